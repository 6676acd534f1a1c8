import { deleteMembership } from '../store/session-queries'
import type { Command } from './command'

/** This browser forgets the workshop; the person and their other devices stay in it. */
export const leave: Command<'leave'> = async ({ db, workshop, tokenHash, afterCommit }) => {
  await deleteMembership(db, tokenHash, workshop.id)
  afterCommit((effects) => effects.closeSession(tokenHash))
  return {}
}
