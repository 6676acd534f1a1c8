import * as Y from 'yjs'
import type { Estimate } from '@/lib/model/workshop'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import type { Chance } from '@/lib/workshop/position'

/** A card of the writer's own, for writers that hear nothing of the board's others. */
export function addOwnCard(doc: Y.Doc, card: string): void {
  applyBoardEdit(doc, { kind: 'addCard', card, title: `Card of ${card}`, after: '', numbers: { cost: 0.1 } })
}

/** One small honest edit of one's own card: mostly an estimate, sometimes a word of the summary. */
export function editOwnCard(doc: Y.Doc, card: string, chance: Chance): void {
  const summary = summaryOf(doc, card)
  if (summary !== null && chance() < 0.25) {
    if (summary.length > 400) doc.transact(() => (summary.delete(0, 20), summary.insert(summary.length, 'word ')))
    else summary.insert(Math.floor(chance() * (summary.length + 1)), 'word ')
    return
  }
  const value: Estimate = { low: 0.01, mid: 0.1 + 0.1 * chance(), high: 0.5 }
  applyBoardEdit(doc, { kind: 'setEstimate', card, field: 'cost', base: null, value })
}

function summaryOf(doc: Y.Doc, card: string): Y.Text | null {
  const fields = doc.getMap('cards').get(card)
  const text = fields instanceof Y.Map ? fields.get('summary') : null
  return text instanceof Y.Text ? text : null
}

/** Cards and comments until the board has `entries` of them, in changes small enough for every server. */
export function* boardOfEntries(doc: Y.Doc, entries: number, person: string): Generator<void> {
  const cards = Math.min(400, Math.ceil(entries / 5))
  for (let at = 0; at < entries; at += 50) {
    doc.transact(() => {
      for (let index = at; index < Math.min(entries, at + 50); index += 1) {
        if (index < cards) applyBoardEdit(doc, { kind: 'addCard', card: `entry-${index}`, title: `Entry ${index}`, after: '', numbers: { summary: `What entry ${index} is about, in a line.`, cost: 0.1, robustness: 0.5 } })
        else applyBoardEdit(doc, { kind: 'addComment', comment: `entry-${index}`, card: `entry-${index % cards}`, person, text: `Remark ${index} on the card.`, at: index })
      }
    })
    yield
  }
}

export function countEntries(update: Uint8Array): number {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const { cards, comments } = readBoard(doc)
  return cards.length + comments.length
}
