import * as Y from 'yjs'
import { expect, it } from 'vitest'
import type { Estimate } from '@/lib/model/workshop'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { undoOf } from '@/lib/workshop/board-undo'
import { withPlace } from '@/lib/workshop/board-place'
import type { Chance } from '@/lib/workshop/position'
import { seededChance } from '@/lib/workshop/seeded-chance'
import type { BoardEdit } from '@/lib/workshop/types'
import { boardsOf } from './documents'

function pick<T>(chance: Chance, items: readonly T[]): T {
  const item = items[Math.floor(chance() * items.length)]
  if (item === undefined) throw new Error('Nothing to pick from.')
  return item
}

function anyEdit(doc: Y.Doc, chance: Chance, serial: string): BoardEdit {
  const { cards, settings } = readBoard(doc)
  const card = pick(chance, cards)
  const after = chance() < 0.1 ? null : pick(chance, cards).id
  const value: Estimate = chance() < 0.5 ? Math.round(chance() * 90) / 100 : { low: 0.01, mid: 0.1 + 0.1 * chance(), high: 0.5 }
  const word = pick(chance, ['red ', 'green ', 'blue ', '😀 '])
  const cut = Math.floor(chance() * card.summary.length)
  switch (Math.floor(chance() * 8)) {
    case 0:
      return { kind: 'addCard', card: `card-${serial}`, title: serial, after, numbers: { cost: 0.1 } }
    case 1:
      return { kind: 'setText', card: card.id, field: 'summary', base: card.summary, value: card.summary.slice(0, cut) + word + card.summary.slice(cut + 3) }
    case 2:
      return { kind: 'setText', card: card.id, field: 'title', base: card.title, value: `${word}${serial}` }
    case 3:
      return { kind: 'setEstimate', card: card.id, field: pick(chance, ['cost', 'robustness']), base: card.numbers.cost, value }
    case 4:
      return { kind: 'setSupport', card: card.id, constituency: pick(chance, ['public', 'staff']), base: null, value }
    case 5:
      return { kind: 'moveCard', card: card.id, base: card.pos, after: after === card.id ? null : after }
    case 6:
      return { kind: 'archiveCard', card: card.id, archived: chance() < 0.5 }
    default:
      return { kind: 'setSetting', key: 'askLimit', base: settings.askLimit, value: Math.floor(chance() * 9) }
  }
}

it('BOARD-12 any interleaving of edits by several people converges to one board without problems', () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const chance = seededChance(`board ${seed}`)
    const docs = boardsOf(4)
    const done: { readonly doc: Y.Doc; readonly edit: BoardEdit }[] = []
    for (let step = 0; step < 120; step += 1) {
      const doc = pick(chance, docs)
      const roll = chance()
      if (roll < 0.15) {
        // One person hears from another, whenever that happens.
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(pick(chance, docs), Y.encodeStateVector(doc)))
      } else if (roll < 0.25 && done.length > 0) {
        const { doc: owner, edit } = pick(chance, done)
        const undo = undoOf(owner, edit)
        if (undo.ok) expect(applyBoardEdit(owner, undo.edit), `seed ${seed}`).toMatchObject({ ok: true })
      } else {
        const edit = withPlace(doc, anyEdit(doc, chance, `${seed}-${step}`), chance)
        if (applyBoardEdit(doc, edit).ok) done.push({ doc, edit })
      }
    }
    for (const doc of docs) for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    const [board, ...others] = docs.map(readBoard)
    for (const other of others) expect(other, `seed ${seed}`).toEqual(board)
    expect(board?.problems, `seed ${seed}`).toEqual([])
    expect(new Set(board?.cards.map(({ id }) => id)).size).toBe(board?.cards.length)
  }
})
