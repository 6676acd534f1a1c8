import * as Y from 'yjs'
import { limits } from '@/lib/protocol/limits'
import type { Intervention } from '@/lib/model/workshop'
import { applyBoardEdit } from '@/lib/workshop/board-doc'
import { isPlainObject } from '@/lib/workshop/plain-object'
import type { BoardEdit } from '@/lib/workshop/types'
import { ApiError } from '../api-error'
import { newId } from '../ids'
import type { Command, CommandContext } from './command'

type AddCard = Extract<BoardEdit, { kind: 'addCard' }>

/** Larger updates would pass a client's frame limit when it sends them on. */
const cardsPerUpdate = 50

/** Puts cards at the end of the board: from the library, a file or a table. All of them or none. */
export const addCards: Command<'add-cards'> = async (context, { cards }) => {
  const { workshop, actor, board, writeBoard } = context
  if (actor.role !== 'facilitator' && (workshop.board_locked === 1 || workshop.closed === 1)) {
    throw new ApiError('no-right', 'The facilitator has locked the board.')
  }
  const there = board().cards
  if (there.length + cards.length > limits.cardsClient) {
    throw new ApiError('board-full', `The board holds ${there.length} cards; with ${cards.length} more it would pass ${limits.cardsClient}.`)
  }
  const edits = toEdits(context, cards)
  for (let at = 0; at < edits.length; at += cardsPerUpdate) {
    writeBoard((doc) => {
      for (const edit of edits.slice(at, at + cardsPerUpdate)) applyBoardEdit(doc, edit)
    })
  }
  return { added: edits.map(({ card }) => card) }
}

function toEdits({ board, random }: CommandContext, cards: readonly unknown[]): readonly AddCard[] {
  const taken = new Set(board().cards.map(({ id }) => id))
  // An unused document finds the faults before anything is promised.
  const scratch = new Y.Doc()
  // No card has the empty id, so the first one goes to the end of the board, the next ones behind it.
  let after = ''
  return cards.map((card, index) => {
    if (!isPlainObject(card)) throw new ApiError('bad-body', `cards[${index}] is ${JSON.stringify(card)}; an object with at least a title is accepted.`)
    const { id: said, title, ...rest } = card
    if (typeof title !== 'string' || title.trim() === '') throw new ApiError('bad-body', `cards[${index}].title is ${JSON.stringify(title) ?? 'missing'}; a text is accepted.`)
    const id = typeof said === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(said) && !taken.has(said) ? said : newId(random)
    taken.add(id)
    // What `rest` holds is checked by the edit itself, on the scratch document below.
    const numbers: Partial<Intervention> = rest
    const edit: AddCard = { kind: 'addCard', card: id, title: title.trim(), after, numbers }
    const result = applyBoardEdit(scratch, edit)
    if (!result.ok) throw new ApiError('bad-body', `cards[${index}]: ${result.message}`)
    after = id
    return edit
  })
}
