import { askSentence } from '@/lib/words/ask-sentence'
import { ApiError } from '../api-error'
import { newId } from '../ids'
import { findOpenTapRound, insertTapRound, listTapRounds } from '../store/tap-queries'
import type { Command } from './command'

/** Opens one card for everybody's taps, sealed until it closes. What it says is kept as it stands now: that is what was tapped on. */
export const openTaps: Command<'open-taps'> = async ({ db, workshop, now, random, board }, { card: cardId }) => {
  if (workshop.closed === 1) throw new ApiError('no-right', 'The workshop is closed; the facilitator can open it again.')
  if (workshop.phase !== 'board') throw new ApiError('taps-not-now', 'Cards are tapped in the board phase; move the room to the board first.')
  const card = board().cards.find(({ id }) => id === cardId)
  if (card === undefined || card.archived) throw new ApiError('no-such-card', `There is no card "${cardId}" on the board.`)
  const open = await findOpenTapRound(db, workshop.id)
  if (open !== undefined) throw new ApiError('taps-open', `“${open.title}” is open for taps; close it first.`)
  const id = newId(random)
  const place = (await listTapRounds(db, workshop.id)).length
  await insertTapRound(db, { workshop_id: workshop.id, id, place, card_id: card.id, title: card.title, line: askSentence(card) || card.summary, opened_at: now, closed_at: null, tapped_count: null, of_count: null, result: null })
  return { taps: id }
}
