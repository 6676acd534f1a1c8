// How the model compares (model.md section 3): engines differ in the last bits of exp, log and pow, so a comparison of raw
// floats could pick another package on another machine.

const DECIMALS = 1e12

/** Slack of every limit: a budget or a cap is met when the rounded figure exceeds it by no more than this. */
export const SLACK = 1e-12

/** The figure in units of 1e-12, an integer: what scores, objectives and log-costs are compared by. */
export function comparable(x: number): number {
  return Math.round(x * DECIMALS)
}

/** The figure rounded to 12 decimals; -0 becomes 0. */
export function round12(x: number): number {
  return comparable(x) / DECIMALS + 0
}

/** Figures closer than this may be equal after rounding; farther apart they are not, and comparing them needs no rounding. */
export const NEAR = 2e-12

/** Whether a figure, rounded, keeps to a limit. */
export function isWithin(figure: number, limit: number): boolean {
  if (figure < limit) return true
  return figure <= limit + 2 * NEAR && comparable(figure) / DECIMALS <= limit + SLACK
}
