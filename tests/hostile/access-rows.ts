import * as z from 'zod'
import type { WorkshopCommand } from '@/lib/protocol/commands'
import { readStage } from '@/lib/workshop/stage-doc'
import { until } from '../support/until'
import { give, type Member, type Workshop } from '../support/workshop'

// Who may do what, row by row. A new command without a row here does not compile, and fails the test.

export const actors = ['nobody', 'observer', 'participant', 'removed', 'otherFacilitator', 'facilitator'] as const
export type Actor = (typeof actors)[number]

export type Stage = {
  readonly workshop: Workshop
  /** Whoever the actor is; for `nobody` a browser without a session. */
  readonly actor: Member
  readonly participant: Member
  /** Lets the server's clock run on. */
  readonly pass: (ms: number) => void
}

export type Row = {
  readonly may: readonly Actor[]
  /** Brings the workshop to where the command can succeed; answers its arguments. */
  readonly prepare: (stage: Stage) => Promise<unknown> | unknown
}

const chair: readonly Actor[] = ['facilitator']
const speakers: readonly Actor[] = ['participant', 'facilitator']
const members: readonly Actor[] = ['observer', 'participant', 'facilitator']
const view = { beliefs: { pScheming: 0.2, pCatastropheIfScheming: 0.3, pCatastropheIfNotScheming: 0.02, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 } }

async function lead({ workshop }: Stage, name: WorkshopCommand, args: unknown = {}): Promise<unknown> {
  return give(workshop.facilitator, workshop, { name, args })
}

async function estimating(stage: Stage): Promise<void> {
  await lead(stage, 'set-phase', { phase: 'estimate' })
}

async function answered(stage: Stage): Promise<void> {
  await estimating(stage)
  await give(stage.participant, stage.workshop, { name: 'submit-view', args: { round: 1, view } })
}

async function revealed(stage: Stage): Promise<void> {
  await answered(stage)
  await lead(stage, 'reveal')
}

/** No facilitator has a socket here, and a participant sees that the chair is free. */
async function leftAlone({ workshop, participant, pass }: Stage): Promise<unknown> {
  const device = participant.browser.open(workshop.id, 'stage')
  await until('the chair is free', () => {
    pass(1000)
    return readStage(device.doc).chairFreeSince !== null
  })
  return {}
}

const asks = ['a1', 'a2', 'a3']
const sheet = { title: 'Which first?', method: 'approval', asks, secret: false, minutes: 5 }

async function voting(stage: Stage): Promise<string> {
  await lead(stage, 'add-cards', { cards: asks.map((id) => ({ id, title: id })) })
  return z.object({ vote: z.string() }).parse(await lead(stage, 'open-vote', { sheet })).vote
}

async function cast(stage: Stage, member: Member, vote: string): Promise<void> {
  await give(member, stage.workshop, { name: 'cast-ballot', args: { vote, ballot: { approve: ['a1'] }, turn: 1, key: 'k1' } })
}

async function tapping(stage: Stage): Promise<string> {
  await lead(stage, 'set-phase', { phase: 'board' })
  await lead(stage, 'add-cards', { cards: [{ id: 'a1', title: 'a1' }] })
  return z.object({ taps: z.string() }).parse(await lead(stage, 'open-taps', { card: 'a1' })).taps
}

export const rows: { readonly [C in WorkshopCommand]: Row } = {
  'set-phase': { may: chair, prepare: () => ({ phase: 'board' }) },
  'set-timer': { may: chair, prepare: () => ({ minutes: 5 }) },
  'add-time': { may: chair, prepare: () => ({ minutes: 1 }) },
  'lock-board': { may: chair, prepare: () => ({ locked: true }) },
  'close-workshop': { may: chair, prepare: () => ({ closed: true }) },
  'set-naming': { may: chair, prepare: () => ({ naming: 'pseudonymous' }) },
  'submit-view': { may: speakers, prepare: async (stage) => (await estimating(stage), { round: 1, view }) },
  abstain: { may: speakers, prepare: async (stage) => (await estimating(stage), { round: 1 }) },
  reveal: { may: chair, prepare: async (stage) => (await answered(stage), {}) },
  'add-person': { may: chair, prepare: () => ({ name: 'Without a device' }) },
  spotlight: { may: chair, prepare: async (stage) => (await revealed(stage), { crux: 'scheming' }) },
  'note-crux': { may: chair, prepare: async (stage) => (await revealed(stage), { crux: 'scheming', text: 'We meant different things.' }) },
  'allow-name': { may: members, prepare: () => ({ view: 'p1', name: 'The lab', allowed: true }) },
  'add-cards': { may: speakers, prepare: () => ({ cards: [{ title: 'A card' }] }) },
  'rotate-code': { may: chair, prepare: () => ({}) },
  'rename-person': { may: members, prepare: ({ actor }) => ({ personId: actor.personId, name: 'Renamed' }) },
  'remove-person': { may: chair, prepare: ({ participant }) => ({ personId: participant.personId }) },
  'make-facilitator': { may: chair, prepare: ({ participant }) => ({ personId: participant.personId }) },
  'open-taps': {
    may: chair,
    prepare: async (stage) => {
      await lead(stage, 'set-phase', { phase: 'board' })
      await lead(stage, 'add-cards', { cards: [{ id: 'a1', title: 'a1' }] })
      return { card: 'a1' }
    },
  },
  'cast-taps': { may: speakers, prepare: async (stage) => ({ taps: await tapping(stage), answers: { cost: 'small', reductionIfScheming: null, reductionIfNotScheming: null } }) },
  'close-taps': { may: chair, prepare: async (stage) => ({ taps: await tapping(stage) }) },
  // Whoever has the recovery code proves with it who they are.
  recover: { may: actors, prepare: ({ workshop }) => ({ recoveryCode: workshop.recoveryCode }) },
  leave: { may: members, prepare: () => ({}) },
  'lock-door': { may: chair, prepare: () => ({ locked: true }) },
  'hand-over': { may: chair, prepare: ({ participant }) => ({ personId: participant.personId }) },
  'take-over': { may: ['participant'], prepare: leftAlone },
  'device-code': { may: members, prepare: () => ({}) },
  'set-plan': { may: chair, prepare: () => ({ minutes: 90 }) },
  'go-to-step': { may: chair, prepare: async (stage) => (await lead(stage, 'set-plan', { minutes: 90 }), { step: 'frame' }) },
  'drop-part': { may: chair, prepare: async (stage) => (await lead(stage, 'set-plan', { minutes: 90 }), { part: 'lists', dropped: true }) },
  nudge: { may: chair, prepare: async (stage) => (await estimating(stage), {}) },
  practised: { may: speakers, prepare: () => ({ question: 'moon', inside: true }) },
  'revoke-snapshot': { may: chair, prepare: async (stage) => ({ snapshot: z.object({ id: z.string() }).parse(await lead(stage, 'seal-snapshot')).id }) },
  'set-retention': { may: chair, prepare: () => ({ days: 30 }) },
  // Oneself; the facilitator, who is the only one, has the participant erased.
  'erase-person': { may: members, prepare: ({ workshop, actor, participant }) => ({ personId: actor.personId === workshop.facilitator.personId ? participant.personId : actor.personId }) },
  'seal-snapshot': { may: chair, prepare: () => ({}) },
  'restore-snapshot': { may: chair, prepare: async (stage) => ({ snapshot: z.object({ id: z.string() }).parse(await lead(stage, 'seal-snapshot')).id }) },
  'open-vote': { may: chair, prepare: async (stage) => (await lead(stage, 'add-cards', { cards: asks.map((id) => ({ id, title: id })) }), { sheet }) },
  'cast-ballot': { may: speakers, prepare: async (stage) => ({ vote: await voting(stage), ballot: { approve: ['a1'] }, turn: 1, key: 'k1' }) },
  'withdraw-ballot': {
    may: speakers,
    prepare: async (stage) => {
      const vote = await voting(stage)
      for (const member of [stage.participant, stage.workshop.facilitator]) await cast(stage, member, vote)
      return { vote, turn: 2, key: 'k2' }
    },
  },
  'extend-vote': { may: chair, prepare: async (stage) => ({ vote: await voting(stage), minutes: 1 }) },
  'close-vote': { may: chair, prepare: async (stage) => ({ vote: await voting(stage) }) },
  'show-vote-rules': {
    may: chair,
    prepare: async (stage) => {
      await lead(stage, 'add-cards', { cards: asks.map((id) => ({ id, title: id })) })
      const { vote } = z.object({ vote: z.string() }).parse(await lead(stage, 'open-vote', { sheet: { ...sheet, method: 'ranking' } }))
      for (const member of [stage.participant, stage.workshop.facilitator]) await give(member, stage.workshop, { name: 'cast-ballot', args: { vote, ballot: { ranking: [['a1'], ['a2'], ['a3']] }, turn: 1, key: 'k1' } })
      await lead(stage, 'close-vote', { vote })
      return { vote }
    },
  },
}

export type Reading = { readonly may: readonly Actor[]; readonly path: (stage: Stage) => string | Promise<string> }

/** What is read over HTTP. */
export const readings: { readonly [name: string]: Reading } = {
  me: { may: members, path: ({ workshop }) => `/api/workshops/${workshop.id}/me` },
  file: { may: members, path: ({ workshop }) => `/api/workshops/${workshop.id}/file` },
  wall: { may: members, path: ({ workshop }) => `/api/workshops/${workshop.id}/wall` },
  person: { may: members, path: ({ workshop }) => `/api/workshops/${workshop.id}/person` },
  key: { may: actors, path: () => '/api/key' },
  'a snapshot, by its id': { may: actors, path: async (stage) => `/api/snapshots/${z.object({ id: z.string() }).parse(await lead(stage, 'seal-snapshot')).id}` },
  'a snapshot there is not': { may: [], path: () => '/api/snapshots/AAAAAAAAAAAAAAAAAAAAAA' },
  healthz: { may: actors, path: () => '/healthz' },
  'what an offline file computes with': { may: actors, path: () => '/api/offline.js' },
  metrics: { may: actors, path: () => '/metrics' },
}

export type Opening = { readonly read: readonly Actor[]; readonly write: readonly Actor[]; readonly document: (stage: Stage) => string; readonly params?: Record<string, string> }

/** Documents over the socket: who gets them, and whose change is kept. */
export const openings: { readonly [name: string]: Opening } = {
  board: { read: members, write: speakers, document: () => 'board' },
  stage: { read: members, write: [], document: () => 'stage' },
  desk: { read: chair, write: [], document: () => 'desk' },
  'own, one’s own': { read: members, write: members, document: ({ actor }) => `own/${actor.personId}` },
  'own, the participant’s': { read: ['participant'], write: ['participant'], document: ({ participant }) => `own/${participant.personId}` },
  'the stage on the wall': { read: members, write: [], document: () => 'stage', params: { as: 'projector' } },
  'the board on the wall': { read: members, write: [], document: () => 'board', params: { as: 'projector' } },
  'one’s own on the wall': { read: [], write: [], document: ({ actor }) => `own/${actor.personId}`, params: { as: 'projector' } },
  'a document there is not': { read: [], write: [], document: () => 'attic' },
}
