// The best package of a small board without working out every one: a bound on V tells most packages apart from the best, and of those left each regime's
// bound is replaced by what it bounds, one after the other, until the package is beaten or known. latticeValues looks at every package.
import { boundedValues } from './bounded-values'
import type { Compiled } from './compile'
import { createHalfTables } from './half-tables'
import { halvesOf, type Halves } from './halves'
import { comparePackages, type Package } from './package'
import { NEAR } from './rounding'
import { createSieve } from './sieve'

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
  const { positions, lowBits, lowByCount } = halves
  const tables = createHalfTables(halves)
  const regimes = boundedValues(compiled, halves, { tables, most: askLimit })
  const bitOf = new Map(positions.map((position, bit) => [position, 1 << bit]))

  function valueOf(mask: number): number {
    let sum = constant
    for (const { weight, worth } of regimes) sum += weight * worth(mask)
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
    const sieve = createSieve(halves, tables, { constant, regimes, askLimit, leader: maskOf(leader.members) })
    for (let x = 0, count = halves.high.count(); x < count; x++) {
      const left = sieve.sift(x, leader.value - SLACK)
      for (let i = 0; i < left; i++) leader = better(leader, (x << lowBits) | (lowByCount[sieve.places[i] ?? 0] ?? 0))
    }
    return leader
  }

  return { value: (members) => valueOf(maskOf(members)), best }
}
