import { ApiError } from '../api-error'
import { putSubmission } from '../store/round-queries'
import { checkedView } from './checked-view'
import type { Command } from './command'
import { newReceipt } from './receipt'
import { roundProblem } from './rounds'
import { speaker } from './speaker'

/** Seals a person's answers for the round; until the reveal they can be replaced, and nobody else can read them. */
export const submitView: Command<'submit-view'> = async (context, { round, view, for: personId }) => {
  const { db, workshop, now, random, board, stage } = context
  const problem = workshop.closed === 1 ? 'The workshop is closed; the facilitator can open it again.' : roundProblem(workshop, round)
  if (problem !== null) throw new ApiError('round-closed', problem)
  const person = await speaker(context, personId)
  const checked = checkedView({ answers: view, person, round, board: board(), stage: stage() })
  if (!checked.ok) throw new ApiError('bad-view', checked.problem)
  const receipt = newReceipt(random)
  await putSubmission(db, { workshop_id: workshop.id, round, person_id: person.id, view: JSON.stringify(checked.view), receipt, at: now })
  return { receipt, at: now, round }
}
