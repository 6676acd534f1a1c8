import { countPractice } from '../store/lead-queries'
import type { Command } from './command'

/** Counts that a practice range held the answer, or did not. After the lobby there is no count any more. */
export const practised: Command<'practised'> = async ({ db, workshop, actor }, range) => {
  if (workshop.phase === 'lobby') await countPractice(db, actor, range)
  return {}
}
