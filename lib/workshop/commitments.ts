import type * as Y from 'yjs'
import { limits } from '../protocol/limits'
import { isPlainObject } from './plain-object'
import { describeStored, type Problems } from './read-field'
import type { BoardSnapshot } from './types'
import type { Commitment, CommitmentField, MinorityNote } from './vote-types'

// The root `commitments` of the board (sync.md, "Shapes on the board"), flat keys of JSON values:
// `ask/CARD/owner`, `ask/CARD/target` and `ask/CARD/date` a text each · `note/ID` who could not sign what · `note/ID/archived`.

export const commitmentFields = ['owner', 'target', 'date'] as const

export function commitmentsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('commitments')
}

export type CommitmentKey =
  | { readonly kind: 'field'; readonly card: string; readonly field: CommitmentField }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'archived'; readonly note: string }

/** What a key of the root is about; null for a key that no honest client writes. */
export function commitmentKey(key: string): CommitmentKey | null {
  const [kind, id = '', last, ...rest] = key.split('/')
  if (rest.length > 0 || !isId(id)) return null
  if (kind === 'ask') {
    const field = commitmentFields.find((known) => known === last)
    return field === undefined ? null : { kind: 'field', card: id, field }
  }
  if (kind !== 'note') return null
  if (last === undefined) return { kind: 'note', note: id }
  return last === 'archived' ? { kind: 'archived', note: id } : null
}

export type EntryCheck = { readonly ok: true } | { readonly ok: false; readonly rule: string }

/** Whether a value may stand at a key of the root. `slack` multiplies the longest text: the server allows twice what a client types. */
export function checkCommitmentEntry(key: string, value: unknown, slack = 1): EntryCheck {
  const place = commitmentKey(key)
  if (place === null) return no('is no place where commitments stand')
  switch (place.kind) {
    case 'field':
      return typeof value === 'string' && value.length <= slack * limits.titleClient ? yes : no(`is ${describeStored(value)}; accepted is a text of at most ${slack * limits.titleClient} characters`)
    case 'archived':
      return typeof value === 'boolean' ? yes : no(`is ${describeStored(value)}; accepted is true or false`)
    case 'note':
      return noteAt(value, slack) === null ? no(`is ${describeStored(value)}; accepted is a note with its person, time and text of at most ${slack * limits.textClient} characters`) : yes
  }
}

/** Who asks whom by when, and who could not sign what; what cannot be read is left out and named in `problems`. */
export function readCommitments(doc: Y.Doc, problems: Problems): Pick<BoardSnapshot, 'commitments' | 'minorityNotes'> {
  const root = commitmentsOf(doc)
  const agreed = new Map<string, Commitment>()
  const notes: MinorityNote[] = []
  for (const [key, value] of root.entries()) {
    const check = checkCommitmentEntry(key, value, 2)
    const place = commitmentKey(key)
    if (!check.ok || place === null) {
      problems.push(`commitments ${key} ${check.ok ? 'cannot be read' : check.rule}.`)
      continue
    }
    if (place.kind === 'field' && typeof value === 'string' && value !== '') {
      const before = agreed.get(place.card) ?? { card: place.card, owner: '', target: '', date: '' }
      agreed.set(place.card, { ...before, [place.field]: value })
    }
    const note = place.kind === 'note' ? noteAt(value, 2) : null
    if (place.kind === 'note' && note !== null) notes.push({ id: place.note, ...note, archived: root.get(`note/${place.note}/archived`) === true })
  }
  return {
    commitments: [...agreed.values()].sort((a, b) => (a.card < b.card ? -1 : 1)),
    minorityNotes: notes.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
  }
}

/** What was agreed about a card that another one took in shows on that one, field by field where nothing is agreed there yet. */
export function withStandIns<T extends Pick<BoardSnapshot, 'commitments'>>(agreed: T, standIn: ReadonlyMap<string, string>): T {
  if (!agreed.commitments.some(({ card }) => standIn.has(card))) return agreed
  const own = agreed.commitments.filter(({ card }) => !standIn.has(card))
  const shown = new Map(own.map((commitment) => [commitment.card, commitment]))
  for (const { card: merged, owner, target, date } of agreed.commitments) {
    const card = standIn.get(merged)
    if (card === undefined) continue
    const there = shown.get(card) ?? { card, owner: '', target: '', date: '' }
    shown.set(card, { card, owner: there.owner || owner, target: there.target || target, date: there.date || date })
  }
  return { ...agreed, commitments: [...shown.values()].sort((a, b) => (a.card < b.card ? -1 : 1)) }
}

/** A note as it is stored; null for anything else. */
export function noteAt(value: unknown, slack: number): Pick<MinorityNote, 'personId' | 'text' | 'at'> | null {
  if (!isPlainObject(value)) return null
  const { personId, text, at, ...more } = value
  if (typeof personId !== 'string' || !isId(personId) || typeof text !== 'string' || text.length > slack * limits.textClient) return null
  return typeof at === 'number' && Number.isFinite(at) && Object.keys(more).length === 0 ? { personId, text, at } : null
}

function isId(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(id)
}

const yes: EntryCheck = { ok: true }
const no = (rule: string): EntryCheck => ({ ok: false, rule })
