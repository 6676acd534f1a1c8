import { ApiError } from '../api-error'
import { findOpenTapRound } from '../store/tap-queries'
import { closeTapRound } from '../taps/close-tap-round'
import type { Command } from './command'

/** Ends the taps on a card: counted, the board takes the room's figures and everyone sees the spread; else nothing is left of them. */
export const closeTaps: Command<'close-taps'> = async (context, { taps, count }) => {
  const open = await findOpenTapRound(context.db, context.workshop.id)
  if (open === undefined || open.id !== taps) throw new ApiError('taps-closed', 'This card is closed for taps already.')
  await closeTapRound(context, open, count)
  return {}
}
