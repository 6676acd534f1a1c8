import { namings } from '@/lib/protocol/commands'
import { ApiError } from '../api-error'
import { updateWorkshop } from '../store/workshop-queries'
import type { Command } from './command'

/** How views are shown at the reveal. People typed under the old promise, so it can only get stricter. */
export const setNaming: Command<'set-naming'> = async ({ db, workshop }, { naming }) => {
  const from = namings.indexOf(workshop.naming)
  if (namings.indexOf(naming) < from) {
    throw new ApiError('naming-stricter-only', `Views were promised to be ${workshop.naming}, so they cannot become ${naming}. Accepted from here: ${namings.slice(from).join(', ')}.`)
  }
  await updateWorkshop(db, workshop.id, { naming })
  return {}
}
