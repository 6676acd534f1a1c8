// V of every package of a small board. What a developer makes of A is either all of A or what it makes of A without one card, so going
// from small packages to large ones, each choice is the best of at most |A| + 1 rows. objectiveByDefinition is the definition.
import { scoreAt, scoreOf, type Compiled, type CompiledRegime, type Lane, type RiskLanes } from './compile'
import { latticeRows, type LatticeShape } from './lattice-shape'
import { comparable, isWithin, NEAR } from './rounding'
import { bitCount } from './subset-rows'

/** V by the shape's index. `constant` is what regimes whose choice no package changes add to every V. */
export function latticeValues(compiled: Compiled, shape: LatticeShape, constant: number): Float64Array {
  const { scoring, costs, judges, layout } = compiled
  const { masks, parents, stride } = shape
  const count = masks.length
  const { rest, slot } = latticeRows(shape, layout)
  const values = new Float64Array(count).fill(constant)
  const logCost = sums(costs.logCost)
  const spared = products(costs.hazard)
  for (let index = 0; index < count; index++) spared[index] = Math.exp(-scoring.hazard * at(spared, index))
  const judged = new Map<number, Float64Array>()
  for (const regime of compiled.regimes) if (regime.weight !== 0 && regime.kind !== 'board') addRegime(regime)
  return values

  function addRegime(regime: Exclude<CompiledRegime, { kind: 'board' }>): void {
    if (regime.kind === 'all') return addWorths(scoresOf(regime.risks, products(regime.hazard), regime), regime.weight)
    const worths = worthsOf(regime.judge)
    switch (regime.kind) {
      case 'best':
        return addWorths(highestOf(worths, regime.limit), regime.weight)
      case 'appeal':
        return addChosen(leadersOf(sums(regime.appeal), logCost, regime.limit), worths, regime.weight)
      case 'chooser':
        return addChosen(leadersOf(scoresOf(regime.risks, products(regime.costs.hazard), regime), sums(regime.costs.logCost), Infinity), worths, regime.weight)
      case 'cap':
        return addChosen(cheapestUnderCap(regime), worths, regime.weight)
    }
  }

  function worthsOf(judge: number): Float64Array {
    const known = judged.get(judge)
    const lanes = judges[judge]
    if (known || !lanes) return known ?? new Float64Array(count)
    const worths = products(lanes.scheming)
    const notScheming = products(lanes.notScheming)
    for (let index = 0; index < count; index++) worths[index] = scoreAt(scoring, at(worths, index), at(notScheming, index), at(spared, index))
    judged.set(judge, worths)
    return worths
  }

  function scoresOf(risks: RiskLanes, hazard: Float64Array, regime: Extract<CompiledRegime, { kind: 'all' | 'chooser' }>): Float64Array {
    const scores = products(risks.scheming)
    const notScheming = products(risks.notScheming)
    for (let index = 0; index < count; index++) scores[index] = scoreOf(regime.scoring, at(scores, index), at(notScheming, index), at(hazard, index))
    return scores
  }

  /** The highest score that any subset within the limit reaches: enough where the developer wants what the view wants. */
  function highestOf(scores: Float64Array, limit: number): Float64Array {
    const highest = new Float64Array(count)
    for (let index = 0; index < count; index++) {
      let best = isWithin(at(logCost, index), limit) ? at(scores, index) : -Infinity
      for (let nth = index * stride, parent = parents[nth] ?? -1; parent >= 0; parent = parents[++nth] ?? -1) {
        const inherited = at(highest, parent)
        if (inherited > best) best = inherited
      }
      highest[index] = best
    }
    return highest
  }

  /** The index of the row chosen from every package: highest score within the limit, ties as in model.md section 3. */
  function leadersOf(scores: Float64Array, spent: Float64Array, limit: number): Int32Array {
    const leaders = new Int32Array(count)
    const leading = new Float64Array(count)
    for (let index = 0; index < count; index++) {
      let leader = isWithin(at(spent, index), limit) ? index : -1
      let best = leader < 0 ? -Infinity : at(scores, index)
      for (let nth = index * stride, parent = parents[nth] ?? -1; parent >= 0; parent = parents[++nth] ?? -1) {
        const inherited = at(leading, parent)
        if (inherited < best - NEAR) continue
        const challenger = leaders[parent] ?? 0
        if (challenger === leader) continue
        if (inherited > best + NEAR || winsNearly(inherited, best, challenger, leader, spent)) {
          leader = challenger
          best = inherited
        }
      }
      leaders[index] = leader
      leading[index] = best
    }
    return leaders
  }

  function cheapestUnderCap(regime: Extract<CompiledRegime, { kind: 'cap' }>): Int32Array {
    const wish = products(regime.seen.scheming)
    const notScheming = products(regime.seen.notScheming)
    for (let index = 0; index < count; index++) wish[index] = -(regime.s * at(wish, index) + regime.n * at(notScheming, index))
    const leaders = leadersOf(wish, logCost, Infinity)
    // The risk only falls as packages grow: once a package keeps to the cap, so do its supersets, and from there the cheapest counts.
    for (let index = 0; index < count; index++) {
      if (!isWithin(-at(wish, index), regime.cap)) continue
      let leader = index
      for (let nth = index * stride, parent = parents[nth] ?? -1; parent >= 0; parent = parents[++nth] ?? -1) {
        const challenger = leaders[parent] ?? 0
        if (challenger === leader || !isWithin(-at(wish, parent), regime.cap)) continue
        const saved = at(logCost, leader) - at(logCost, challenger)
        if (saved > NEAR || (saved >= -NEAR && winsTie(challenger, leader, logCost))) leader = challenger
      }
      leaders[index] = leader
    }
    return leaders
  }

  function winsNearly(challenge: number, best: number, challenger: number, leader: number, spent: Float64Array): boolean {
    const lead = comparable(challenge) - comparable(best)
    return lead > 0 || (lead === 0 && winsTie(challenger, leader, spent))
  }

  function winsTie(challenger: number, leader: number, spent: Float64Array): boolean {
    const saved = comparable(at(spent, leader)) - comparable(at(spent, challenger))
    if (saved !== 0) return saved > 0
    const a = masks[challenger] ?? 0
    const b = masks[leader] ?? 0
    const fewer = bitCount(b) - bitCount(a)
    return fewer !== 0 ? fewer > 0 : maskPrecedes(layout.positionOf, a, b)
  }

  function addWorths(worths: Float64Array, weight: number): void {
    for (let index = 0; index < count; index++) values[index] = at(values, index) + weight * at(worths, index)
  }

  function addChosen(leaders: Int32Array, worths: Float64Array, weight: number): void {
    for (let index = 0; index < count; index++) values[index] = at(values, index) + weight * at(worths, leaders[index] ?? 0)
  }

  function products(lane: Lane): Float64Array {
    const column = new Float64Array(count)
    column[0] = 1
    for (let index = 1; index < count; index++) column[index] = at(column, rest[index] ?? 0) * at(lane, slot[index] ?? 0)
    return column
  }

  function sums(lane: Lane): Float64Array {
    const column = new Float64Array(count)
    for (let index = 1; index < count; index++) column[index] = at(column, rest[index] ?? 0) + at(lane, slot[index] ?? 0)
    return column
  }
}

/** Whether a mask precedes another of as many cards: its sorted list of board positions is lexicographically smaller. */
export function maskPrecedes(positionOf: Int32Array, a: number, b: number): boolean {
  const size = positionOf.length
  let first = -1
  let bitOfFirst = 0
  for (let differing = a ^ b; differing !== 0; differing &= differing - 1) {
    const bit = differing & -differing
    const position = positionOf[size - 1 - (31 - Math.clz32(bit))] ?? 0
    if (first < 0 || position < first) {
      first = position
      bitOfFirst = bit
    }
  }
  return (a & bitOfFirst) !== 0
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}
