import { updateWorkshop } from '../store/workshop-queries'
import type { Command } from './command'

/** Under the lock only facilitators change the board; comments stay open. */
export const lockBoard: Command<'lock-board'> = async ({ db, workshop }, { locked }) => {
  await updateWorkshop(db, workshop.id, { board_locked: locked ? 1 : 0 })
  return {}
}
