import { ApiError } from '../api-error'
import { putNote } from '../store/room-queries'
import { listReveals } from '../store/round-queries'
import type { Command } from './command'

/** Keeps what was said about a question, beside the last revealed round. */
export const noteCrux: Command<'note-crux'> = async ({ db, workshop, actor, now }, { crux, text }) => {
  const last = (await listReveals(db, workshop.id)).at(-1)
  if (last === undefined) throw new ApiError('nothing-revealed', 'Nothing has been revealed yet, so there is nothing to note about it.')
  await putNote(db, { workshop_id: workshop.id, round: last.round, crux, text, person_id: actor.id, at: now })
  return {}
}
