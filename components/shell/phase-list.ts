import { phases, type Phase, type Role } from '@/lib/protocol/commands'
import type { StageSnapshot } from '@/lib/workshop/types'
import { fill } from '@/lib/words/fill'
import { shellLabels as labels } from '@/lib/words/labels-shell'

// The way through the workshop as the left column and the phase chip draw it.

/** Phases that have a screen. */
export const shownPhases = ['lobby', 'frame', 'board', 'estimate', 'reveal', 'revise', 'priorities', 'vote', 'result'] as const satisfies readonly Phase[]
export type ShownPhase = (typeof shownPhases)[number]

export type PhaseEntry = {
  readonly phase: ShownPhase
  readonly name: string
  readonly state: 'done' | 'skipped' | 'now' | 'later'
  /** The room came back to it and does it once more. */
  readonly reopened: boolean
  readonly open: boolean
}

type Where = Pick<StageSnapshot, 'phase' | 'round' | 'roundOpen' | 'sample' | 'reveals' | 'votes'>
type Who = { readonly role: Role; readonly submitted: boolean }

/** `Estimate, round 1`: rounds are named once there can be more than one. */
export function phaseName(phase: Phase, round: number): string {
  switch (phase) {
    case 'lobby': return labels.lobby
    case 'frame': return labels.frame
    case 'board': return labels.board
    case 'estimate': return labels.estimateFirst
    case 'reveal': return labels.reveal
    case 'revise': return fill(labels.estimate, { round: Math.max(2, round) })
    case 'priorities': return labels.priorities
    case 'vote': return labels.vote
    case 'result': return labels.result
  }
}

export function phaseEntries(stage: Where, me: Who): readonly PhaseEntry[] {
  const now = phases.indexOf(stage.phase)
  return shownPhases.map((phase) => {
    const at = phases.indexOf(phase)
    const state = at === now ? 'now' : at > now ? 'later' : wasSkipped(phase, stage) ? 'skipped' : 'done'
    const reopened = state === 'now' && isReopened(stage)
    return { phase, name: state === 'now' ? roomName(stage) : state === 'later' ? nameAhead(phase, stage) : phaseName(phase, stage.round), state, reopened, open: state !== 'later' || mayLookAhead(phase, stage, me) }
  })
}

/** Where the room is, by name: gone back to the first estimate, it collects for a later round, and says which. */
export function roomName({ phase, round }: Pick<Where, 'phase' | 'round'>): string {
  return phase === 'estimate' ? fill(labels.estimate, { round }) : phaseName(phase, round)
}

/** What a move there would be: for answers it names the round they are collected for, the next one once the present is revealed. */
export function moveName(phase: Phase, { round, reveals }: Pick<Where, 'round' | 'reveals'>): string {
  if (phase !== 'estimate' && phase !== 'revise') return phaseName(phase, round)
  const next = reveals.some((reveal) => reveal.round === round) ? round + 1 : round
  return phase === 'estimate' ? roomName({ phase, round: next }) : phaseName(phase, next)
}

/** While an earlier phase collects a later round, the next estimate is for the one after it. */
function nameAhead(phase: ShownPhase, stage: Where): string {
  return phase === 'revise' && stage.phase === 'estimate' && stage.round > 1 ? phaseName(phase, stage.round + 1) : moveName(phase, stage)
}

/** Answers are collected anew, in the phase they were once collected in, or a vote is open after another. */
function isReopened({ phase, round, votes }: Where): boolean {
  if (phase === 'estimate') return round > 1
  if (phase === 'revise') return round > 2
  return phase === 'vote' && votes.length > 1 && votes.at(-1)?.status === 'open'
}

/** The room is past it and nothing of it was done: no answers revealed, no second round, no vote. */
function wasSkipped(phase: ShownPhase, { round, roundOpen, reveals, votes }: Where): boolean {
  if (phase === 'estimate' || phase === 'reveal') return reveals.length === 0 && !roundOpen
  if (phase === 'revise') return round < 2
  return phase === 'vote' && votes.length === 0
}

/** Later phases stay shut until they hold something: lists after one's own submit, the room after a reveal, the vote once there was one. Who leads may look at all. */
function mayLookAhead(phase: ShownPhase, stage: Where, me: Who): boolean {
  if (stage.sample || me.role === 'facilitator') return true
  if (phase === 'reveal') return stage.reveals.length > 0
  // Gone back behind it, one's own answers of the rounds so far can still be looked at.
  if (phase === 'estimate') return stage.reveals.length > 0 || me.submitted
  if (phase === 'revise') return stage.round > 1
  if (phase === 'priorities') return me.submitted || stage.reveals.length > 0
  if (phase === 'vote') return stage.votes.length > 0
  if (phase === 'result') return stage.votes.some(({ status }) => status === 'closed')
  return false
}

/** The neighbour a facilitator's Next and Back go to; null at the ends. */
export function nextPhase(phase: Phase): ShownPhase | null {
  return shownPhases.find((entry) => phases.indexOf(entry) > phases.indexOf(phase)) ?? null
}
export function previousPhase(phase: Phase): ShownPhase | null {
  return shownPhases.findLast((entry) => phases.indexOf(entry) < phases.indexOf(phase)) ?? null
}

/** The screen of a phase that has none of its own yet: the last one before it. */
export function screenPhase(phase: Phase): ShownPhase {
  return shownPhases.findLast((entry) => phases.indexOf(entry) <= phases.indexOf(phase)) ?? 'lobby'
}
