import { limits } from '@/lib/protocol/limits'
import { boardLabels as labels } from '@/lib/words/labels-board'

export type PastedLine = { readonly text: string; readonly problem: string | null }

/** One card a line: bullets, numbers and empty lines go; too long or already there is said. */
export function pastedLines(text: string, known: readonly string[]): readonly PastedLine[] {
  const seen = new Set(known.map((title) => title.trim().toLowerCase()))
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const twin = seen.has(line.toLowerCase())
      seen.add(line.toLowerCase())
      if (line.length > limits.titleClient) return { text: line, problem: `has ${line.length} characters; a card’s line has at most ${limits.titleClient}` }
      return { text: line, problem: twin ? labels.pasteTwin : null }
    })
}
