// How numbers read on participant screens (questions.md section 4, DESIGN.md "Chart grammar").
// Every screen formats through here, so that the same number never reads two ways.

/** No-break space: between a number and its percent sign. */
export const NBSP = '\u00a0'
/** The true minus sign. */
export const MINUS = '\u2212'

/** A plain number with at most `decimals` digits after the point, trailing zeros dropped, thousands with a comma, a true minus. */
export function formatNumber(value: number, decimals = 2): string {
  const rounded = Number(Math.abs(value).toFixed(decimals))
  const [whole = '0', fraction] = rounded.toFixed(decimals).split('.')
  const digits = fraction?.replace(/0+$/, '') ?? ''
  const sign = value < 0 && rounded !== 0 ? MINUS : ''
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + (digits === '' ? '' : `.${digits}`)
}

/** A count with thousands commas: `1,000`. */
export function formatCount(count: number): string {
  return formatNumber(count, 0)
}

/** Percent points of a fraction without float dust: 0.07 → 7, not 7.000000000000001. */
export function percentOf(fraction: number): number {
  return Number((fraction * 100).toPrecision(12))
}

/**
 * The digits of a percentage without its sign, `significant` of them counted from the nearer end of 0..100,
 * so that 99.97 does not read 100. `fraction` in 0..1 (beyond is allowed: total speed changes and the like).
 */
export function percentDigits(fraction: number, significant = 3): string {
  const percent = percentOf(fraction)
  const size = Math.abs(percent)
  if (size === 0) return '0'
  const fromEnd = size < 100 ? Math.min(size, 100 - size) : size
  const magnitude = Math.floor(Math.log10(Number(fromEnd.toPrecision(10))))
  const decimals = Math.min(8, Math.max(0, significant - 1 - magnitude))
  return formatNumber(percent, size > 50 ? Math.min(decimals, 4) : decimals)
}

/** `12.5 %` with a no-break space; three significant digits at most. `fraction` in 0..1. */
export function formatPercent(fraction: number, significant = 3): string {
  return percentDigits(fraction, significant) + NBSP + '%'
}

/** `3 to 25 %`. */
export function formatPercentRange(low: number, high: number, significant = 3): string {
  return `${percentDigits(low, significant)} to ${formatPercent(high, significant)}`
}

/** A chance as a count of 100, without a unit: `12`, `0.4`; for "{n} in 100". Two significant digits below 10. */
export function formatOfHundred(fraction: number): string {
  return percentDigits(fraction, 2)
}

/** `1 in 20`, `4 in 10`, `19 in 20`: the nearest small fraction of a chance; `0 in 10` and `10 in 10` at the ends. */
export function formatOneIn(chance: number): string {
  if (chance <= 0) return '0 in 10'
  if (chance >= 1) return '10 in 10'
  if (Math.abs(chance - 0.5) < 0.02) return '1 in 2'
  if (chance < 0.36) return `1 in ${formatCount(roundTo(1 / chance, 2))}`
  if (chance <= 0.94) return `${Math.round(chance * 10)} in 10`
  const of = roundTo(1 / (1 - chance), 2)
  return `${formatCount(of - 1)} in ${formatCount(of)}`
}

/** Differences below this (0.05 points, as a probability) are never called a difference or a rank. */
export const LEVEL_BELOW = 0.0005

/** True when a difference in probability is "practically level". */
export function isPracticallyLevel(difference: number): boolean {
  return Math.abs(difference) < LEVEL_BELOW
}

/** Which wording a difference in probability gets: one decimal, `less than 0.1`, or nothing worth a figure. */
export type PointsSize = 'figure' | 'lessThanTenth' | 'nextToNothing'
export function pointsSize(difference: number): PointsSize {
  // 12 digits: 0.001 arrives as 0.0009999… after a subtraction and is still a tenth of a point.
  const points = Number((Math.abs(difference) * 100).toPrecision(12))
  if (points >= 0.1) return 'figure'
  return points >= 0.01 ? 'lessThanTenth' : 'nextToNothing'
}

/** A difference in probability, without sign, in words: `0.4 points`, `less than 0.1 points`, `next to nothing`. */
export function formatPoints(difference: number): string {
  const size = pointsSize(difference)
  if (size === 'nextToNothing') return 'next to nothing'
  if (size === 'lessThanTenth') return 'less than 0.1 points'
  return `${(Math.abs(difference) * 100).toFixed(1)} points`
}

/** The same with a sign: `+0.4 points`, `−0.4 points`; the two small wordings carry no sign. */
export function formatSignedPoints(difference: number): string {
  if (pointsSize(difference) !== 'figure') return formatPoints(difference)
  return (difference < 0 ? MINUS : '+') + formatPoints(difference)
}

/** For table cells under a heading that says points: `+0.4`, `−1.2`, `<0.1`, `0`. */
export function formatPointsCell(difference: number): string {
  const size = pointsSize(difference)
  if (size === 'nextToNothing') return '0'
  const sign = difference < 0 ? MINUS : '+'
  return size === 'lessThanTenth' ? `${difference < 0 ? MINUS : ''}<0.1` : sign + (Math.abs(difference) * 100).toFixed(1)
}

/** Weeks of progress lost in a year by a share of speed: 52 × share. */
export function weeksOf(share: number): number {
  return 52 * share
}

/** `2 weeks`, `1.5 weeks`, `4 days`, `1 day`, `less than a day`, `nothing`; `share` of speed lost, 0..1. */
export function formatWeeks(share: number): string {
  const { amount, unit } = weeksParts(share)
  if (unit === null) return amount
  return `${amount} ${unit}${amount === '1' ? '' : 's'}`
}

/** `1 to 4 weeks`, `4 days to 2 weeks`; for the two ends of a slowdown. */
export function formatWeeksRange(low: number, high: number): string {
  const from = weeksParts(low)
  const same = from.unit !== null && from.unit === weeksParts(high).unit
  return `${same ? from.amount : formatWeeks(low)} to ${formatWeeks(high)}`
}

function weeksParts(share: number): { readonly amount: string; readonly unit: 'day' | 'week' | null } {
  const weeks = weeksOf(share)
  if (weeks <= 0) return { amount: 'nothing', unit: null }
  if (weeks >= 0.93) {
    const amount = weeks < 2.75 ? Math.round(weeks * 2) / 2 : Math.round(weeks)
    return { amount: formatNumber(Math.max(1, amount), 1), unit: 'week' }
  }
  const days = Math.round(weeks * 7)
  return days < 1 ? { amount: 'less than a day', unit: null } : { amount: formatCount(days), unit: 'day' }
}

/** `7 of 9`. */
export function formatOf(count: number, total: number): string {
  return `${formatCount(count)} of ${formatCount(total)}`
}

/** `1 ask`, `2 asks`. */
export function formatPlural(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`
}

/** `A`, `A and B`, `A, B and C`. */
export function formatList(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`
}

/** `14:02` of a local date. Takes the two parts, since lib reads no clock and no zone. */
export function formatClock(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** `1st`, `2nd`, `11th`, `23rd`. */
export function ordinal(place: number): string {
  const tens = place % 100
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')
  return `${place}${ending}`
}

/** Rounded to `significant` digits. */
function roundTo(value: number, significant: number): number {
  return Number(value.toPrecision(significant))
}
