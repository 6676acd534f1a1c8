import { ApiError } from '../api-error'
import { listReveals } from '../store/round-queries'
import { updateWorkshop } from '../store/workshop-queries'
import type { Command } from './command'

/** Turns everyone's screen and the wall to one question, or back. */
export const spotlight: Command<'spotlight'> = async ({ db, workshop }, { crux }) => {
  if (crux !== null && (await listReveals(db, workshop.id)).length === 0) throw new ApiError('nothing-revealed', 'Nothing has been revealed yet, so there is no question to turn to.')
  await updateWorkshop(db, workshop.id, { spotlight: crux })
  return {}
}
