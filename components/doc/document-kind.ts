import type * as Y from 'yjs'
import type { Undo } from '@/lib/workshop/board-undo'
import type { EditResult } from '@/lib/workshop/types'

export type EditWords = { readonly label: string; readonly text: string }

/** How one of the four documents is read and changed. `Edit` is `never` for those that only the server writes. */
export type DocumentKind<Snapshot, Edit> = {
  readonly read: (doc: Y.Doc) => Snapshot
  readonly apply: (doc: Y.Doc, edit: Edit) => EditResult
  /** The edit with everything in it that a later replay needs, such as the exact place of a card. */
  readonly prepare: (doc: Y.Doc, edit: Edit, chance: () => number) => Edit
  /** The same edit as its writer's last word: it stands on what is there now. */
  readonly rebase: (doc: Y.Doc, edit: Edit) => Edit
  /** One edit for two in a row about the same field; null when they are about different things. */
  readonly merge: (first: Edit, second: Edit) => Edit | null
  readonly describe: (doc: Y.Doc, edit: Edit) => EditWords
  /** An edit as it was kept on this device; null when it cannot be read. */
  readonly parse: (value: unknown) => Edit | null
  readonly undoOf: (doc: Y.Doc, edit: Edit) => UndoStep<Edit>
  /** What is said when nothing more fits. */
  readonly full: string
}

export type UndoStep<Edit> = { readonly ok: true; readonly edit: Edit } | Extract<Undo, { readonly ok: false }>
