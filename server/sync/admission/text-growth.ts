import * as Y from 'yjs'
import { limits } from '@/lib/protocol/limits'
import type { Range, Struct } from './decoded'
import { forEachKnown } from './known-items'
import { placeInDocument, type Place, type Places } from './places'

/**
 * Whether a text that several people type in would pass its limit: what it has, what the update adds, less what the update
 * takes away. A text that only shrinks passes, however long it is.
 */
export function textGrowthProblem(doc: Y.Doc, { structs, deletions, places }: { readonly structs: readonly Struct[]; readonly deletions: readonly Range[]; readonly places: Places }): string | null {
  const added = new Map<string, { holder: Y.ID; chars: number }>()
  const change = (place: Place, chars: number): void => {
    if (place.kind !== 'key' || place.holder === null) return
    const key = `${place.holder.client} ${place.holder.clock}`
    const entry = added.get(key) ?? { holder: place.holder, chars: 0 }
    entry.chars += chars
    added.set(key, entry)
  }
  let grows = false
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue
    grows = true
    change(places.ofItem(struct), struct.length)
  }
  if (!grows) return null
  for (const range of deletions) {
    forEachKnown(doc, range, (item, chars) => {
      if (item.content instanceof Y.ContentString) change(placeInDocument(item), -chars)
    })
    // Typed and taken back within the update, where the sender did not drop it.
    for (const struct of structs) {
      if (struct.id.client !== range.client || !(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue
      const chars = Math.min(range.clock + range.len, struct.id.clock + struct.length) - Math.max(range.clock, struct.id.clock)
      if (chars > 0) change(places.ofItem(struct), -chars)
    }
  }
  for (const { holder, chars } of added.values()) {
    if (chars <= 0) continue
    const whole = lengthNow(doc, holder) + chars
    if (whole > limits.textServer) return `A text would have ${whole} characters; at most ${limits.textServer} are accepted.`
  }
  return null
}

function lengthNow(doc: Y.Doc, holder: Y.ID): number {
  if (holder.clock >= Y.getState(doc.store, holder.client)) return 0
  const item = Y.getItem(doc.store, holder)
  return item instanceof Y.Item && item.content instanceof Y.ContentType && item.content.type instanceof Y.Text ? item.content.type.length : 0
}
