import { compile, type Compiled, type CompiledRegime } from './compile'
import type { ModelInput } from './effective'
import { groupLayout } from './group-layout'
import { once } from './once'
import { outcome } from './outcome'
import { mannerOf, regimeAt, standpointOf, type Implementation } from './regimes'
import { createChoiceSolver } from './solve-choice'
import { createSubsetTable, MOST_TABULATED, type SubsetTable } from './subset-table'

/** V and the developers' choices for any package, given as ascending board positions. */
export type Evaluator = {
  /** V(A), a probability. */
  readonly value: (members: readonly number[]) => number
  readonly implemented: (members: readonly number[], regimeIndex: number) => Implementation
  /** The tables behind it, or null on a board with an overlap group too large for them. */
  readonly compiled: Compiled | null
  /** What regimes whose choice no package changes (`menu: board`) add to every V. */
  readonly constant: () => number
}

/** Tables for packages of up to 12 asks, solvers beyond. Values are not remembered here. */
export function createEvaluator(input: ModelInput): Evaluator {
  const { regimes } = input
  const weights = regimes.map((_, k) => input.view.regimes[k]?.weight ?? 0)
  const everything = input.cards.map((_, i) => i)
  const solvers = regimes.map((_, k) => once(() => createChoiceSolver(input, k)))
  const manners = regimes.map((_, k) => once(() => mannerOf(input, k)))
  const standpoint = standpointOf(input)
  const isUnasked = regimes.map((regime) => regime.kind === 'sharedValues' && regime.menu === 'board')
  const unasked = regimes.map((_, k) => once(() => solve(everything, k)))
  const unaskedWorth = unasked.map((implementation) => once(() => worthOf(implementation())))

  const layout = groupLayout(input.overlapGroups)
  const compiled = layout === null ? null : compile(input, layout)
  // Packages within the ask limit, and one ask more, are what is mostly asked about: they get a small table.
  const usual = Math.min(MOST_TABULATED, input.cards.length, input.askLimit + 1)
  const usualTable = compiled === null ? null : createSubsetTable(compiled, usual)
  const largeTable = once(() => (compiled === null ? null : createSubsetTable(compiled, MOST_TABULATED)))

  function solve(menu: readonly number[], k: number): Implementation {
    const solver = solvers[k]
    const manner = manners[k]
    if (!solver || !manner) throw new RangeError(`No regime at ${k}; there are ${regimes.length}.`)
    return { members: regimeAt(input, k).kind === 'mandate' ? menu : solver()(menu), manner: manner() }
  }

  function worthOf({ members, manner }: Implementation): number {
    return outcome(standpoint, members, manner).w
  }

  function compiledRegime(k: number): CompiledRegime | null {
    return compiled?.regimes[k] ?? null
  }

  /** The table that holds the package, or null for one that must be solved. */
  function tableOf(members: readonly number[]): SubsetTable | null {
    if (members.length > MOST_TABULATED) return null
    const table = members.length <= usual ? usualTable : largeTable()
    table?.take(members)
    return table
  }

  function value(members: readonly number[]): number {
    const table = tableOf(members)
    let sum = 0
    for (let k = 0; k < regimes.length; k++) {
      const weight = weights[k] ?? 0
      if (weight === 0) continue
      const regime = compiledRegime(k)
      if (isUnasked[k] === true) sum += weight * (unaskedWorth[k]?.() ?? 0)
      else if (table && regime) sum += weight * table.worth(regime)
      else sum += weight * worthOf(solve(members, k))
    }
    return sum
  }

  function implemented(members: readonly number[], k: number): Implementation {
    if (isUnasked[k] === true) return unasked[k]?.() ?? solve(everything, k)
    const regime = compiledRegime(k)
    const table = tableOf(members)
    if (!table || !regime) return solve(members, k)
    return { members: table.chosen(regime), manner: manners[k]?.() ?? { sincerity: 1 } }
  }

  const constant = () => regimes.reduce((sum, _, k) => sum + (isUnasked[k] === true && weights[k] !== 0 ? (weights[k] ?? 0) * (unaskedWorth[k]?.() ?? 0) : 0), 0)

  return { value, implemented, compiled, constant }
}
