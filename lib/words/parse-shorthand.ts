// One line for a whole answer: "5 to 20" fills low and high, "5 10 20" all three, a single number asks about its range.
import { isAmbiguous, parseNumber, readAsFraction, type NumberUnit, type ParsedNumber } from './parse-number'

export type Shorthand =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notNumber'; readonly typed: string }
  | { readonly kind: 'single'; readonly value: number; readonly ambiguous: boolean }
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly ambiguous: boolean }
  | { readonly kind: 'triple'; readonly low: number; readonly best: number; readonly high: number; readonly ambiguous: boolean }

const number = String.raw`(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:\s*(?:/|\bin\b|\bof\b|\bout of\b)\s*(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?))?(?:\s*(?:%|percent\b|per cent\b))?`
const between = /^(?:\s|,|;|–|—|-|\.\.+|…|\bto\b|\band\b|\bbetween\b|\bfrom\b|\bbest\b|\blow\b|\bhigh\b|:)*$/i

/**
 * Reads the line in the order low, best, high (or low to high). Nothing is put in order for the person and no middle is invented.
 * A unit on one number holds for all; without any, numbers that are all at most 1 are `ambiguous` (0.25 or 25 %).
 */
export function parseShorthand(typed: string, unit: NumberUnit): Shorthand {
  const text = typed.replace(/\u00a0/g, ' ').trim()
  if (text === '') return { kind: 'empty' }
  // "5,10,20": two bare commas can only be separators.
  const line = /^\d+,\d+,\d+\s*%?$/.test(text) ? text.replaceAll(',', ' ') : text
  const tokens = line.match(new RegExp(number, 'gi')) ?? []
  const rest = line.split(new RegExp(number, 'i')).map((gap, place) => (place === 0 ? gap.replace(/^\s+/, '') : gap))
  const leadingSign = /^[-−]/.test(line)
  if (leadingSign || tokens.length === 0 || tokens.length > 3 || rest.some((gap) => !between.test(gap))) return { kind: 'notNumber', typed: text }
  const parsed = tokens.map((token) => parseNumber(token, unit))
  const values = parsed.map(valueOf)
  const [first, second, third] = values
  if (first === undefined || values.some((value) => Number.isNaN(value))) return { kind: 'notNumber', typed: text }
  const ambiguous = unit === 'percent' && parsed.every((each) => each.kind === 'number' && !each.marked && each.value <= 0.01) && parsed.some(isAmbiguous)
  if (second === undefined) return { kind: 'single', value: first, ambiguous }
  if (third === undefined) return { kind: 'range', low: first, high: second, ambiguous }
  return { kind: 'triple', low: first, best: second, high: third, ambiguous }
}

/** The same line with every number read as a fraction instead of a percentage. */
export function shorthandAsFractions(line: Shorthand): Shorthand {
  switch (line.kind) {
    case 'single':
      return { ...line, value: readAsFraction(line.value), ambiguous: false }
    case 'range':
      return { ...line, low: readAsFraction(line.low), high: readAsFraction(line.high), ambiguous: false }
    case 'triple':
      return { ...line, low: readAsFraction(line.low), best: readAsFraction(line.best), high: readAsFraction(line.high), ambiguous: false }
    default:
      return line
  }
}

function valueOf(parsed: ParsedNumber): number {
  return parsed.kind === 'number' ? parsed.value : Number.NaN
}
