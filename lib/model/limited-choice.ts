import { summed, winsNearly, type SetFigure } from './exact-choices'
import type { HalfTable, HalfTables } from './half-tables'
import type { Halves } from './halves'
import { isWithin, NEAR } from './rounding'

/** Choices within a limit from packages that share their high half, opened before: the subset of the highest score, and the score itself. */
export type LimitedChoice = { readonly open: (high: number) => void; readonly choose: (low: number) => number; readonly score: (low: number) => number }

/** `cost` adds up over cards. */
export type LimitedProblem = { readonly score: SetFigure; readonly cost: HalfTable; readonly limit: number }

/**
 * The subset of the highest score within a limit, ties as in model.md section 3. For every affordable set of the high half, what is best to add to it of
 * every set of low cards that could still be afforded is worked out once, from small sets to large.
 */
export function withinLimit(halves: Halves, tables: HalfTables, { score, cost, limit }: LimitedProblem): LimitedChoice {
  const { positions, lowBits } = halves
  const spent = summed(halves, cost)
  const highBits = positions.length - lowBits
  // Low cards by cost, so that those affordable in whatever room is left are the first few: a set of them is a `place`.
  const byCost = Array.from({ length: lowBits }, (_, i) => i).filter((i) => isWithin(cost.low[1 << i] ?? 0, limit)).sort((i, j) => (cost.low[1 << i] ?? 0) - (cost.low[1 << j] ?? 0))
  const parts = new Int32Array(1 << byCost.length)
  for (let place = 1; place < parts.length; place++) {
    const last = place & -place
    parts[place] = (parts[place ^ last] ?? 0) | (1 << (byCost[31 - Math.clz32(last)] ?? 0))
  }
  const placeOf = new Int32Array(1 << lowBits)
  byCost.forEach((i, nth) => {
    for (let y = 1 << i; y < placeOf.length; y = (y + 1) | (1 << i)) placeOf[y] = (placeOf[y] ?? 0) | (1 << nth)
  })
  let cheapHigh = 0
  for (let i = 0; i < highBits; i++) if (isWithin(cost.high[1 << i] ?? 0, limit)) cheapHigh |= 1 << i
  // By high set: where its row starts, −1 for one that is not affordable; and the width of the row less one.
  const startOf = new Int32Array(1 << highBits).fill(-1)
  const lastOf = new Int32Array(1 << highBits)
  let length = 0
  for (let x = cheapHigh; ; x = (x - 1) & cheapHigh) {
    const here = cost.high[x] ?? 0
    if (isWithin(here, limit)) {
      let cheap = 0
      while (cheap < byCost.length && isWithin(here + (cost.low[1 << (byCost[cheap] ?? 0)] ?? 0), limit)) cheap++
      startOf[x] = length
      lastOf[x] = (1 << cheap) - 1
      length += 1 << cheap
    }
    if (x === 0) break
  }
  const scores = tables.column(length)
  const picks = tables.column(length)
  for (let x = 0; x < startOf.length; x++) if ((startOf[x] ?? -1) >= 0) fill(x, startOf[x] ?? 0, lastOf[x] ?? 0)

  function fill(x: number, start: number, last: number): void {
    const here = cost.high[x] ?? 0
    for (let place = 0; place <= last; place++) {
      const y = parts[place] ?? 0
      let leader = (x << lowBits) | y
      let leading = isWithin(here + (cost.low[y] ?? 0), limit) ? score(leader) : -Infinity
      for (let left = place; left !== 0; left &= left - 1) {
        const less = start + (place ^ (left & -left))
        const challenge = scores[less] ?? 0
        if (challenge < leading - NEAR) continue
        const challenger = picks[less] ?? 0
        if (challenger !== leader && beats(challenger, challenge, leader, leading)) {
          leader = challenger
          leading = challenge
        }
      }
      scores[start + place] = leading
      picks[start + place] = leader
    }
  }

  function beats(challenger: number, challenge: number, leader: number, leading: number): boolean {
    return challenge > leading + NEAR || winsNearly(positions, spent, challenger, challenge, leader, leading)
  }

  const starts = new Int32Array(1 << highBits)
  const lasts = new Int32Array(1 << highBits)
  let opened = 0
  return {
    open(x) {
      opened = 0
      const own = x & cheapHigh
      for (let part = own; ; part = (part - 1) & own) {
        const start = startOf[part] ?? -1
        if (start >= 0) {
          starts[opened] = start
          lasts[opened++] = lastOf[part] ?? 0
        }
        if (part === 0) return
      }
    },
    choose(y) {
      const place = placeOf[y] ?? 0
      let at = (starts[0] ?? 0) + (place & (lasts[0] ?? 0))
      for (let nth = 1; nth < opened; nth++) {
        const other = (starts[nth] ?? 0) + (place & (lasts[nth] ?? 0))
        const challenge = scores[other] ?? 0
        const leading = scores[at] ?? 0
        if (challenge >= leading - NEAR && beats(picks[other] ?? 0, challenge, picks[at] ?? 0, leading)) at = other
      }
      return picks[at] ?? 0
    },
    score(y) {
      const place = placeOf[y] ?? 0
      let best = -Infinity
      for (let nth = 0; nth < opened; nth++) best = Math.max(best, scores[(starts[nth] ?? 0) + (place & (lasts[nth] ?? 0))] ?? 0)
      return best
    },
  }
}
