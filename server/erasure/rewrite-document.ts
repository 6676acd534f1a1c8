import * as Y from 'yjs'
import { isPlainObject } from '@/lib/workshop/plain-object'
import type { Scrub } from './scrub'

/**
 * What a document says now, as the first and only update of a new one: with names replaced, without what `isTheirs` names, and without the
 * history in which both still stood. Roots are maps of JSON, texts and maps, as all our documents are.
 */
export function rewrittenDocument(doc: Y.Doc, { scrub, isTheirs }: { readonly scrub: Scrub; readonly isTheirs: (root: string, key: string, value: unknown) => boolean }): Uint8Array {
  const fresh = new Y.Doc()
  fresh.transact(() => {
    for (const name of [...doc.share.keys()].sort()) {
      const root = doc.getMap(name)
      const target = fresh.getMap(name)
      for (const key of [...root.keys()].sort()) if (!isTheirs(name, key, plain(root.get(key)))) target.set(key, copied(root.get(key), scrub))
    }
  })
  const update = Y.encodeStateAsUpdate(fresh)
  fresh.destroy()
  return update
}

function copied(value: unknown, scrub: Scrub): unknown {
  if (value instanceof Y.Text) return new Y.Text(scrub.text(value.toString()))
  if (value instanceof Y.Map) {
    const map = new Y.Map<unknown>()
    for (const key of [...value.keys()].sort()) map.set(key, copied(value.get(key), scrub))
    return map
  }
  return scrub.json(value)
}

function plain(value: unknown): unknown {
  return value instanceof Y.AbstractType ? value.toJSON() : value
}

/** On the board: the comments of a person and their notes of what they could not sign. */
export function boardPartsOf(personId: string): (root: string, key: string, value: unknown) => boolean {
  const isBy = (field: string, value: unknown): boolean => isPlainObject(value) && value[field] === personId
  return (root, _, value) => (root === 'comments' && isBy('person', value)) || (root === 'commitments' && isBy('personId', value))
}
