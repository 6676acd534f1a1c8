import { dropParts } from '@/lib/protocol/lead-commands'
import { ApiError } from '../api-error'
import { scriptOf } from '../script'
import { updateWorkshop } from '../store/workshop-queries'
import type { Command } from './command'

/** Leaves a part of the script out because it is late, or takes it up again. */
export const dropPart: Command<'drop-part'> = async ({ db, workshop }, { part, dropped }) => {
  const script = scriptOf(workshop)
  if (script === null) throw new ApiError('no-plan', 'There is no script to leave anything out of. Choose how long you have first.')
  const left = dropParts.filter((known) => (known === part ? dropped : script.dropped.includes(known)))
  await updateWorkshop(db, workshop.id, { dropped: JSON.stringify(left) })
  return {}
}
