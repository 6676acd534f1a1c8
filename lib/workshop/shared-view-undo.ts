import type * as Y from 'yjs'
import { answerWrite, readAnswer } from './answer-parts'
import type { Undo } from './board-undo'
import { sameJson } from './same-json'
import { sharedPlace, type SharedViewEdit } from './shared-view-edit'
import type { OwnEdit } from './types'

/** The edit that takes one edit of a shared view back, if what it wrote still stands there. */
export function undoOfSharedView(doc: Y.Doc, edit: SharedViewEdit): Undo {
  const place = sharedPlace(doc, edit)
  if (place === null) return { ok: false, reason: 'gone', message: 'This view is not there any more.' }
  if (!sameJson(place.root.get(place.key) ?? null, place.value ?? null)) return { ok: false, reason: 'changed', message: 'Somebody has changed this since, so nothing was undone.' }
  switch (edit.kind) {
    case 'addProxy':
      return { ok: true, edit: { kind: 'archiveProxy', view: edit.view, archived: true } }
    case 'archiveProxy':
      return { ok: true, edit: { ...edit, archived: !edit.archived } }
    case 'nameProxy':
      return { ok: true, edit: { ...edit, base: edit.value, value: edit.base } }
    case 'answerIn': {
      const back = editStoring(edit.edit, edit.base)
      return back === null ? { ok: false, reason: 'gone', message: 'What stood there before cannot be put back.' } : { ok: true, edit: { ...edit, edit: back, base: place.value ?? null } }
    }
  }
}

/** The edit of the same answer that stores `value`; null when that is not valid there. */
export function editStoring(edit: OwnEdit, value: unknown): OwnEdit | null {
  const back = candidate(edit, value)
  return back !== null && answerWrite(back).ok ? back : null
}

function candidate(edit: OwnEdit, value: unknown): OwnEdit | null {
  switch (edit.kind) {
    case 'setAnswer': {
      if (value === null) return { ...edit, value }
      const answer = readAnswer(edit.key, value)
      return answer.ok ? { ...edit, value: answer.value } : null
    }
    case 'setCounter':
      return value === null || typeof value === 'number' ? { ...edit, value } : null
    case 'setWhy':
      return value === null || typeof value === 'string' ? { ...edit, value: value ?? '' } : null
    case 'setMeta':
      return { ...edit, value }
  }
}
