import { isWithin } from './rounding'
import type { SetFigure } from './exact-choices'

/** Sets looked at before giving up; boards in use need a few thousand. */
const MOST_SETS = 20_000

/**
 * The most that any choice under a cap is worth, of packages of at most `most` cards: a developer who does the least that keeps to the cap implements
 * either a set that would break it if any card were left out, or, of a package that cannot keep to it, everything. Infinity where there are too many.
 */
export function mostUnderCap(size: number, most: number, { risk, worth, atMost, cap }: { readonly risk: SetFigure; readonly worth: SetFigure; readonly atMost: SetFigure; readonly cap: number }): number {
  let highest = 0
  let looked = 0

  function visit(mask: number, from: number, count: number): void {
    looked++
    raise(mask)
    if (count === most) return
    for (let i = from; i < size && looked < MOST_SETS; i++) {
      const next = mask | (1 << i)
      if (!isWithin(risk(next), cap)) visit(next, i + 1, count + 1)
      else if (atMost(next) > highest && isLeast(next)) raise(next)
    }
  }

  function raise(mask: number): void {
    if (atMost(mask) > highest) highest = Math.max(highest, worth(mask))
  }

  function isLeast(mask: number): boolean {
    for (let left = mask; left !== 0; left &= left - 1) if (isWithin(risk(mask ^ (left & -left)), cap)) return false
    return true
  }

  if (isWithin(risk(0), cap)) return worth(0)
  visit(0, 0, 0)
  return looked < MOST_SETS ? highest : Infinity
}
