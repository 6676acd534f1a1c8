import { stateSchema } from '@/lib/workshop/snapshot/file-schema'
import { commitmentsIn } from '@/lib/workshop/snapshot/texts'
import type { SnapshotState, TextOpenings } from '@/lib/workshop/snapshot/types'
import { updateSnapshot } from '../store/snapshot-queries'
import type { Erasure } from './erase-documents'

/**
 * Takes out of every sealed snapshot what opens the person's name and words, and any text that holds the name. What is signed is not touched:
 * it says these texts only by commitments, which nobody can open any more.
 */
export async function eraseSnapshots({ db, workshopId, personId, scrub }: Erasure, also: { readonly pseudonym: string | null; readonly texts: ReadonlySet<string> }): Promise<void> {
  const rows = await db.selectFrom('snapshots').select(['id', 'state', 'texts']).where('workshop_id', '=', workshopId).execute()
  for (const { id, state, texts } of rows) {
    const openings: TextOpenings = JSON.parse(texts)
    const theirs = commitmentsIn(partsOf(stateSchema.parse(JSON.parse(state)), [personId, also.pseudonym ?? personId]))
    const left = Object.fromEntries(Object.entries(openings).filter(([commitment, { text }]) => !theirs.has(commitment) && !also.texts.has(text) && !scrub.holds(text)))
    if (Object.keys(left).length < Object.keys(openings).length) await updateSnapshot(db, id, { texts: JSON.stringify(left) })
  }
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
