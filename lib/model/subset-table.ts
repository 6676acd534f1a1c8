// Everything about the subsets of one package: 2^|A| rows, one column per quantity. What a developer implements is the best row.
import { exp } from './elementary'
import { scoreAt, scoreOf, type Compiled, type CompiledRegime, type RiskLanes } from './compile'
import { comparable, isWithin, NEAR } from './rounding'
import { bitCount, createSubsetRows, rowPrecedes } from './subset-rows'

/** Largest package that is tabulated; beyond it choices are solved (choose-*.ts). */
export const MOST_TABULATED = 12

export type SubsetTable = {
  /** Takes a package: board positions, ascending, at most as many as the table is for. Every other call speaks about the one taken last. */
  readonly take: (members: readonly number[]) => void
  /** w of what one regime makes of the package, as the view at hand judges it. Not for `menu: board`. */
  readonly worth: (regime: CompiledRegime) => number
  /** Board positions, ascending, that one regime implements. Not for `menu: board`. */
  readonly chosen: (regime: CompiledRegime) => readonly number[]
}

/** For packages of at most `most` cards; memory grows with 2^most. */
export function createSubsetTable(compiled: Compiled, most: number): SubsetTable {
  const { layout, scoring, costs, judges } = compiled
  const rows = createSubsetRows(layout, most)
  const column = () => new Float64Array(1 << most)
  const spared = column()
  const logCost = column()
  const scheming = column()
  const notScheming = column()
  const hazard = column()
  const wish = column()
  const spent = column()
  const worths = judges.map(column)
  const isJudged = new Uint8Array(judges.length)
  const judgedLimit = new Float64Array(judges.length)

  function take(members: readonly number[]): void {
    rows.take(members)
    rows.multiply(hazard, costs.hazard)
    rows.add(logCost, costs.logCost)
    for (let row = 0; row < rows.count(); row++) spared[row] = exp(-scoring.hazard * at(hazard, row))
    isJudged.fill(0)
  }

  /** w of every row within the limit; other rows hold anything. */
  function worthsOf(judge: number, limit: number): Float64Array {
    const worth = worths[judge] ?? column()
    if (isJudged[judge] === 1 && limit <= (judgedLimit[judge] ?? 0)) return worth
    isJudged[judge] = 1
    judgedLimit[judge] = limit
    multiplyRisks(lanesOf(judge))
    for (let row = 0; row < rows.count(); row++)
      if (isWithin(at(logCost, row), limit)) worth[row] = scoreAt(scoring, at(scheming, row), at(notScheming, row), at(spared, row))
    return worth
  }

  function lanesOf(judge: number): RiskLanes {
    const lanes = judges[judge]
    if (!lanes) throw new RangeError(`No judge ${judge}; there are ${judges.length}.`)
    return lanes
  }

  function worth(regime: CompiledRegime): number {
    if (regime.kind === 'board') throw new Error('What a developer implements from the whole board is no subset of a package.')
    if (regime.kind === 'best') return at(worthsOf(regime.judge, regime.limit), bestRow(regime))
    const row = regime.kind === 'all' ? rows.count() - 1 : bestRow(regime)
    const lanes = regime.kind === 'all' ? regime.risks : lanesOf(regime.judge)
    const multiplier = rows.productAt(regime.kind === 'all' ? regime.hazard : costs.hazard, row)
    const own = regime.kind === 'all' ? regime.scoring : scoring
    return scoreOf(own, rows.productAt(lanes.scheming, row), rows.productAt(lanes.notScheming, row), multiplier)
  }

  function chosen(regime: CompiledRegime): readonly number[] {
    const row = regime.kind === 'all' ? rows.count() - 1 : bestRow(regime)
    return rows.positions().filter((_, bit) => (row >> bit) & 1).sort((a, b) => a - b)
  }

  function bestRow(regime: CompiledRegime): number {
    switch (regime.kind) {
      case 'best':
        return highest(worthsOf(regime.judge, regime.limit), logCost, regime.limit)
      case 'appeal':
        rows.add(wish, regime.appeal)
        return highest(wish, logCost, regime.limit)
      case 'chooser':
        multiplyRisks(regime.risks)
        rows.multiply(hazard, regime.costs.hazard)
        rows.add(spent, regime.costs.logCost)
        for (let row = 0; row < rows.count(); row++)
          wish[row] = scoreOf(regime.scoring, at(scheming, row), at(notScheming, row), at(hazard, row))
        return highest(wish, spent, Infinity)
      case 'cap':
        return cheapestUnderCap(regime)
      case 'all':
      case 'board':
        throw new Error(`A regime of kind ${regime.kind} chooses no subset of the package.`)
    }
  }

  /** The row of the highest score within the limit. */
  function highest(scores: Float64Array, logCosts: Float64Array, limit: number): number {
    let leader = 0
    let leading = at(scores, 0)
    for (let row = 1; row < rows.count(); row++) {
      const challenge = at(scores, row)
      if (challenge < leading - NEAR || !isWithin(at(logCosts, row), limit)) continue
      const lead = challenge > leading + NEAR ? 1 : comparable(challenge) - comparable(leading)
      if (lead > 0 || (lead === 0 && winsTie(row, leader, logCosts))) {
        leader = row
        leading = challenge
      }
    }
    return leader
  }

  function cheapestUnderCap(regime: Extract<CompiledRegime, { kind: 'cap' }>): number {
    multiplyRisks(regime.seen)
    for (let row = 0; row < rows.count(); row++) wish[row] = -(regime.s * at(scheming, row) + regime.n * at(notScheming, row))
    let leader = -1
    for (let row = 0; row < rows.count(); row++)
      if (isWithin(-at(wish, row), regime.cap) && (leader < 0 || winsTie(row, leader, logCost))) leader = row
    return leader >= 0 ? leader : highest(wish, logCost, Infinity)
  }

  /** Lower log-cost, then fewer members, then the lexicographically smaller list of board positions. */
  function winsTie(challenger: number, leader: number, logCosts: Float64Array): boolean {
    const saved = comparable(at(logCosts, leader)) - comparable(at(logCosts, challenger))
    if (saved !== 0) return saved > 0
    const fewer = bitCount(leader) - bitCount(challenger)
    return fewer !== 0 ? fewer > 0 : rowPrecedes(rows.positions(), challenger, leader)
  }

  function multiplyRisks(lanes: RiskLanes): void {
    rows.multiply(scheming, lanes.scheming)
    rows.multiply(notScheming, lanes.notScheming)
  }

  return { take, worth, chosen }
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}
