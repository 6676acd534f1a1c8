import type { RoomAggregate } from '../disagreement/aggregate'
import type { Disagreement, WorkshopResults } from '../disagreement/types'
import type { Workshop } from '../model/workshop'
import type { Naming } from '../protocol/commands'
import type { CruxNote, Person, RevealedView, SharedWhy } from '../workshop/types'
import type { Commitment, DecidingCount, MinorityNote, VoteState } from '../workshop/vote-types'

/** What every page and export of one snapshot is made from; texts are open, "(erased)" where they were forgotten. */
export type Report = {
  /** Printed on every export. */
  readonly snapshot: string
  readonly number: number
  /** SHA-256 of the sealed state, in hex. */
  readonly hash: string
  readonly previous: string | null
  /** ISO 8601, UTC. */
  readonly sealedAt: string
  readonly sample: boolean
  readonly modelVersion: string
  readonly seed: number
  readonly draws: number
  readonly round: number
  readonly naming: Naming
  readonly people: readonly Person[]
  /** Every revealed round; empty where names are withheld altogether. */
  readonly views: readonly RevealedView[]
  readonly workshop: Workshop
  /** Null where only group figures may be shown, and until they are computed. */
  readonly results: WorkshopResults | null
  /** Of the last round, where it was shown as group figures only. */
  readonly figures: RoomAggregate | null
  readonly votes: readonly VoteState[]
  readonly commitments: readonly Commitment[]
  /** Without those put away. */
  readonly minorityNotes: readonly MinorityNote[]
  readonly notes: readonly CruxNote[]
  readonly whys: readonly SharedWhy[]
}

/** What results of named views and group figures both say about the room. */
export type Ground = Pick<Disagreement, 'distance' | 'sharedAsks' | 'everyone' | 'robustCore' | 'interventions'> & {
  /** How many answers were compared. */
  readonly answers: number
  readonly compromise: { readonly package: readonly string[]; /** Null where it is nobody's business whom it costs most. */ readonly maxLoss: number | null; readonly meanLoss: number }
  /** Tested questions that move something, largest fall in distance first. */
  readonly cruxes: readonly Pick<Disagreement['groupCruxes'][number], 'group' | 'crux' | 'distance' | 'sharedAsks'>[]
}

/** Null while fewer than two answers were compared. */
export function groundOf({ results, figures }: Pick<Report, 'results' | 'figures'>): Ground | null {
  const disagreement = results?.disagreement ?? null
  const shared = disagreement ?? figures
  if (shared === null) return null
  return {
    distance: shared.distance,
    sharedAsks: shared.sharedAsks,
    everyone: shared.everyone,
    robustCore: shared.robustCore,
    interventions: shared.interventions,
    answers: disagreement?.participants.length ?? figures?.answers ?? 0,
    compromise: { package: shared.compromise.package, maxLoss: disagreement?.compromise.maxLoss ?? null, meanLoss: shared.compromise.meanLoss },
    cruxes: shared.groupCruxes.filter(({ tested, changesNothing }) => tested && !changesNothing),
  }
}

/** The last vote that was counted; null when there was none. */
export function decidingVote({ votes }: Pick<Report, 'votes'>): VoteState | null {
  return [...votes].reverse().find(({ status, result }) => status === 'closed' && result !== null) ?? null
}

/** Asks a vote put in, however ties are settled; most votes first. */
export function voteWinners(vote: VoteState | null): readonly string[] {
  const result = vote?.result ?? null
  if (vote === null || result === null) return []
  const sheetOrder = vote.sheet.asks.map(({ id }) => id)
  return result.winners
    .filter((id) => result.open?.among.includes(id) !== true)
    .sort((a, b) => votesWeight(result, b) - votesWeight(result, a) || sheetOrder.indexOf(a) - sheetOrder.indexOf(b))
}

function votesWeight(result: DecidingCount, ask: string): number {
  switch (result.method) {
    case 'approval':
    case 'budget':
      return result.table[ask]?.votes ?? 0
    case 'ranking':
      return -result.rule.ranking.findIndex((group) => group.includes(ask))
    default:
      return result.table[ask]?.sum ?? 0
  }
}

/** What the group asks for: the vote's winners that are on the board, else what all can sign. */
export function chosenAsks(report: Report): readonly string[] {
  const onBoard = new Set(report.workshop.interventions.map(({ id }) => id))
  const winners = voteWinners(decidingVote(report)).filter((id) => onBoard.has(id))
  return winners.length > 0 ? winners : (groundOf(report)?.robustCore ?? [])
}

/** What an ask is called, also one that only a vote remembers. */
export function titlesOf({ workshop, votes }: Pick<Report, 'workshop' | 'votes'>): (ask: string) => string {
  const titles = new Map([...votes.flatMap(({ sheet }) => sheet.asks.map(({ id, title }) => [id, title] as const)), ...workshop.interventions.map(({ id, title }) => [id, title] as const)])
  return (ask) => titles.get(ask) ?? ask
}
