import type * as Y from 'yjs'

/** `previous` is what the last reading gave, so that parts which say the same can be handed out again. */
export type Reading<S> = (doc: Y.Doc, previous: S | null) => S

/**
 * Reads a document at most once per change: between two updates the same frozen snapshot is handed out, so that
 * React sees that nothing changed.
 */
export function cachedReader<S extends object>(read: Reading<S>): (doc: Y.Doc) => S {
  type Entry = { snapshot: S | null; stale: boolean }
  const entries = new WeakMap<Y.Doc, Entry>()

  const entryOf = (doc: Y.Doc): Entry => {
    const known = entries.get(doc)
    if (known !== undefined) return known
    const entry: Entry = { snapshot: null, stale: true }
    entries.set(doc, entry)
    doc.on('update', () => {
      entry.stale = true
    })
    return entry
  }

  return (doc) => {
    const entry = entryOf(doc)
    if (entry.snapshot !== null && !entry.stale) return entry.snapshot
    entry.snapshot = deepFreeze(read(doc, entry.snapshot))
    entry.stale = false
    return entry.snapshot
  }
}

/** The previous list when every item is the one it had; items that say the same are taken from it. */
export function sharedList<T>(previous: readonly T[] | undefined, next: readonly T[], tools: { readonly idOf: (item: T) => string; readonly same: (a: T, b: T) => boolean }): readonly T[] {
  if (previous === undefined) return next
  const known = new Map(previous.map((item) => [tools.idOf(item), item]))
  const shared = next.map((item) => {
    const old = known.get(tools.idOf(item))
    return old !== undefined && tools.same(old, item) ? old : item
  })
  return shared.length === previous.length && shared.every((item, index) => item === previous[index]) ? previous : shared
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) deepFreeze(part)
  return value
}
