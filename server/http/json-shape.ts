/** What a body of JSON may hold, before anybody looks at what it means. */
export const jsonBounds = { depth: 12, parts: 100_000, textChars: 4000 } as const

const quote = 0x22
const backslash = 0x5c

/**
 * Null when a text of JSON keeps to the bounds, else what breaks them. Reads the text and not the value: a million
 * brackets take a parser half a second. Whether it is JSON at all, the parser says afterwards.
 */
export function jsonShapeProblem(text: string): string | null {
  let depth = 0
  let parts = 0
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case quote: {
        const end = endOfText(text, at)
        if (end - at > jsonBounds.textChars * mostEscape) return `holds a text of more than ${jsonBounds.textChars} characters`
        at = end
        break
      }
      case 0x5b: // [
      case 0x7b: // {
        depth += 1
        parts += 1
        if (depth > jsonBounds.depth) return `is nested more than ${jsonBounds.depth} deep`
        break
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1
        break
      case 0x2c: // ,
        parts += 1
        break
    }
    if (parts > jsonBounds.parts) return `has more than ${jsonBounds.parts} parts`
  }
  return null
}

/** A character may be written as \uXXXX. */
const mostEscape = 6

function endOfText(text: string, start: number): number {
  let at = text.indexOf('"', start + 1)
  while (at !== -1 && isEscaped(text, at)) at = text.indexOf('"', at + 1)
  return at === -1 ? text.length : at
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1
  return slashes % 2 === 1
}
