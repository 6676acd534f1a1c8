// exp and logarithms from nothing but sums, products and quotients, which IEEE 754 fixes to the last bit. The language leaves the last bits
// of Math.exp, Math.log and Math.pow to the engine, and Node and Chromium do differ: a stake then differed in its 12th decimal.
// Methods and coefficients: fdlibm 5.3 (Sun Microsystems, 1993), e_exp.c and e_log.c; error below one unit in the last place.

const LN2_HIGH = 6.93147180369123816490e-1
const LN2_LOW = 1.90821492927058770002e-10
const LOG2_E = 1.44269504088896338700

const P1 = 1.66666666666666019037e-1
const P2 = -2.77777777770155933842e-3
const P3 = 6.61375632143793436117e-5
const P4 = -1.65339022054652515390e-6
const P5 = 4.13813679705723846039e-8

const L1 = 6.666666666666735130e-1
const L2 = 3.999999999940941908e-1
const L3 = 2.857142874366239149e-1
const L4 = 2.222219843214978396e-1
const L5 = 1.818357216161805012e-1
const L6 = 1.531383769920937332e-1
const L7 = 1.479819860511658591e-1

/** 2^k at k + 1074, for −1074 ≤ k ≤ 1023: exact, also below the least normal number. */
const POWERS = powersOfTwo()

/** e^x; 0 and Infinity where that is out of range. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity
  if (x < -745.1332191019412) return 0
  if (x !== x) return x
  const k = Math.floor(LOG2_E * x + 0.5)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const t = r * r
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))))
  const y = 1 - (low - (r * c) / (2 - c) - high)
  // 2^1024 is no number, but twice 2^1023 of something below 1 is.
  if (k > 1023) return y * 2 * power2(1023)
  // Two steps down, so that nothing is rounded before the last.
  return k < -1022 ? y * power2(k + 60) * power2(-60) : y * power2(k)
}

/** The natural logarithm; −Infinity of 0, NaN of what is negative. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return x
  let k = exponentOf(x)
  let m = k < -1022 ? x * power2(1023) * power2(-k - 1023) : x / power2(k)
  if (m > Math.SQRT2) {
    m /= 2
    k++
  }
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const rest = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6))
  const half = 0.5 * f * f
  return k * LN2_HIGH - (half - (s * (half + rest) + k * LN2_LOW) - f)
}

/** ln(1 + x), also for x near 0 (Kahan's correction of the rounding in 1 + x; Goldberg 1991, theorem 4). */
export function ln1p(x: number): number {
  const u = 1 + x
  if (u === 1) return x
  return u > 0 && u < Infinity ? ln(u) - (u - 1 - x) / u : ln(u)
}

/** x^y for x ≥ 0; 1 for y = 0. Its relative error grows with |y·ln x|. */
export function power(x: number, y: number): number {
  return y === 0 || x === 1 ? 1 : exp(y * ln(x))
}

/** The largest k with 2^k ≤ x, for finite x > 0. */
function exponentOf(x: number): number {
  let low = -1074
  let high = 1023
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (power2(middle) <= x) low = middle
    else high = middle - 1
  }
  return low
}

function power2(k: number): number {
  return POWERS[k + 1074] ?? NaN
}

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2098)
  powers[1074] = 1
  for (let k = 1; k <= 1023; k++) powers[1074 + k] = (powers[1073 + k] ?? 1) * 2
  for (let k = 1; k <= 1074; k++) powers[1074 - k] = (powers[1075 - k] ?? 1) / 2
  return powers
}
