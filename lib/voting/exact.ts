// Exact arithmetic: no rule compares anything but whole numbers.

const decimal = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/

function digitsOf(value: number): { readonly digits: bigint; readonly places: number } {
  const match = decimal.exec(String(value))
  if (match === null) throw new RangeError(`${value} is not a finite number`)
  const fraction = match[3] ?? ''
  const digits = BigInt(`${match[1] ?? ''}${match[2] ?? '0'}${fraction}`)
  return { digits, places: fraction.length - Number(match[4] ?? 0) }
}

/**
 * Whole numbers in proportion to decimals: `values[i] / scale` is the number as written (0.1 is a tenth, not its double).
 * Throws on what is not finite.
 */
export function toWhole(numbers: readonly number[]): { readonly values: readonly bigint[]; readonly scale: bigint } {
  const parts = numbers.map(digitsOf)
  const places = parts.reduce((most, part) => Math.max(most, part.places), 0)
  return { values: parts.map((part) => part.digits * 10n ** BigInt(places - part.places)), scale: 10n ** BigInt(places) }
}

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

const fractionBits = 80n

/** The quotient as a number to be shown, never to be compared. */
export function toNumber(numerator: bigint, denominator = 1n): number {
  const common = gcd(numerator, denominator)
  if (common === 0n) throw new RangeError('0/0 has no value')
  const [n, d] = [numerator / common, denominator / common]
  const safe = BigInt(Number.MAX_SAFE_INTEGER)
  if (n <= safe && n >= -safe && d <= safe) return Number(n) / Number(d)
  return Number((n << fractionBits) / d) / 2 ** Number(fractionBits)
}

export const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n)

/** For sorting: -1, 0 or 1. */
export const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)

/** The value that must be there: a missing one is a bug, not a ballot. */
export function at<T>(values: readonly T[], index: number): T {
  const value = values[index]
  if (value === undefined) throw new RangeError(`nothing at ${index} of ${values.length}`)
  return value
}
