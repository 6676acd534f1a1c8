import type { View } from '@/lib/model/workshop'
import { assembleWorkshop } from '@/lib/workshop/assemble'
import { viewSchema } from '@/lib/workshop/file-schema'
import type { BoardSnapshot, RevealedView } from '@/lib/workshop/types'
import { stageOf } from '../projections'
import { listPeople } from '../store/people-queries'
import { listReveals, listRevealedViews, listSubmittedViews } from '../store/round-queries'
import type { Db } from '../store/tables'
import { findWorkshop } from '../store/workshop-queries'
import type { AggregateJob } from './aggregate-worker'

/**
 * What the group figures of a round are computed from: of every person the latest view of all revealed rounds up to this one, and
 * the views of this round beside those before it. Only the worker sees it.
 */
export async function aggregateJob(db: Db, { workshopId, round, board }: { readonly workshopId: string; readonly round: number; readonly board: BoardSnapshot }): Promise<AggregateJob> {
  const workshop = await findWorkshop(db, workshopId)
  if (workshop === undefined) throw new Error(`There is no workshop ${workshopId} to compute figures for.`)
  const imported = new Set((await listPeople(db, workshopId)).flatMap(({ id, origin }) => (origin === 'imported' ? [id] : [])))
  const rounds = (await listReveals(db, workshopId)).flatMap((reveal) => (reveal.round <= round ? [reveal.round] : []))
  const fromFile = (await listRevealedViews(db, workshopId)).flatMap(({ round: of, person_id, view }): readonly RevealedView[] => {
    const parsed = viewSchema.parse(JSON.parse(view))
    return imported.has(person_id) || parsed.kind !== 'participant' ? [{ round: of, personId: person_id, view: parsed }] : []
  })
  const submitted: RevealedView[] = []
  for (const of of rounds) {
    for (const { person_id, view } of await listSubmittedViews(db, workshopId, of)) submitted.push({ round: of, personId: person_id, view: viewSchema.parse(JSON.parse(view)) })
  }
  const stage = await stageOf(db, workshop)
  return { workshop: assembleWorkshop({ board, stage: { ...stage, views: [...fromFile, ...submitted] } }), rounds: movedBetween([...fromFile, ...submitted], round) }
}

/** The people who answered in this round and before: as they answered last before it, and as they do now. */
function movedBetween(views: readonly RevealedView[], round: number): AggregateJob['rounds'] {
  const after = new Map(views.flatMap(({ round: of, personId, view }) => (of === round ? [[personId, view] as const] : [])))
  const before = new Map<string, View>()
  for (const { round: of, personId, view } of views) if (of < round && after.has(personId)) before.set(personId, view)
  return { before: [...before.values()], after: [...after].flatMap(([personId, view]) => (before.has(personId) ? [view] : [])) }
}
