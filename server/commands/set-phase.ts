import { phases, type Phase } from '@/lib/protocol/commands'
import { scriptAt } from '../script'
import { clearPractice } from '../store/lead-queries'
import { listReveals, listSubmissionMarks } from '../store/round-queries'
import type { Db } from '../store/tables'
import { findOpenTapRound } from '../store/tap-queries'
import { updateWorkshop, type WorkshopRow } from '../store/workshop-queries'
import { closeTapRound } from '../taps/close-tap-round'
import type { Command, CommandContext } from './command'
import { roundAfter } from './rounds'

/**
 * Moves the room. Every phase can be skipped or gone back to; nothing is deleted. Entering an estimate phase opens a round.
 * Leaving the board closes the card that is open for taps and counts it. Moving to `reveal` reveals nothing: that is a command of its own, and until then the room waits there.
 */
export const setPhase: Command<'set-phase'> = async (context, { phase }) => {
  await moveTo(context, phase)
  return {}
}

/** What every move does, whoever asks for it. */
export async function moveTo(context: CommandContext, phase: Phase): Promise<void> {
  const { db, workshop, now } = context
  const tapping = phase === 'board' ? undefined : await findOpenTapRound(db, workshop.id)
  if (tapping !== undefined) await closeTapRound(context, tapping, true)
  const reveals = await listReveals(db, workshop.id)
  const collects = phase === 'estimate' || phase === 'revise'
  const { round, isOpen } = collects ? roundAfter(workshop, reveals) : { round: workshop.round, isOpen: workshop.round_open === 1 && !(await isUnbegun(db, workshop, phase)) }
  // A timer belongs to the phase it was set in.
  const isMove = phase !== workshop.phase
  await updateWorkshop(db, workshop.id, { phase, round, round_open: isOpen ? 1 : 0, ...(isMove ? { timer_ends_at: null, nudged_at: null } : {}), ...scriptAt(workshop, { phase, now }) })
  if (isMove && workshop.phase === 'lobby') await clearPractice(db, workshop.id)
}

/** A round nobody has spoken in ends when the room goes back before it: the frame can be mended, and the round is opened again by itself. */
async function isUnbegun(db: Db, workshop: WorkshopRow, phase: Phase): Promise<boolean> {
  return phases.indexOf(phase) < phases.indexOf('estimate') && (await listSubmissionMarks(db, workshop.id, workshop.round)).length === 0
}
