import { compare, gcd } from './exact'

/** A ratio of whole numbers in lowest terms, d > 0. */
export type Fraction = { readonly n: bigint; readonly d: bigint }

/** Throws when d is 0. */
export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new RangeError(`${n}/0 is no number`)
  const common = gcd(n, d)
  const sign = d < 0n ? -1n : 1n
  return { n: (sign * n) / common, d: (sign * d) / common }
}

export const zero: Fraction = fraction(0n)

export const plus = (a: Fraction, b: Fraction): Fraction => (a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d))
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d })
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n)
export const compareFractions = (a: Fraction, b: Fraction): number => compare(a.n * b.d, b.n * a.d)
