import * as Y from 'yjs'
import { commitmentKey } from '@/lib/workshop/commitments'
import { isPlainObject } from '@/lib/workshop/plain-object'
import type { Reader } from '../documents'
import type { KeyPlace } from './places'
import { entryItem } from './root-entry'

/** Who could not sign what: a note is written under one's own name and changed by its writer; facilitators write for those without a device. */
export function noteProblem(doc: Y.Doc, reader: Reader, { place, content }: { readonly place: KeyPlace; readonly content: Y.Item['content'] | null }): string | null {
  const key = commitmentKey(place.path[0] ?? '')
  if (key === null || key.kind === 'field' || reader.role === 'facilitator') return null
  const known = entryItem(doc, 'commitments', `note/${key.note}`)
  if (known !== null && writerOf(known.content) !== reader.personId) return 'A note is changed by the person who wrote it.'
  if (key.kind === 'note' && content instanceof Y.ContentAny && writerOf(content) !== reader.personId) return 'A note carries the name of somebody else.'
  return null
}

function writerOf(content: Y.Item['content']): unknown {
  const value: unknown = content instanceof Y.ContentAny ? content.arr.at(-1) : null
  return isPlainObject(value) ? value['personId'] : null
}
