import type * as Y from 'yjs'

/** Replace `removed` code units at `index` by `inserted`. */
export type TextChange = { readonly index: number; readonly removed: number; readonly inserted: string }

/**
 * The smallest single replacement that turns one text into another: what is left between the common beginning and
 * the common end. A surrogate pair is never cut in two, because Yjs stores half a pair as U+FFFD.
 */
export function textChange(from: string, to: string): TextChange {
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && from[start] === to[start]) start += 1
  if (start > 0 && isHighSurrogate(from.charCodeAt(start - 1))) start -= 1
  let end = 0
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1
  if (end > 0 && isLowSurrogate(from.charCodeAt(from.length - end))) end -= 1
  return { index: start, removed: from.length - start - end, inserted: to.slice(start, to.length - end) }
}

/**
 * What somebody meant by turning `base` into `value`, on a text that has become `current` meanwhile.
 * Null when both changed the same stretch.
 */
export function rebasedChange(base: string, value: string, current: string): TextChange | null {
  const mine = textChange(base, value)
  if (current === base) return mine
  const theirs = textChange(base, current)
  if (mine.index + mine.removed <= theirs.index) return mine
  if (mine.index >= theirs.index + theirs.removed) return { ...mine, index: mine.index + theirs.inserted.length - theirs.removed }
  return null
}

export function changeText(text: Y.Text, { index, removed, inserted }: TextChange): void {
  if (removed > 0) text.delete(index, removed)
  if (inserted !== '') text.insert(index, inserted)
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}
