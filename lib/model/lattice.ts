// V of every package of a small board, or of some of its cards. objectiveByDefinition is the definition.
import { exp } from './elementary'
import type { Compiled, CompiledRegime, Lane, RiskLanes, Scoring } from './compile'
import type { LatticeChoices } from './lattice-choices'
import { addHighest, cheapestUnderCap, leadersOf } from './lattice-leaders'
import type { Lattice } from './lattice-shape'
import { createScratch } from './scratch'

const scratch = createScratch()

export type LatticeOptions = {
  /** What regimes whose choice no package changes add to every V. */
  readonly constant: number
  readonly choices: LatticeChoices
}

/** V by the lattice's index. */
export function latticeValues(compiled: Compiled, lattice: Lattice, { constant, choices }: LatticeOptions): Float64Array {
  const { scoring, costs, judges } = compiled
  const { rest, slot } = lattice
  const count = lattice.masks.length
  scratch.reset()
  const values = new Float64Array(count).fill(constant)
  const logCost = sums(costs.logCost)
  const spared = sparedBy(scoring, costs.hazard)
  const leading = scratch.take(count)
  const judged = new Map<number, Float64Array>()
  for (const regime of compiled.regimes) if (regime.weight !== 0 && regime.kind !== 'board') addRegime(regime)
  return values

  function addRegime(regime: Exclude<CompiledRegime, { kind: 'board' }>): void {
    if (regime.kind === 'all') {
      const scores = scoresOf(regime.scoring, regime.risks, sparedBy(regime.scoring, regime.hazard))
      for (let index = 0; index < count; index++) values[index] = at(values, index) + regime.weight * at(scores, index)
      return
    }
    const worths = worthsOf(regime.judge)
    switch (regime.kind) {
      case 'best':
        return addHighest(lattice, { scores: worths, logCost, limit: regime.limit, weight: regime.weight }, leading, values)
      case 'appeal': {
        const { appeal, limit, weight } = regime
        return addChosen(choices.get(lattice, [limit], [appeal, costs.logCost], () => leadersOf(lattice, { scores: sums(appeal), spent: logCost, limit }, leading)), worths, weight)
      }
      case 'chooser': {
        const scores = scoresOf(regime.scoring, regime.risks, sparedBy(regime.scoring, regime.costs.hazard))
        return addChosen(leadersOf(lattice, { scores, spent: sums(regime.costs.logCost), limit: Infinity }, leading), worths, regime.weight)
      }
      case 'cap': {
        const { cap, seen, s, n, weight } = regime
        const cheapest = () => cheapestUnderCap(lattice, { wish: weighed(seen, -s, -n), logCost, cap }, leading)
        return addChosen(choices.get(lattice, [cap, s, n], [seen.scheming, seen.notScheming, costs.logCost], cheapest), worths, weight)
      }
    }
  }

  function addChosen(leaders: Uint16Array, worths: Float64Array, weight: number): void {
    for (let index = 0; index < count; index++) values[index] = at(values, index) + weight * at(worths, leaders[index] ?? 0)
  }

  /** w by the view's own lights of everything as one judge carries it out. */
  function worthsOf(judge: number): Float64Array {
    const known = judged.get(judge)
    const lanes = judges[judge]
    if (known || !lanes) return known ?? new Float64Array(count)
    const worths = scoresOf(scoring, lanes, spared)
    judged.set(judge, worths)
    return worths
  }

  /** scoreAt of every package, in one pass over the lattice: both framings written as (a − b·S) + (c − d·S − n·N)·U. */
  function scoresOf({ conditional, ps, s, n }: Scoring, risks: RiskLanes, unharmed: Float64Array): Float64Array {
    const scores = scratch.take(count)
    const scheming = scratch.take(count)
    const notScheming = scratch.take(count)
    const [a, b, c, d] = conditional ? [ps, s, 1 - ps, 0] : [0, 0, 1, s]
    scheming[0] = 1
    notScheming[0] = 1
    scores[0] = a - b + (c - d - n) * at(unharmed, 0)
    for (let index = 1; index < count; index++) {
      const before = rest[index] ?? 0
      const place = slot[index] ?? 0
      const left = at(scheming, before) * at(risks.scheming, place)
      const other = at(notScheming, before) * at(risks.notScheming, place)
      scheming[index] = left
      notScheming[index] = other
      scores[index] = a - b * left + (c - d * left - n * other) * at(unharmed, index)
    }
    return scores
  }

  /** 1 − R_I of every package. */
  function sparedBy({ hazard }: Scoring, lane: Lane): Float64Array {
    const column = products(lane)
    for (let index = 0; index < count; index++) column[index] = exp(-hazard * at(column, index))
    return column
  }

  function weighed(risks: RiskLanes, s: number, n: number): Float64Array {
    const sum = products(risks.scheming)
    const notScheming = products(risks.notScheming)
    for (let index = 0; index < count; index++) sum[index] = s * at(sum, index) + n * at(notScheming, index)
    return sum
  }

  function products(lane: Lane): Float64Array {
    const column = scratch.take(count)
    column[0] = 1
    for (let index = 1; index < count; index++) column[index] = at(column, rest[index] ?? 0) * at(lane, slot[index] ?? 0)
    return column
  }

  function sums(lane: Lane): Float64Array {
    const column = scratch.take(count)
    column[0] = 0
    for (let index = 1; index < count; index++) column[index] = at(column, rest[index] ?? 0) + at(lane, slot[index] ?? 0)
    return column
  }
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}
