import { listReveals } from '../store/round-queries'
import { findOpenTapRound } from '../store/tap-queries'
import { updateWorkshop } from '../store/workshop-queries'
import { closeTapRound } from '../taps/close-tap-round'
import type { Command } from './command'
import { roundAfter } from './rounds'

/**
 * Moves the room. Every phase can be skipped or gone back to; nothing is deleted. Entering an estimate phase opens a round.
 * Leaving the board closes the card that is open for taps and counts it. Moving to `reveal` reveals nothing: that is a command of its own, and until then the room waits there.
 */
export const setPhase: Command<'set-phase'> = async (context, { phase }) => {
  const { db, workshop } = context
  const tapping = phase === 'board' ? undefined : await findOpenTapRound(db, workshop.id)
  if (tapping !== undefined) await closeTapRound(context, tapping, true)
  const reveals = await listReveals(db, workshop.id)
  const collects = phase === 'estimate' || phase === 'revise'
  const { round, isOpen } = collects ? roundAfter(workshop, reveals) : { round: workshop.round, isOpen: workshop.round_open === 1 }
  // A timer belongs to the phase it was set in.
  await updateWorkshop(db, workshop.id, { phase, round, round_open: isOpen ? 1 : 0, ...(phase === workshop.phase ? {} : { timer_ends_at: null }) })
  return {}
}
