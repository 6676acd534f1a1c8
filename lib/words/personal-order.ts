// An order that looks random, differs between people and never changes for one: no one story or hint stands first for the room.

/** `items` sorted by a hash of the person and each item's id. The same person sees the same order on every device; a new item moves no other pair. */
export function personalOrder<T>(items: readonly T[], idOf: (item: T) => string, personId: string): readonly T[] {
  return items
    .map((item) => ({ item, key: hash(`${personId}|${idOf(item)}`), id: idOf(item) }))
    .sort((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1))
    .map(({ item }) => item)
}

/** FNV-1a over UTF-16 code units with a final mix: 32 bits, unsigned. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let place = 0; place < text.length; place++) value = Math.imul(value ^ text.charCodeAt(place), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return (value ^ (value >>> 13)) >>> 0
}
