/** What a body of JSON may hold, before anybody looks at what it means. */
export const jsonBounds = { depth: 12, parts: 200_000, textChars: 4000, keyChars: 300 } as const

/** Null when a value keeps to the bounds, else what breaks them. Walks without recursion and stops at the first breach. */
export function jsonBoundsProblem(whole: unknown): string | null {
  const open: { value: unknown; depth: number }[] = [{ value: whole, depth: 0 }]
  let parts = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next
    if (typeof value === 'string' && value.length > jsonBounds.textChars) return `holds a text of ${value.length} characters; at most ${jsonBounds.textChars} are accepted`
    if (typeof value !== 'object' || value === null) continue
    if (depth >= jsonBounds.depth) return `is nested more than ${jsonBounds.depth} deep`
    const isList = Array.isArray(value)
    const inside: readonly unknown[] = isList ? value : Object.values(value)
    parts += inside.length
    if (parts > jsonBounds.parts) return `has more than ${jsonBounds.parts} parts`
    if (!isList && Object.keys(value).some((key) => key.length > jsonBounds.keyChars)) return `has a key of more than ${jsonBounds.keyChars} characters`
    for (const part of inside) open.push({ value: part, depth: depth + 1 })
  }
  return null
}
