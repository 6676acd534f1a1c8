import { ApiError } from '../api-error'
import { putSubmission } from '../store/round-queries'
import type { Command } from './command'
import { newReceipt } from './receipt'
import { roundProblem } from './rounds'
import { speaker } from './speaker'

/** "I abstain this round": counted as having spoken, without a view. Takes the place of one submitted before. */
export const abstain: Command<'abstain'> = async (context, { round, for: personId }) => {
  const { db, workshop, now, random } = context
  const problem = workshop.closed === 1 ? 'The workshop is closed; the facilitator can open it again.' : roundProblem(workshop, round)
  if (problem !== null) throw new ApiError('round-closed', problem)
  const person = await speaker(context, personId)
  await putSubmission(db, { workshop_id: workshop.id, round, person_id: person.id, view: null, receipt: newReceipt(random), at: now })
  return {}
}
