import * as Y from 'yjs'
import { limits } from '../protocol/limits'
import { askSentence } from '../words/ask-sentence'
import { readCard, storedEstimate, supportPrefix } from './board-card'
import { cardsOf, fieldsAt, type Fields } from './board-roots'
import { estimateFields, isEstimateField } from './fields'
import { changeText, textChange } from './shared-text'
import type { BoardEdit, Card, EditResult } from './types'

// Two cards that ask for the same become one. The rule:
// - The card kept keeps its title, place and every figure somebody stated on it. What nobody stated on it (a figure, a support, an overlap
//   group) it takes from the other. The other's words are added to its summary, under the other's title.
// - The other card is archived and says where it went. Its comments and what was agreed about it show on the card kept; nothing is copied,
//   so nobody's words change hands.
// - A figure that a person gave for the other card stays with the other card: it was about other words. It counts again if that card is
//   brought back; on the card kept, the person's figure for that card holds, or the board's.

export type MergeEdit = Extract<BoardEdit, { kind: 'mergeCards' }>
export type UnmergeEdit = Extract<BoardEdit, { kind: 'unmergeCards' }>

/** What the card kept gains, filled in before it is journalled: its undo must know. */
export function withMerged(doc: Y.Doc, edit: MergeEdit): MergeEdit {
  if (edit.added !== undefined && edit.took !== undefined) return edit
  const [source, target] = [cardAt(doc, edit.card), cardAt(doc, edit.into)]
  if (source === null || target === null) return { ...edit, added: '', took: [] }
  const from = fieldsAt(cardsOf(doc), source.id)
  const numbers = estimateFields.filter((field) => target.assumed.includes(field) && from !== null && storedEstimate(from, field) !== null)
  const supports = Object.keys(source.support).filter((name) => target.support[name] === undefined).map((name) => supportPrefix + name)
  const group = target.overlapGroup === null && source.overlapGroup !== null ? ['overlapGroup'] : []
  return { ...edit, added: wordsOf(source, target), took: [...numbers, ...supports, ...group] }
}

/** Must run inside a transaction. */
export function applyMerge(doc: Y.Doc, edit: MergeEdit): EditResult {
  const { card, into, added = '', took = [] } = withMerged(doc, edit)
  const [source, target] = [fieldsAt(cardsOf(doc), card), fieldsAt(cardsOf(doc), into)]
  if (source === null || target === null) return { ok: false, reason: 'gone', message: 'One of the two cards is not on the board any more.' }
  if (card === into) return { ok: false, reason: 'invalid', message: 'A card is not merged into itself; choose another one.' }
  if (source.get('archived') === true || target.get('archived') === true) return { ok: false, reason: 'gone', message: 'One of the two cards is archived; bring it back first.' }
  const summary = String(target.get('summary') ?? '')
  if (summary.length + added.length > limits.textClient) {
    return { ok: false, reason: 'full', message: `The two texts together have ${summary.length + added.length} characters; at most ${limits.textClient} fit. Shorten one first.` }
  }
  setSummary(target, `${summary}${added}`)
  for (const key of took) if (isTaken(key)) target.set(key, source.get(key) ?? null)
  source.set('archived', true)
  source.set('mergedInto', into)
  return { ok: true }
}

/** Takes a merge back as far as nobody wrote over it: what the card kept took goes, what others changed since stays. */
export function applyUnmerge(doc: Y.Doc, { card, into, added, took }: UnmergeEdit): EditResult {
  const [source, target] = [fieldsAt(cardsOf(doc), card), fieldsAt(cardsOf(doc), into)]
  if (source === null) return { ok: false, reason: 'gone', message: 'This card is not on the board any more.' }
  if (target !== null) {
    const summary = String(target.get('summary') ?? '')
    const at = added === '' ? -1 : summary.indexOf(added)
    if (at >= 0) setSummary(target, summary.slice(0, at) + summary.slice(at + added.length))
    for (const key of took) if (isTaken(key) && JSON.stringify(target.get(key)) === JSON.stringify(source.get(key))) target.set(key, null)
  }
  source.set('mergedInto', null)
  source.set('archived', false)
  return { ok: true }
}

/** Whether the merge still stands, so that it can be taken back. */
export function isMerged(doc: Y.Doc, { card, into }: Pick<MergeEdit, 'card' | 'into'>): boolean {
  const source = fieldsAt(cardsOf(doc), card)
  return source !== null && source.get('archived') === true && source.get('mergedInto') === into
}

/** By id of a card that was merged away, the card that stands for it now. */
export function standIns(cards: readonly Pick<Card, 'id' | 'archived' | 'mergedInto'>[]): ReadonlyMap<string, string> {
  const next = new Map(cards.flatMap(({ id, archived, mergedInto }) => (archived && mergedInto !== null ? [[id, mergedInto] as const] : [])))
  return new Map(
    [...next.keys()].map((id) => {
      const seen = new Set([id])
      let at = id
      // A hostile board may lead in a circle; then a card stands for itself.
      for (let to = next.get(at); to !== undefined; to = next.get(at)) {
        if (seen.has(to)) return [id, id] as const
        seen.add(to)
        at = to
      }
      return [id, at] as const
    }),
  )
}

function cardAt(doc: Y.Doc, id: string): Card | null {
  return fieldsAt(cardsOf(doc), id) === null ? null : readCard(cardsOf(doc), id, [])
}

function wordsOf(source: Card, target: Card): string {
  const texts = [askSentence(source), source.summary.trim()].filter((text) => text !== '' && !target.summary.includes(text))
  return `${target.summary === '' ? '' : '\n'}Also “${source.title}”${texts.length === 0 ? '.' : `: ${texts.join(' ')}`}`
}

function setSummary(fields: Fields, value: string): void {
  const text = fields.get('summary')
  if (text instanceof Y.Text) changeText(text, textChange(text.toString(), value))
  else fields.set('summary', new Y.Text(value))
}

function isTaken(key: string): boolean {
  return isEstimateField(key) || key.startsWith(supportPrefix) || key === 'overlapGroup'
}
