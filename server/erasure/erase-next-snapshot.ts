import * as z from 'zod'
import { stateSchema } from '@/lib/workshop/snapshot/file-schema'
import { commitmentsIn } from '@/lib/workshop/snapshot/texts'
import type { SnapshotState, TextOpenings } from '@/lib/workshop/snapshot/types'
import { deleteErasure, findErasure, moveErasureOn, type ErasurePlace } from '../store/erasure-queries'
import { markToForget } from '../store/forget-marks'
import { updateSnapshot } from '../store/snapshot-queries'
import type { Db } from '../store/tables'
import { createScrub } from './scrub'

const tracesSchema = z.object({ alias: z.string(), names: z.array(z.string()), texts: z.array(z.string()), pseudonym: z.string().nullable() })

/** What of a person has to be found in what was sealed: what they were called, what they wrote with their answers, and their id under nicknames. */
export type ErasureTraces = z.output<typeof tracesSchema>

/**
 * Takes out of the next sealed snapshot what opens the person's name and words, and any text that holds the name. What is signed is not touched:
 * it says these texts only by commitments, which nobody can open any more. One snapshot a transaction, since a room may have two hundred and
 * people type meanwhile; those sealed since hold nothing of the person. False when none is left.
 */
export async function eraseNextSnapshot(db: Db, place: ErasurePlace, now: number): Promise<boolean> {
  const erasure = await findErasure(db, place)
  if (erasure === undefined) return false
  const next = await db.selectFrom('snapshots').select(['id', 'number', 'state', 'texts']).where('workshop_id', '=', place.workshop_id).where('number', '>', erasure.through).orderBy('number').limit(1).executeTakeFirst()
  if (next === undefined) {
    await deleteErasure(db, place)
    await markToForget(db, 'words', now)
    return false
  }
  const traces = tracesSchema.parse(JSON.parse(erasure.traces))
  const openings: TextOpenings = JSON.parse(next.texts)
  const left = openingsWithout(openings, { state: stateSchema.parse(JSON.parse(next.state)), personId: place.person_id, traces })
  if (Object.keys(left).length < Object.keys(openings).length) await updateSnapshot(db, next.id, { texts: JSON.stringify(left) })
  await moveErasureOn(db, place, next.number)
  return true
}

function openingsWithout(openings: TextOpenings, { state, personId, traces }: { readonly state: SnapshotState; readonly personId: string; readonly traces: ErasureTraces }): TextOpenings {
  const theirs = commitmentsIn(partsOf(state, [personId, traces.pseudonym ?? personId]))
  const texts = new Set(traces.texts)
  const scrub = createScrub(traces.names, traces.alias)
  return Object.fromEntries(Object.entries(openings).filter(([commitment, { text }]) => !theirs.has(commitment) && !texts.has(text) && !scrub.holds(text)))
}

/** What of a state is the person's own. The name of a nickname is not: it says nothing about them. */
function partsOf({ people, views, workshop, board, notes }: SnapshotState, ids: readonly string[]): unknown {
  const isTheirs = (id: string): boolean => ids.includes(id)
  const said = [...views.map(({ view }) => view), ...workshop.views].filter(({ id }) => isTheirs(id)).map(({ why, note, asked, stakeholder }) => ({ why, note, asked, stakeholder }))
  return [
    people.filter(({ id }) => isTheirs(id)),
    said,
    board.comments.filter(({ personId }) => isTheirs(personId)),
    board.minorityNotes.filter(({ personId }) => isTheirs(personId)),
    notes.filter(({ by }) => isTheirs(by)),
  ]
}
