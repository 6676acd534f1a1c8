import * as Y from 'yjs'
import type { Regime, View } from '../model/workshop'
import { applyOwnEdit, readOwn, seedOwn } from './own-doc'
import type { EditResult, OwnEdit, OwnSnapshot } from './types'

/** Answers that nobody keeps: a view to play with. */
export type OwnDraft = { readonly read: () => OwnSnapshot; readonly edit: (edit: OwnEdit) => EditResult }

/** A draft that begins with the answers of a view. */
export function createOwnDraft(view: View, regimes: readonly Regime[]): OwnDraft {
  const doc = new Y.Doc()
  seedOwn(doc, view, regimes)
  return { read: () => readOwn(doc), edit: (edit) => applyOwnEdit(doc, edit) }
}
