import * as Y from 'yjs'
import type { Range, Struct } from './decoded'

// Step 4: where in the document a change lands. A change is said relative to others (left neighbour, parent), so its place
// is found by following those to a root.

export type KeyPlace = {
  readonly kind: 'key'
  readonly root: string
  /** The key in the root, then the keys below it. */
  readonly path: readonly string[]
  /** Set for what stands in a text (or a list): the item that holds it. `path` is then the path of the holder. */
  readonly holder: Y.ID | null
}

export type Place =
  | KeyPlace
  /** Inside something that was deleted and forgotten: Yjs turns such a change into nothing. */
  | { readonly kind: 'nowhere' }
  /** In a root that is not used as a map of keys. */
  | { readonly kind: 'keyless'; readonly root: string }
  /** Items that name each other; no honest client makes them. */
  | { readonly kind: 'circle' }

type Step = { readonly place: Place } | { readonly same: Y.Item } | { readonly within: Y.Item; readonly holder: Y.ID }

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
    const withins = new Map<Y.Item, Y.ID>()
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
      if ('within' in step) withins.set(at, step.holder)
      at = 'within' in step ? step.within : step.same
      place = this.#found.get(at)
    }
    for (const passed of [...chain].reverse()) {
      const holder = withins.get(passed)
      if (holder !== undefined) place = inside(place, { holder, key: passed.parentSub })
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
      return { place: item.parentSub === null ? { kind: 'keyless', root: parent } : { kind: 'key', root: parent, path: [item.parentSub], holder: null } }
    }
    const isWithin = parent instanceof Y.ID
    const id = isWithin ? parent : (item.origin ?? item.rightOrigin)
    if (id === null) return { place: nowhere }
    if (id.clock < Y.getState(this.#doc.store, id.client)) {
      const known = Y.getItem(this.#doc.store, id)
      if (!(known instanceof Y.Item)) return { place: nowhere }
      const place = placeInDocument(known)
      return { place: isWithin ? inside(place, { holder: id, key: item.parentSub }) : place }
    }
    const coming = this.#coming.get(id.client) ?? []
    const first = coming[0]
    if (first === undefined || id.clock < first.id.clock) return { place: nowhere }
    const struct = coming[Y.findIndexSS(coming, id.clock)]
    if (!(struct instanceof Y.Item)) return { place: nowhere }
    return isWithin ? { within: struct, holder: id } : { same: struct }
  }
}

function inside(place: Place, { holder, key }: { readonly holder: Y.ID; readonly key: string | null }): Place {
  if (place.kind !== 'key') return place
  // Whatever stands inside a part of a text has no place in any document.
  if (place.holder !== null) return { kind: 'keyless', root: place.root }
  return key === null ? { ...place, holder } : { ...place, path: [...place.path, key] }
}

/** Where an item of the document stands. */
export function placeInDocument(item: Y.Item): Place {
  const path: string[] = []
  let at = item
  let holder: Y.ID | null = null
  for (;;) {
    const parent = at.parent
    if (!(parent instanceof Y.AbstractType)) return nowhere
    if (at.parentSub !== null) path.unshift(at.parentSub)
    else if (at !== item || parent._item === null) return { kind: 'keyless', root: Y.findRootTypeKey(rootOf(parent)) }
    else holder = parent._item.id
    if (parent._item === null) return { kind: 'key', root: Y.findRootTypeKey(parent), path, holder }
    at = parent._item
  }
}

function rootOf(type: Y.AbstractType<unknown>): Y.AbstractType<unknown> {
  let at = type
  while (at._item !== null && at._item.parent instanceof Y.AbstractType) at = at._item.parent
  return at
}
