import * as Y from 'yjs'
import type { Estimate } from '@/lib/model/workshop'
import { applyBoardEdit } from '@/lib/workshop/board-doc'
import type { Chance } from '@/lib/workshop/position'
import type { BoardEdit } from '@/lib/workshop/types'

export type Author = {
  readonly personId: string
  readonly isFacilitator: boolean
  /** Whether a round has been revealed and the result is talked about: only then is the group's part open. */
  readonly isResultPhase: boolean
  readonly chance: Chance
}

const words = ['red ', 'green ', 'blue ', '😀', 'x']

function pick<T>(chance: Chance, items: readonly [T, ...T[]]): T {
  return items[Math.floor(chance() * items.length)] ?? items[0]
}

/** One thing a person does at the board: mostly named edits, sometimes what a text field of the page does by itself. */
export function actAtBoard(doc: Y.Doc, author: Author, serial: string): void {
  const { chance } = author
  const roll = chance()
  if (roll < 0.25) return typeRaw(doc, chance)
  if (roll < 0.3 && author.isResultPhase) return writeShared(doc, chance)
  applyBoardEdit(doc, namedEdit(doc, author, serial))
}

function namedEdit(doc: Y.Doc, { personId, isFacilitator, chance }: Author, serial: string): BoardEdit {
  const ids = [...doc.getMap('cards').keys()]
  const [first, ...others] = ids
  if (first === undefined || chance() < 0.08) return { kind: 'addCard', card: `card-${serial}`, title: serial, after: ids.at(-1) ?? null, numbers: { cost: 0.1, summary: 'about' } }
  const card = pick(chance, [first, ...others])
  const after = chance() < 0.2 ? null : pick(chance, [first, ...others])
  const value: Estimate = chance() < 0.5 ? Math.round(chance() * 90) / 100 : { low: 0.01, mid: 0.1 + 0.1 * chance(), high: 0.5 }
  const comments = ownComments(doc, personId)
  switch (Math.floor(chance() * 9)) {
    case 0: {
      const base = textOf(doc, card)?.toString() ?? ''
      const cut = Math.floor(chance() * base.length)
      return { kind: 'setText', card, field: 'summary', base, value: base.slice(0, cut) + pick(chance, ['one ', 'two ', '😀 ']) + base.slice(cut + 3) }
    }
    case 1:
      return { kind: 'setText', card, field: 'title', base: String(fieldsOf(doc, card)?.get('title') ?? ''), value: `Title ${serial}` }
    case 2:
    case 3:
      return { kind: 'setEstimate', card, field: pick(chance, ['cost', 'robustness', 'legibility']), base: null, value }
    case 4:
      return { kind: 'setSupport', card, constituency: pick(chance, ['public', 'staff']), base: null, value: chance() < 0.2 ? null : value }
    case 5:
      return { kind: 'moveCard', card, base: '', after: after === card ? null : after }
    case 6:
      return { kind: 'archiveCard', card, archived: chance() < 0.5 }
    case 7:
      return comments[0] !== undefined && chance() < 0.3
        ? { kind: 'archiveComment', comment: pick(chance, [comments[0], ...comments.slice(1)]), archived: chance() < 0.7 }
        : { kind: 'addComment', comment: `comment-${serial}`, card, person: personId, text: `says ${serial}`, at: serial.length }
    default:
      return isFacilitator
        ? { kind: 'setSetting', key: 'askLimit', base: null, value: Math.floor(chance() * 9) + 1 }
        : { kind: 'setOverlapGroup', card, base: null, value: pick(chance, ['a', 'b', null]) }
  }
}

/** Typing and deleting in a shared text, sometimes several strokes in one transaction. */
function typeRaw(doc: Y.Doc, chance: Chance): void {
  const ids = [...doc.getMap('cards').keys()]
  const text = textOf(doc, ids[Math.floor(chance() * ids.length)] ?? '')
  if (text === null) return
  doc.transact(() => {
    for (let strokes = 1 + Math.floor(chance() * 3); strokes > 0; strokes -= 1) {
      const at = Math.floor(chance() * (text.length + 1))
      if (chance() < 0.4 && text.length > 0) text.delete(Math.min(at, text.length - 1), Math.min(1 + Math.floor(chance() * 4), text.length - Math.min(at, text.length - 1)))
      else text.insert(at, pick(chance, ['red ', ...words]))
    }
  })
}

/** What the group writes together, key by key: its view, a view of somebody absent, who asks whom. */
function writeShared(doc: Y.Doc, chance: Chance): void {
  const belief = pick(chance, ['pScheming', 'pCatastropheIfScheming'])
  const answer = chance() < 0.2 ? null : { state: 'answered', estimate: chance() }
  doc.transact(() => {
    const roll = chance()
    if (roll < 0.4) doc.getMap('groupView').set(`answers/belief/${belief}`, answer)
    else if (roll < 0.7) doc.getMap('proxyViews').set(`${pick(chance, ['absent', 'public'])}/answers/belief/${belief}`, answer)
    else doc.getMap('commitments').set(`ask/card/${pick(chance, ['owner', 'target', 'date'])}`, pick(chance, ['red ', ...words]))
    if (chance() < 0.3) doc.getMap('groupView').set(`why/belief/${belief}`, chance() < 0.3 ? null : pick(chance, ['red ', ...words]))
  })
}

/** Comments that the author may take back: their own. */
function ownComments(doc: Y.Doc, personId: string): readonly string[] {
  return [...doc.getMap('comments')].flatMap(([id, comment]) => (comment instanceof Y.Map && comment.get('person') === personId ? [id] : []))
}

function fieldsOf(doc: Y.Doc, card: string): Y.Map<unknown> | null {
  const fields = doc.getMap('cards').get(card)
  return fields instanceof Y.Map ? fields : null
}

function textOf(doc: Y.Doc, card: string): Y.Text | null {
  const text = fieldsOf(doc, card)?.get('summary')
  return text instanceof Y.Text ? text : null
}
