import { SMALLEST_GROUP } from '@/lib/disagreement/aggregate'
import type { DeskSnapshot, Person, StageSnapshot, Tick } from '@/lib/workshop/types'
import { viewSchema } from '@/lib/workshop/file-schema'
import { writeDesk } from '@/lib/workshop/desk-doc'
import { roomAggregateSchema } from '@/lib/workshop/aggregate-schema'
import { writeStage } from '@/lib/workshop/stage-doc'
import type { SnapshotMark } from '@/lib/workshop/snapshot/types'
import { displayCode } from './codes'
import { scriptOf } from './script'
import { listPractice } from './store/lead-queries'
import { listPeople, type PersonRow } from './store/people-queries'
import { listAggregates, listNotes, listProxyNames, listWhys } from './store/room-queries'
import { listRevealedViews, listReveals, listSubmissionMarks, type SubmissionMark } from './store/round-queries'
import { listSnapshots, type SnapshotFacts } from './store/snapshot-queries'
import type { Db } from './store/tables'
import { findWorkshop, type WorkshopRow } from './store/workshop-queries'
import type { DocumentKind } from './sync/documents'
import type { Projection } from './sync/rooms'
import { tapsOf } from './taps/tap-state'
import { votedOf, votesOf } from './votes/vote-state'

// `stage` and `desk` say in documents what the tables say (sync.md, Documents). Nothing here reads a submitted view.

/** What a document that mirrors the tables must show, and the sequence it is true for; null for the others. */
export async function projectionOf(db: Db, workshopId: string, document: DocumentKind): Promise<{ sequence: number; write: Projection } | null> {
  if (document.kind !== 'stage' && document.kind !== 'desk') return null
  const workshop = await findWorkshop(db, workshopId)
  if (workshop === undefined) throw new Error(`Workshop ${workshopId} has documents but no row.`)
  if (document.kind === 'stage') {
    const snapshot = await stageOf(db, workshop)
    return { sequence: workshop.sequence, write: (doc) => writeStage(doc, snapshot) }
  }
  const snapshot = await deskOf(db, workshop)
  return { sequence: workshop.sequence, write: (doc) => writeDesk(doc, snapshot) }
}

export async function stageOf(db: Db, workshop: WorkshopRow): Promise<StageSnapshot> {
  const people = await listPeople(db, workshop.id)
  const marks = await listSubmissionMarks(db, workshop.id, workshop.round)
  const views = await listRevealedViews(db, workshop.id)
  const counted = takingPart(people, marks)
  const spoken = marks.filter((mark) => counted.some(({ id }) => id === mark.person_id))
  return {
    title: workshop.title,
    sample: workshop.sample === 1,
    code: displayCode(workshop.code),
    phase: workshop.phase,
    round: workshop.round,
    roundOpen: workshop.round_open === 1,
    timerEndsAt: workshop.timer_ends_at,
    boardLocked: workshop.board_locked === 1,
    doorLocked: workshop.door_locked === 1,
    chairFreeSince: workshop.chair_free_since,
    script: scriptOf(workshop),
    nudgedAt: workshop.nudged_at,
    practice: (await listPractice(db, workshop.id)).filter(({ total }) => total >= SMALLEST_GROUP).map(({ question, inside, total }) => ({ question, inside, of: total })),
    naming: workshop.naming,
    people: people.map(toPerson),
    counts: { submitted: spoken.filter(({ abstains }) => !abstains).length, abstained: spoken.filter(({ abstains }) => abstains).length, of: counted.length },
    reveals: await listReveals(db, workshop.id),
    views: views.map(({ round, person_id, view }) => ({ round, personId: person_id, view: viewSchema.parse(JSON.parse(view)) })),
    ...(await roomOf(db, workshop.id)),
    spotlight: workshop.spotlight,
    taps: await tapsOf(db, workshop.id, people),
    votes: await votesOf(db, workshop.id, people),
    snapshots: (await listSnapshots(db, workshop.id)).map(toMark),
    keepUntil: workshop.keep_until,
    problems: [],
  }
}

/** What a reveal leaves besides views, and what is said and agreed about it. */
async function roomOf(db: Db, workshopId: string): Promise<Pick<StageSnapshot, 'aggregates' | 'whys' | 'notes' | 'proxyNames'>> {
  const aggregates = await listAggregates(db, workshopId)
  const whys = await listWhys(db, workshopId)
  const notes = await listNotes(db, workshopId)
  const names = await listProxyNames(db, workshopId)
  return {
    aggregates: aggregates.map(({ round, answers, state, result }) => ({ round, answers, state, result: result === null ? null : roomAggregateSchema.parse(JSON.parse(result)) })),
    whys: whys.map(({ round, input, text }) => ({ round, input, text })),
    notes: notes.map(({ round, crux, text, person_id, at }) => ({ round, crux, text, by: person_id, at })),
    proxyNames: names.map(({ view_id, person_id, name, allowed }) => ({ view: view_id, personId: person_id, name, allowed: allowed === 1 })),
  }
}

async function deskOf(db: Db, workshop: WorkshopRow): Promise<DeskSnapshot> {
  const people = await listPeople(db, workshop.id)
  const marks = await listSubmissionMarks(db, workshop.id, workshop.round)
  const tick = (personId: string): Tick => {
    const mark = marks.find(({ person_id }) => person_id === personId)
    return mark === undefined ? 'thinking' : mark.abstains ? 'abstains' : 'submitted'
  }
  return { ticks: Object.fromEntries(takingPart(people, marks).map(({ id }) => [id, tick(id)])), voted: await votedOf(db, workshop.id, people), problems: [] }
}

/** Who "7 of 9 in" counts: participants with a device or whose answers are entered, and facilitators once they speak. */
function takingPart(people: readonly PersonRow[], marks: readonly SubmissionMark[]): readonly PersonRow[] {
  const spoke = new Set(marks.map(({ person_id }) => person_id))
  return people.filter(({ id, role, origin }) => (role === 'participant' && origin !== 'imported') || (role !== 'observer' && spoke.has(id)))
}

function toMark({ id, number, at, state_hash, progress, results_hash, failed, revoked_at }: SnapshotFacts): SnapshotMark {
  return { id, number, at, hash: state_hash, progress, resultsReady: results_hash !== null, failed: failed === 1, revoked: revoked_at !== null }
}

function toPerson({ id, name, role, stakeholder, origin }: PersonRow): Person {
  return { id, name, role, stakeholder, origin }
}
