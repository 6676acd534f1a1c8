// The best package of a small board without working out every one: a bound on V tells most packages apart from the best, and of those left each regime's
// bound is replaced by what it bounds, one after the other, until the package is beaten or known. latticeValues looks at every package.
import { boundedValues, type RegimeValue } from './bounded-values'
import type { Compiled } from './compile'
import { createHalfTables } from './half-tables'
import { halvesOf, type Halves } from './halves'
import { comparePackages, type Package } from './package'
import { NEAR } from './rounding'
import { createRowBounds } from './row-bounds'
import { bitCount } from './subset-rows'

export type BoundedSearch = {
  /** V of any set of the cards (board positions), also beyond the ask limit. */
  readonly value: (members: readonly number[]) => number
  /** The best package within the ask limit. Good guesses make it fast; they do not change the answer. */
  readonly best: (guesses: readonly (readonly number[])[]) => Package
}

export type BoundedSearchOptions = {
  readonly askLimit: number
  /** What regimes whose choice no package changes add to every V. */
  readonly constant: number
  /** The cards to choose from (board positions), most important first: the better the order, the faster the search. */
  readonly cards: readonly number[]
}

/** Bounds and values are made of the same figures in another order; this is far more than they differ by. */
const SLACK = 1e-11

/** Exact. Null where overlap groups leave no two halves. Good until the next one is made: they share their memory. */
export function createBoundedSearch(compiled: Compiled, options: BoundedSearchOptions): BoundedSearch | null {
  const halves = halvesOf(compiled.layout, options.cards)
  return halves === null ? null : searchOf(halves, compiled, options)
}

function searchOf(halves: Halves, compiled: Compiled, { askLimit, constant }: BoundedSearchOptions): BoundedSearch {
  const { positions, lowBits, lowByCount, lowEnd } = halves
  const lowMask = (1 << lowBits) - 1
  const tables = createHalfTables(halves)
  const regimes = [...boundedValues(compiled, halves, { tables, most: askLimit })].sort((a, b) => looseness(b) - looseness(a))
  const bitOf = new Map(positions.map((position, bit) => [position, 1 << bit]))

  function valueOf(mask: number): number {
    let sum = constant
    for (const { weight, open, of } of regimes) {
      open(mask >>> lowBits)
      sum += weight * of(mask & lowMask)
    }
    return sum
  }

  function maskOf(members: readonly number[]): number {
    let mask = 0
    for (const member of members) mask |= bitOf.get(member) ?? 0
    return mask
  }

  function better(leader: Package, mask: number): Package {
    const value = valueOf(mask)
    if (value < leader.value - NEAR) return leader
    const found = { members: positions.filter((_, bit) => (mask >> bit) & 1).sort((a, b) => a - b), value }
    return comparePackages(found, leader) < 0 ? found : leader
  }

  function best(guesses: readonly (readonly number[])[]): Package {
    let leader: Package = { members: [], value: valueOf(0) }
    for (const guess of guesses) if (guess.length <= askLimit && guess.every((member) => bitOf.has(member))) leader = better(leader, maskOf(guess))
    const rows = createRowBounds(halves, tables, regimes)
    const bounds = tables.column(lowByCount.length)
    for (let x = 0, count = halves.high.count(); x < count; x++) {
      const room = askLimit - bitCount(x)
      if (room < 0) continue
      const end = lowEnd[Math.min(room, lowEnd.length - 1)] ?? 0
      let most = constant
      for (let k = 0; k < rows.length; k++) most += rows[k]?.most(x, end) ?? 0
      if (most < leader.value - SLACK) continue
      bounds.fill(constant, 0, end)
      for (let k = 0; k < rows.length; k++) rows[k]?.fill(x, end, bounds)
      let opened = 0
      for (let nth = 0; nth < end; nth++) {
        let bound = bounds[nth] ?? 0
        for (let k = 0; k < regimes.length && bound >= leader.value - SLACK; k++) {
          const [regime, row] = [regimes[k], rows[k]]
          if (regime === undefined || row === undefined) break
          if (k >= opened) {
            regime.open(x)
            opened = k + 1
          }
          bound += regime.weight * regime.of(lowByCount[nth] ?? 0) - row.at(x, nth)
        }
        if (bound < leader.value - SLACK) continue
        leader = better(leader, (x << lowBits) | (lowByCount[nth] ?? 0))
        opened = regimes.length
        for (const { open } of regimes) open(x)
      }
    }
    return leader
  }

  return { value: (members) => valueOf(maskOf(members)), best }
}

/** How much a bound is likely to overstate: loose ones are replaced first, those that take long to replace later. */
function looseness({ bound, weight }: RegimeValue): number {
  return weight * { products: 1, constant: 0.2, sheer: 0.1 }[bound.kind]
}
