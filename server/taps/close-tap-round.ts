import type * as Y from 'yjs'
import { tapAnswers } from '@/lib/protocol/tap-commands'
import { applyBoardEdit } from '@/lib/workshop/board-doc'
import { countTaps, tapFields } from '@/lib/workshop/count-taps'
import type { TapResult } from '@/lib/workshop/tap-types'
import type { CommandContext } from '../commands/command'
import { markToForget } from '../store/forget-marks'
import { listPeople } from '../store/people-queries'
import { deleteTaps, listTapsToCount, updateTapRound, type TapRoundRow } from '../store/tap-queries'
import { tapCounts } from './tap-state'

type Context = Pick<CommandContext, 'db' | 'workshop' | 'now' | 'board' | 'writeBoard' | 'afterCommit'>

/**
 * Closes a card for taps in the caller's transaction: counts what those who are still here tapped, throws the single taps away, and gives
 * the board the room's figures. Not counted, the card keeps what it had. The caller's log is truncated, the taps stood there.
 */
export async function closeTapRound({ db, workshop, now, board, writeBoard, afterCommit }: Context, row: TapRoundRow, isCounted: boolean): Promise<void> {
  const place = { workshopId: workshop.id, tapsId: row.id }
  const people = await listPeople(db, workshop.id)
  const here = new Set(people.filter(({ role }) => role !== 'observer').map(({ id }) => id))
  const taps = (await listTapsToCount(db, place)).filter(({ person_id }) => here.has(person_id)).map((tapped) => ({ ...tapped, answers: tapAnswers.parse(JSON.parse(tapped.answers)) }))
  const card = board().cards.find(({ id }) => id === row.card_id)
  const result = isCounted && card !== undefined ? countTaps(card.numbers, taps.map(({ answers }) => answers)) : null
  const counts = tapCounts(people, taps.map(({ person_id, answers }) => ({ person_id, abstains: tapFields.every((field) => answers[field] === null) ? 1 : 0 })))
  await updateTapRound(db, place, { closed_at: now, tapped_count: counts.tapped, of_count: counts.of, result: result === null ? null : JSON.stringify(result) })
  await deleteTaps(db, place)
  await markToForget(db, 'sealed', now)
  afterCommit((effects) => effects.truncateLog())
  if (result !== null) writeBoard((doc) => takeOver(doc, row.card_id, result))
}

function takeOver(doc: Y.Doc, card: string, result: TapResult): void {
  for (const field of tapFields) {
    const { estimate } = result[field]
    if (estimate !== null) applyBoardEdit(doc, { kind: 'setEstimate', card, field, base: null, value: estimate })
  }
}
