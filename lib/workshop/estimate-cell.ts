import type { Estimate } from '../model/workshop'
import { checkEstimate, type EstimateScale } from './estimate-rules'

export type CellEstimate = { readonly ok: true; readonly estimate: Estimate } | { readonly ok: false; readonly accepted: string }

const numeral = /^(\d+(?:[.,]\d*)?|[.,]\d+)(e-?\d{1,3})?\s*(%)?$/i
const accepted = 'one number or low, best, high, such as 0.02, 2 %, or 1 2 5 %'

/**
 * An estimate as a cell of a table says it: `0.02`, `2 %`, or low, best and high with spaces, semicolons, slashes or bars between them:
 * `1 2 5 %`, `0.01 / 0.02 / 0.05`. A percent sign at the end holds for all. Numbers without one are shares of 1.
 */
export function estimateOfCell(cell: string, scale: EstimateScale): CellEstimate {
  const parts = cell.replace(/\u00a0/g, ' ').trim().replace(/\s+%/g, '%').split(/\s*[;/|]\s*|\s+/).filter((part) => part !== '')
  const read = parts.map((part) => numeral.exec(part))
  if (parts.length === 0 || read.some((match) => match === null)) return { ok: false, accepted }
  if (parts.length !== 1 && parts.length !== 3) return { ok: false, accepted: `one number, or three (low, best, high); here are ${parts.length}` }
  const allPercent = read[read.length - 1]?.[3] !== undefined && read.slice(0, -1).every((match) => match?.[3] === undefined)
  const [low, mid, high] = read.map((match) => {
    const value = Number(`${(match?.[1] ?? '').replace(',', '.')}${match?.[2] ?? ''}`)
    // 2 % is 0.02 and not 0.02 with dust.
    return allPercent || match?.[3] !== undefined ? Number((value / 100).toPrecision(15)) : value
  })
  const check = checkEstimate(parts.length === 1 ? low : { low, mid, high }, scale)
  if (check.ok) return { ok: true, estimate: check.estimate }
  return { ok: false, accepted: acceptedBy(check.rule) }
}

/** The same estimate as a cell; read back, it is equal to the last digit. */
export function estimateText(estimate: Estimate): string {
  return typeof estimate === 'number' ? String(estimate) : `${estimate.low} / ${estimate.mid} / ${estimate.high}`
}

/** The rule says what it found first; the cell is quoted beside it already. */
function acceptedBy(rule: string): string {
  const [, after] = /accepted is (.*)$/.exec(rule) ?? []
  return after === undefined ? rule : `${after}; percent with a sign, such as 2 %`
}
