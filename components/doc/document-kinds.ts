import type { BoardEdit, BoardSnapshot, DeskSnapshot, EditResult, OwnEdit, OwnSnapshot, StageSnapshot } from '@/lib/workshop/types'
import { fullMessages } from '@/lib/words/messages-room'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { withPlace } from '@/lib/workshop/board-place'
import { undoOf } from '@/lib/workshop/board-undo'
import { readDesk } from '@/lib/workshop/desk-doc'
import { isSharedText } from '@/lib/workshop/fields'
import { applyOwnEdit, readOwn } from '@/lib/workshop/own-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import type { DocumentKind } from './document-kind'
import { boardEditSchema, ownEditSchema } from './edit-schema'
import { boardEditWords, ownEditWords } from './edit-words'

export const boardKind: DocumentKind<BoardSnapshot, BoardEdit> = {
  read: readBoard,
  apply: (doc, edit) => applyBoardEdit(doc, edit, 'own edit'),
  prepare: withPlace,
  rebase: (doc, edit) => {
    if (edit.kind !== 'setText' || isSharedText(edit.field)) return edit
    const card = readBoard(doc).cards.find(({ id }) => id === edit.card)
    return card === undefined ? edit : { ...edit, base: card[edit.field] }
  },
  merge: mergeBoardEdits,
  describe: (doc, edit) => boardEditWords(readBoard(doc), edit),
  parse: (value) => boardEditSchema.safeParse(value).data ?? null,
  undoOf,
  full: fullMessages.board,
}

export const ownKind: DocumentKind<OwnSnapshot, OwnEdit> = {
  read: readOwn,
  apply: (doc, edit) => applyOwnEdit(doc, edit, 'own edit'),
  prepare: (_doc, edit) => edit,
  rebase: (_doc, edit) => edit,
  merge: mergeOwnEdits,
  describe: (_doc, edit) => ownEditWords(edit),
  parse: (value) => ownEditSchema.safeParse(value).data ?? null,
  undoOf: () => ({ ok: false, reason: 'gone', message: 'Answers are changed, not undone.' }),
  full: fullMessages.own,
}

export const stageKind: DocumentKind<StageSnapshot, never> = readOnly(readStage)
export const deskKind: DocumentKind<DeskSnapshot, never> = readOnly(readDesk)

function readOnly<Snapshot>(read: DocumentKind<Snapshot, never>['read']): DocumentKind<Snapshot, never> {
  const refused: EditResult = { ok: false, reason: 'invalid', message: 'Only the server writes this document.' }
  return {
    read,
    apply: () => refused,
    prepare: (_doc, edit) => edit,
    rebase: (_doc, edit) => edit,
    merge: () => null,
    describe: () => ({ label: '', text: '' }),
    parse: () => null,
    undoOf: () => ({ ok: false, reason: 'gone', message: refused.message }),
    full: refused.message,
  }
}

function mergeBoardEdits(first: BoardEdit, second: BoardEdit): BoardEdit | null {
  switch (second.kind) {
    case 'setText':
      return first.kind === 'setText' && first.card === second.card && first.field === second.field && first.value === second.base ? { ...second, base: first.base } : null
    case 'setEstimate':
      return first.kind === 'setEstimate' && first.card === second.card && first.field === second.field ? { ...second, base: first.base } : null
    case 'setSupport':
      return first.kind === 'setSupport' && first.card === second.card && first.constituency === second.constituency ? { ...second, base: first.base } : null
    case 'moveCard':
      return first.kind === 'moveCard' && first.card === second.card ? { ...second, base: first.base } : null
    case 'setSetting':
      return first.kind === 'setSetting' && first.key === second.key ? { ...second, base: first.base } : null
    case 'answerIn': {
      const merged = first.kind === 'answerIn' && first.view === second.view ? mergeOwnEdits(first.edit, second.edit) : null
      return first.kind === 'answerIn' && merged !== null ? { ...second, edit: merged, base: first.base } : null
    }
    case 'setCommitment':
      return first.kind === 'setCommitment' && first.card === second.card && first.field === second.field && first.value === second.base ? { ...second, base: first.base } : null
    case 'setMinorityNote':
      return first.kind === 'setMinorityNote' && first.note === second.note && first.value === second.base ? { ...second, base: first.base } : null
    case 'nameProxy':
      return first.kind === 'nameProxy' && first.view === second.view ? { ...second, base: first.base } : null
    default:
      return null
  }
}

function mergeOwnEdits(first: OwnEdit, second: OwnEdit): OwnEdit | null {
  const isSame =
    (first.kind === 'setAnswer' && second.kind === 'setAnswer' && first.key === second.key) ||
    (first.kind === 'setCounter' && second.kind === 'setCounter' && first.regime === second.regime) ||
    (first.kind === 'setWhy' && second.kind === 'setWhy' && first.key === second.key) ||
    (first.kind === 'setMeta' && second.kind === 'setMeta' && first.key === second.key)
  return isSame ? second : null
}
