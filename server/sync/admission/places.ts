import * as Y from 'yjs'
import type { Range, Struct } from './decoded'

// Step 4: where in the document a change lands. A change is said relative to others (left neighbour, parent), so its place
// is found by following those to a root.

export type Place =
  | { readonly kind: 'key'; readonly root: string; readonly key: string; readonly nested: boolean }
  /** Inside something that was deleted and forgotten: Yjs turns such a change into nothing. */
  | { readonly kind: 'nowhere' }
  /** In a root that is not used as a map of keys. */
  | { readonly kind: 'keyless'; readonly root: string }
  /** Items that name each other; no honest client makes them. */
  | { readonly kind: 'circle' }

type Step = { readonly place: Place } | { readonly same: Y.Item } | { readonly within: Y.Item }

const nowhere: Place = { kind: 'nowhere' }

/** Finds the places of the changes of one update that has passed the checks of soundness. */
export class Places {
  readonly #doc: Y.Doc
  /** What the update brings, per client and without gaps. */
  readonly #coming = new Map<number, Struct[]>()
  readonly #found = new Map<Y.Item, Place>()

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc
    for (const struct of structs) {
      const list = this.#coming.get(struct.id.client) ?? []
      list.push(struct)
      this.#coming.set(struct.id.client, list)
    }
  }

  /** The place of an item that the update brings. Without recursion: a chain may be two thousand items long. */
  ofItem(item: Y.Item): Place {
    const chain = new Set<Y.Item>()
    const withins = new Set<Y.Item>()
    let at = item
    let place = this.#found.get(at)
    while (place === undefined) {
      if (chain.has(at)) {
        place = { kind: 'circle' }
        break
      }
      chain.add(at)
      const step = this.#step(at)
      if ('place' in step) {
        place = step.place
        break
      }
      if ('within' in step) withins.add(at)
      at = 'within' in step ? step.within : step.same
      place = this.#found.get(at)
    }
    for (const passed of [...chain].reverse()) {
      if (withins.has(passed)) place = inside(place)
      this.#found.set(passed, place)
    }
    return place
  }

  /** The places that a range of deletions touches; what the update itself brings has been asked by `ofItem`. */
  ofRange(range: Range): readonly Place[] {
    const structs = this.#doc.store.clients.get(range.client) ?? []
    const end = Math.min(range.clock + range.len, Y.getState(this.#doc.store, range.client))
    const places: Place[] = []
    if (range.clock >= end) return places
    for (let index = Y.findIndexSS(structs, range.clock); index < structs.length; index += 1) {
      const struct = structs[index]
      if (struct === undefined || struct.id.clock >= end) break
      if (struct instanceof Y.Item && !struct.deleted) places.push(placeInDocument(struct))
    }
    return places
  }

  #step(item: Y.Item): Step {
    // Before integration `parent` is the name of a root, an id, or null when a neighbour says it.
    const parent: unknown = item.parent
    if (typeof parent === 'string') {
      return { place: item.parentSub === null ? { kind: 'keyless', root: parent } : { kind: 'key', root: parent, key: item.parentSub, nested: false } }
    }
    const isWithin = parent instanceof Y.ID
    const id = isWithin ? parent : (item.origin ?? item.rightOrigin)
    if (id === null) return { place: nowhere }
    if (id.clock < Y.getState(this.#doc.store, id.client)) {
      const known = Y.getItem(this.#doc.store, id)
      if (!(known instanceof Y.Item)) return { place: nowhere }
      const place = placeInDocument(known)
      return { place: isWithin ? inside(place) : place }
    }
    const coming = this.#coming.get(id.client) ?? []
    const first = coming[0]
    if (first === undefined || id.clock < first.id.clock) return { place: nowhere }
    const struct = coming[Y.findIndexSS(coming, id.clock)]
    if (!(struct instanceof Y.Item)) return { place: nowhere }
    return isWithin ? { within: struct } : { same: struct }
  }
}

function inside(place: Place): Place {
  return place.kind === 'key' ? { ...place, nested: true } : place
}

function placeInDocument(item: Y.Item): Place {
  let at = item
  let nested = false
  for (;;) {
    const parent = at.parent
    if (!(parent instanceof Y.AbstractType)) return nowhere
    const holder = parent._item
    if (holder === null) {
      const root = Y.findRootTypeKey(parent)
      return at.parentSub === null ? { kind: 'keyless', root } : { kind: 'key', root, key: at.parentSub, nested }
    }
    at = holder
    nested = true
  }
}
