import type * as Y from 'yjs'
import { storedEstimate, storedPosition } from './board-card'
import { cardsOf, commentsOf, fieldsAt, settingsOf } from './board-roots'
import { isMerged } from './card-merge'
import { undoOfCommitment } from './commitment-edit'
import { sameJson } from './same-json'
import { undoOfSharedView } from './shared-view-undo'
import type { BoardEdit } from './types'

export type Undo = { readonly ok: true; readonly edit: BoardEdit } | { readonly ok: false; readonly reason: 'gone' | 'changed'; readonly message: string }

/**
 * The named edit that takes one named edit back (sync.md, "Undo"): it sets the field to what it was. If the field does
 * not hold any more what that edit wrote, somebody changed it since, and nothing is to be done. An added card or
 * comment is archived, never removed, so that what others wrote on it stays.
 */
export function undoOf(doc: Y.Doc, edit: BoardEdit): Undo {
  switch (edit.kind) {
    case 'addComment':
      return archiveUndo(fieldsAt(commentsOf(doc), edit.comment)?.get('archived'), { was: false, edit: { kind: 'archiveComment', comment: edit.comment, archived: true } })
    case 'archiveComment':
      return archiveUndo(fieldsAt(commentsOf(doc), edit.comment)?.get('archived'), { was: edit.archived, edit: { ...edit, archived: !edit.archived } })
    case 'addCard':
      return archiveUndo(fieldsAt(cardsOf(doc), edit.card)?.get('archived'), { was: false, edit: { kind: 'archiveCard', card: edit.card, archived: true } })
    case 'archiveCard':
      return archiveUndo(fieldsAt(cardsOf(doc), edit.card)?.get('archived'), { was: edit.archived, edit: { ...edit, archived: !edit.archived } })
    case 'mergeCards':
      return isMerged(doc, edit) ? { ok: true, edit: { kind: 'unmergeCards', card: edit.card, into: edit.into, added: edit.added ?? '', took: edit.took ?? [] } } : changedSince
    case 'unmergeCards':
      return { ok: true, edit: { kind: 'mergeCards', card: edit.card, into: edit.into } }
    case 'setSetting':
      return valueUndo(settingsOf(doc).get(edit.key) ?? null, { ...edit, base: edit.value ?? null, value: edit.base ?? null })
    case 'answerIn':
    case 'addProxy':
    case 'nameProxy':
    case 'archiveProxy':
      return undoOfSharedView(doc, edit)
    case 'setCommitment':
    case 'addMinorityNote':
    case 'setMinorityNote':
    case 'archiveMinorityNote':
      return undoOfCommitment(doc, edit)
    default:
      return cardUndo(doc, edit)
  }
}

type CardEdit = Extract<BoardEdit, { kind: 'setText' | 'setEstimate' | 'setSupport' | 'setOverlapGroup' | 'moveCard' }>

function cardUndo(doc: Y.Doc, edit: CardEdit): Undo {
  const fields = fieldsAt(cardsOf(doc), edit.card)
  if (fields === null) return { ok: false, reason: 'gone', message: 'This card is not on the board any more.' }
  switch (edit.kind) {
    case 'setText':
      return valueUndo(String(fields.get(edit.field) ?? ''), { ...edit, base: edit.value, value: edit.base })
    case 'setEstimate':
      return valueUndo(storedEstimate(fields, edit.field), { ...edit, base: edit.value, value: edit.base })
    case 'setSupport':
      return valueUndo(storedEstimate(fields, `support/${edit.constituency}`), { ...edit, base: edit.value, value: edit.base })
    case 'setOverlapGroup':
      return valueUndo(fields.get('overlapGroup') ?? null, { ...edit, base: edit.value, value: edit.base })
    case 'moveCard':
      if (edit.pos === undefined || storedPosition(fields) !== edit.pos) return changedSince
      return { ok: true, edit: { ...edit, base: edit.pos, pos: edit.base } }
  }
}

/** `back.base` is what the edit wrote. */
function valueUndo(current: unknown, back: Extract<BoardEdit, { readonly base: unknown; readonly value: unknown }>): Undo {
  return sameJson(current, back.base) ? { ok: true, edit: back } : changedSince
}

function archiveUndo(current: unknown, { was, edit }: { readonly was: boolean; readonly edit: BoardEdit }): Undo {
  if (current === undefined) return { ok: false, reason: 'gone', message: 'It is not on the board any more.' }
  return current === was ? { ok: true, edit } : changedSince
}

const changedSince: Undo = { ok: false, reason: 'changed', message: 'Somebody has changed this since, so nothing was undone.' }
