import { compile, type Compiled, type CompiledRegime } from './compile'
import type { ModelInput } from './effective'
import { groupLayout } from './group-layout'
import { once } from './once'
import { outcome } from './outcome'
import { mannerOf, regimeAt, standpointOf, type Implementation } from './regimes'
import { createChoiceSolver } from './solve-choice'
import { createSubsetTable, MOST_TABULATED } from './subset-table'

/** V and the developers' choices for any package, given as ascending board positions. */
export type Evaluator = {
  /** V(A), a probability. */
  readonly value: (members: readonly number[]) => number
  /** w of what one regime makes of the package. */
  readonly worth: (members: readonly number[], regimeIndex: number) => number
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
  const table = compiled === null ? null : createSubsetTable(compiled)

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

  function worth(members: readonly number[], k: number): number {
    if (isUnasked[k] === true) return unaskedWorth[k]?.() ?? 0
    const regime = compiledRegime(k)
    if (!table || !regime || members.length > MOST_TABULATED) return worthOf(solve(members, k))
    table.take(members)
    return table.worth(regime)
  }

  function value(members: readonly number[]): number {
    const tabulated = table !== null && members.length <= MOST_TABULATED
    if (tabulated) table.take(members)
    let sum = 0
    for (let k = 0; k < regimes.length; k++) {
      const weight = weights[k] ?? 0
      if (weight === 0) continue
      const regime = compiledRegime(k)
      if (isUnasked[k] === true) sum += weight * (unaskedWorth[k]?.() ?? 0)
      else if (tabulated && regime) sum += weight * table.worth(regime)
      else sum += weight * worthOf(solve(members, k))
    }
    return sum
  }

  function implemented(members: readonly number[], k: number): Implementation {
    if (isUnasked[k] === true) return unasked[k]?.() ?? solve(everything, k)
    const regime = compiledRegime(k)
    if (!table || !regime || members.length > MOST_TABULATED) return solve(members, k)
    table.take(members)
    return { members: table.chosen(regime), manner: manners[k]?.() ?? { sincerity: 1 } }
  }

  const constant = () => regimes.reduce((sum, _, k) => sum + (isUnasked[k] === true && weights[k] !== 0 ? (weights[k] ?? 0) * (unaskedWorth[k]?.() ?? 0) : 0), 0)

  return { value, worth, implemented, compiled, constant }
}
