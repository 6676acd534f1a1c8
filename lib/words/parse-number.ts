// Numbers as people type them: 5 · 5% · 0,5 · 1/20 · "1 in 20".

export type NumberUnit = 'percent' | 'plain'

export type ParsedNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notNumber'; readonly typed: string }
  /** `value`: a fraction for percent fields, the number itself for plain ones. `marked`: typed with %, as 1/20 or as "1 in 20". */
  | { readonly kind: 'number'; readonly value: number; readonly marked: boolean }

const plainNumber = '\\d+(?:[.,]\\d+)?|[.,]\\d+'
const denominator = '\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?'
const ratio = new RegExp(`^(${plainNumber})\\s*(?:/|in|of|out of)\\s*(${denominator})$`, 'i')
const percent = new RegExp(`^([-−]?)(${plainNumber})\\s*(?:%|percent|per cent)$`, 'i')
const bare = new RegExp(`^([-−]?)(${plainNumber})$`)

/**
 * Reads one typed number. A comma is a decimal sign, except in groups of three below a fraction line ("1 in 1,000").
 * Plain fields (no unit) take no percent sign.
 */
export function parseNumber(typed: string, unit: NumberUnit): ParsedNumber {
  const text = typed.replace(/\u00a0/g, ' ').trim()
  if (text === '') return { kind: 'empty' }
  const asRatio = ratio.exec(text)
  if (asRatio !== null) {
    const below = Number((asRatio[2] ?? '').replaceAll(',', ''))
    if (below === 0) return { kind: 'notNumber', typed: text }
    return { kind: 'number', value: clean(decimal(asRatio[1] ?? '') / below), marked: true }
  }
  const asPercent = percent.exec(text)
  if (asPercent !== null && unit === 'percent') return { kind: 'number', value: signed(asPercent[1], decimal(asPercent[2] ?? '') / 100), marked: true }
  const asBare = bare.exec(text)
  if (asBare === null) return { kind: 'notNumber', typed: text }
  const value = decimal(asBare[2] ?? '')
  return { kind: 'number', value: signed(asBare[1], unit === 'percent' ? value / 100 : value), marked: false }
}

/** A number below 1 typed without % in a percent field: 0.25 may be 0.25 % or 25 %. `value` is the fraction read as a percentage. */
export function isAmbiguous(parsed: ParsedNumber): boolean {
  return parsed.kind === 'number' && !parsed.marked && parsed.value > 0 && parsed.value < 0.01
}

/** The other reading of an ambiguous number: 0.25 as a fraction, 25 %. */
export function readAsFraction(value: number): number {
  return clean(value * 100)
}

function decimal(digits: string): number {
  return Number(digits.replace(',', '.'))
}

function signed(sign: string | undefined, value: number): number {
  return clean(sign === undefined || sign === '' ? value : -value)
}

/** Drops float dust: 7 / 100 and 0.07 are one number. */
function clean(value: number): number {
  return Number(value.toPrecision(12))
}
