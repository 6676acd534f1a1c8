import * as Y from 'yjs'
import type { Struct } from './decoded'

// Where two people insert at one spot, Yjs compares the newcomer with everything that stands between its neighbours. Two
// thousand changes that all claim the beginning of a text with a long past would keep the process busy for seconds, so the
// steps are counted before anything is integrated. Honest changes name the neighbours they saw and cost next to none.

const mostSteps = 100_000

export function crowdingProblem(doc: Y.Doc, structs: readonly Struct[]): string | null {
  let steps = 0
  const atOneSpot = new Map<string, number>()
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    const spot = spotOf(struct)
    const before = atOneSpot.get(spot) ?? 0
    atOneSpot.set(spot, before + 1)
    steps += before + stepsBetween(doc, struct, mostSteps - steps)
    if (steps > mostSteps) return 'The changes of an update crowd at one place.'
  }
  return null
}

function spotOf({ origin, rightOrigin, parent, parentSub }: Y.Item): string {
  const name = (id: Y.ID | null): string => (id === null ? '' : `${id.client}.${id.clock}`)
  const within: unknown = parent
  return `${name(origin)} ${name(rightOrigin)} ${within instanceof Y.ID ? name(within) : typeof within === 'string' ? within : ''} ${parentSub ?? ''}`
}

/** How many items of the document stand between the neighbours that a new item names, counted up to `most`. */
function stepsBetween(doc: Y.Doc, item: Y.Item, most: number): number {
  const left = knownItem(doc, item.origin)
  const right = knownItem(doc, item.rightOrigin)
  let steps = 0
  let at: Y.Item | null
  if (left !== null) at = left.right
  // Its left neighbour comes with the update and is counted there.
  else if (item.origin !== null) return 0
  else {
    const start = firstAt(doc, item, right)
    at = start.at
    steps = start.steps
  }
  while (at !== null && at !== right && steps <= most) {
    steps += 1
    at = at.right
  }
  return steps
}

function knownItem(doc: Y.Doc, id: Y.ID | null): Y.Item | null {
  if (id === null || id.clock >= Y.getState(doc.store, id.client)) return null
  const found = Y.getItem(doc.store, id)
  return found instanceof Y.Item ? found : null
}

/** The first of the items an item without a left neighbour is compared with; a key's values are found from the last one. */
function firstAt(doc: Y.Doc, item: Y.Item, right: Y.Item | null): { readonly at: Y.Item | null; readonly steps: number } {
  const type = typeOf(doc, item, right)
  if (type === null) return { at: null, steps: 0 }
  const key = right?.parentSub ?? item.parentSub
  if (key === null) return { at: type._start, steps: 0 }
  let at = type._map.get(key) ?? null
  let steps = 0
  while (at !== null && at.left !== null && steps <= mostSteps) {
    at = at.left
    steps += 1
  }
  return { at, steps }
}

function typeOf(doc: Y.Doc, item: Y.Item, right: Y.Item | null): Pick<Y.AbstractType<unknown>, '_start' | '_map'> | null {
  const parent: unknown = right === null ? item.parent : right.parent
  if (parent instanceof Y.AbstractType) return parent
  if (typeof parent === 'string') return doc.share.get(parent) ?? null
  const holder = parent instanceof Y.ID ? knownItem(doc, parent) : null
  return holder !== null && holder.content instanceof Y.ContentType ? holder.content.type : null
}
