import * as Y from 'yjs'
import type { Undo } from './board-undo'
import { checkCommitmentEntry, commitmentsOf, noteAt } from './commitments'
import { describeValue } from './describe-value'
import { sameJson } from './same-json'
import type { EditResult } from './types'
import type { CommitmentEdit } from './vote-types'
import { wellFormed } from './well-formed'

/** Carries out one edit; must run inside a transaction. A text that somebody else has changed meanwhile is not overwritten. */
export function applyCommitmentEdit(doc: Y.Doc, edit: CommitmentEdit): EditResult {
  const root = commitmentsOf(doc)
  const write = writeOf(root, edit)
  if (!('key' in write)) return write
  const check = checkCommitmentEntry(write.key, write.value)
  if (!check.ok) return { ok: false, reason: 'invalid', message: `${describeValue(write.key)} ${check.rule}.` }
  const current: unknown = root.get(write.key)
  if (current instanceof Y.AbstractType || !sameJson(current, write.value)) root.set(write.key, write.value)
  return { ok: true }
}

/** The edit that takes one back, if what it wrote still stands there. */
export function undoOfCommitment(doc: Y.Doc, edit: CommitmentEdit): Undo {
  const root = commitmentsOf(doc)
  switch (edit.kind) {
    case 'setCommitment':
      return textAt(root, `ask/${edit.card}/${edit.field}`) === wellFormed(edit.value) ? { ok: true, edit: { ...edit, base: edit.value, value: edit.base } } : changedSince
    case 'addMinorityNote':
      return root.has(`note/${edit.note}`) ? { ok: true, edit: { kind: 'archiveMinorityNote', note: edit.note, archived: true } } : goneNote
    case 'setMinorityNote':
      return noteAt(root.get(`note/${edit.note}`), 2)?.text === wellFormed(edit.value) ? { ok: true, edit: { ...edit, base: edit.value, value: edit.base } } : changedSince
    case 'archiveMinorityNote':
      return (root.get(`note/${edit.note}/archived`) === true) === edit.archived ? { ok: true, edit: { ...edit, archived: !edit.archived } } : changedSince
  }
}

type Write = { readonly key: string; readonly value: unknown } | Extract<EditResult, { readonly ok: false }>

function writeOf(root: Y.Map<unknown>, edit: CommitmentEdit): Write {
  switch (edit.kind) {
    case 'setCommitment': {
      const key = `ask/${edit.card}/${edit.field}`
      const current = textAt(root, key)
      const value = wellFormed(edit.value)
      return current === edit.base || current === value ? { key, value } : changedMeanwhile(current)
    }
    case 'addMinorityNote':
      if (root.has(`note/${edit.note}`)) return { ok: false, reason: 'changed', message: 'This note is there already.' }
      return { key: `note/${edit.note}`, value: { personId: edit.person, text: wellFormed(edit.text), at: edit.at } }
    case 'setMinorityNote': {
      const note = noteAt(root.get(`note/${edit.note}`), 2)
      if (note === null) return goneNote
      const text = wellFormed(edit.value)
      return note.text === edit.base || note.text === text ? { key: `note/${edit.note}`, value: { ...note, text } } : changedMeanwhile(note.text)
    }
    case 'archiveMinorityNote':
      return root.has(`note/${edit.note}`) ? { key: `note/${edit.note}/archived`, value: edit.archived } : goneNote
  }
}

function textAt(root: Y.Map<unknown>, key: string): string {
  const value: unknown = root.get(key)
  return typeof value === 'string' ? value : ''
}

const goneNote = { ok: false, reason: 'gone', message: 'This note is not there any more.' } as const
const changedSince = { ok: false, reason: 'changed', message: 'Somebody has changed this since, so nothing was undone.' } as const

function changedMeanwhile(current: string): Extract<EditResult, { readonly ok: false }> {
  return { ok: false, reason: 'changed', message: `Somebody else has changed this text meanwhile. It says now: ${describeValue(current)}.` }
}
