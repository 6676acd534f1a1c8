// Everything about the subsets of one package: 2^|A| rows, one column per quantity. What a developer implements is the best row.
import { scoreOf, type Compiled, type CompiledRegime, type Lane, type RiskLanes, type Scoring } from './compile'
import { comparable, SLACK } from './rounding'

/** Largest package that is tabulated; beyond it choices are solved (choose-*.ts). */
export const MOST_TABULATED = 12

export type SubsetTable = {
  /** Takes a package: board positions, ascending, at most MOST_TABULATED. Every other call speaks about the one taken last. */
  readonly take: (members: readonly number[]) => void
  /** w of the whole package's choice under one regime, as the view at hand judges it. */
  readonly worth: (regime: CompiledRegime) => number
  /** Board positions, ascending, that one regime implements. */
  readonly chosen: (regime: CompiledRegime) => readonly number[]
}

/** Scores closer than this may round to the same 12 decimals. */
const NEAR = 2e-12

/** `boardWorth` gives w of a `menu: board` regime, whose choice no package changes; such a regime cannot be asked for `chosen`. */
export function createSubsetTable(compiled: Compiled, boardWorth: (regime: CompiledRegime) => number): SubsetTable {
  const { layout, scoring, costs, judges } = compiled
  const capacity = 1 << Math.min(MOST_TABULATED, compiled.input.cards.length)
  const rest = new Int32Array(capacity)
  const slot = new Int32Array(capacity)
  const subset = new Int32Array(capacity)
  const spared = new Float64Array(capacity)
  const logCost = column(0)
  const hazard = column(1)
  const scheming = column(1)
  const notScheming = column(1)
  const extra = column(0)
  const worths = judges.map(() => new Float64Array(capacity))
  const isJudged = new Uint8Array(judges.length)
  let positions: readonly number[] = []
  let rows = 1

  function take(members: readonly number[]): void {
    if (members.length > MOST_TABULATED) throw new RangeError(`A package of ${members.length} cards; tables hold ${MOST_TABULATED}.`)
    const ranks = members.map((position) => layout.rankOf[position] ?? 0).sort((a, b) => a - b)
    positions = ranks.map((rank) => layout.positionOf[rank] ?? 0)
    rows = 1 << ranks.length
    ranks.forEach((rank, bit) => {
      const group = layout.groupOf[rank] ?? 0
      const groupBit = layout.bitOf[rank] ?? 0
      let groupStart = bit
      while (groupStart > 0 && layout.groupOf[ranks[groupStart - 1] ?? 0] === group) groupStart--
      const offset = layout.offset[group] ?? 0
      const earlier = (1 << groupStart) - 1
      for (let mask = 1 << bit; mask < 2 << bit; mask++) {
        const before = mask ^ (1 << bit)
        const inGroup = (before > earlier ? (subset[before] ?? 0) : 0) | groupBit
        subset[mask] = inGroup
        slot[mask] = offset + inGroup
        rest[mask] = mask & earlier
      }
    })
    multiply(hazard, costs.hazard)
    add(logCost, costs.logCost)
    for (let mask = 0; mask < rows; mask++) spared[mask] = Math.exp(-scoring.hazard * at(hazard, mask))
    isJudged.fill(0)
  }

  function worthsOf(judge: number): Float64Array {
    const worth = worths[judge]
    const lanes = judges[judge]
    if (!worth || !lanes) throw new RangeError(`No judge ${judge}; there are ${judges.length}.`)
    if (isJudged[judge] === 1) return worth
    isJudged[judge] = 1
    multiplyRisks(lanes)
    for (let mask = 0; mask < rows; mask++) worth[mask] = score(scoring, at(scheming, mask), at(notScheming, mask), at(spared, mask))
    return worth
  }

  function worth(regime: CompiledRegime): number {
    if (regime.kind === 'board') return boardWorth(regime)
    if (regime.kind === 'all') return worthOfAll(regime)
    return at(worthsOf(regime.judge), bestRow(regime))
  }

  function worthOfAll(regime: Extract<CompiledRegime, { kind: 'all' }>): number {
    const all = rows - 1
    return scoreOf(regime.scoring, product(regime.risks.scheming, all), product(regime.risks.notScheming, all), product(regime.hazard, all))
  }

  function chosen(regime: CompiledRegime): readonly number[] {
    if (regime.kind === 'board') throw new Error('What a developer implements from the whole board is no subset of a package.')
    const row = regime.kind === 'all' ? rows - 1 : bestRow(regime)
    return positions.filter((_, bit) => (row >> bit) & 1).sort((a, b) => a - b)
  }

  function bestRow(regime: Exclude<CompiledRegime, { kind: 'board' | 'all' }>): number {
    switch (regime.kind) {
      case 'best':
        return highest(worthsOf(regime.judge), logCost, regime.limit)
      case 'appeal':
        add(extra, regime.appeal)
        return highest(extra, logCost, regime.limit)
      case 'chooser': {
        multiply(hazard, regime.costs.hazard)
        multiplyRisks(regime.risks)
        for (let mask = 0; mask < rows; mask++)
          extra[mask] = scoreOf(regime.scoring, at(scheming, mask), at(notScheming, mask), at(hazard, mask))
        const spent = column(0)
        add(spent, regime.costs.logCost)
        return highest(extra, spent, Infinity)
      }
      case 'cap':
        return cheapestUnderCap(regime)
    }
  }

  /** The row of the highest score within the limit. */
  function highest(scores: Float64Array, spent: Float64Array, limit: number): number {
    let leader = 0
    let leading = at(scores, 0)
    for (let mask = 1; mask < rows; mask++) {
      const challenge = at(scores, mask)
      if (challenge < leading - NEAR || !isWithin(at(spent, mask), limit)) continue
      const lead = challenge > leading + NEAR ? 1 : comparable(challenge) - comparable(leading)
      if (lead > 0 || (lead === 0 && winsTie(mask, leader, spent))) {
        leader = mask
        leading = challenge
      }
    }
    return leader
  }

  function cheapestUnderCap(regime: Extract<CompiledRegime, { kind: 'cap' }>): number {
    multiplyRisks(regime.seen)
    for (let mask = 0; mask < rows; mask++) extra[mask] = -(regime.s * at(scheming, mask) + regime.n * at(notScheming, mask))
    let leader = -1
    for (let mask = 0; mask < rows; mask++)
      if (isWithin(-at(extra, mask), regime.cap) && (leader < 0 || winsTie(mask, leader, logCost))) leader = mask
    return leader >= 0 ? leader : highest(extra, logCost, Infinity)
  }

  /** Lower log-cost, then fewer members, then the lexicographically smaller list of board positions. */
  function winsTie(challenger: number, leader: number, spent: Float64Array): boolean {
    const saved = comparable(at(spent, leader)) - comparable(at(spent, challenger))
    if (saved !== 0) return saved > 0
    const fewer = bitCount(leader) - bitCount(challenger)
    if (fewer !== 0) return fewer > 0
    let first = -1
    for (let bit = 0, differing = challenger ^ leader; differing !== 0; bit++, differing >>= 1)
      if (differing & 1 && (first < 0 || (positions[bit] ?? 0) < (positions[first] ?? 0))) first = bit
    return first >= 0 && ((challenger >> first) & 1) === 1
  }

  function multiplyRisks(lanes: RiskLanes): void {
    multiply(scheming, lanes.scheming)
    multiply(notScheming, lanes.notScheming)
  }

  function multiply(into: Float64Array, lane: Lane): void {
    for (let mask = 1; mask < rows; mask++) into[mask] = at(into, rest[mask] ?? 0) * at(lane, slot[mask] ?? 0)
  }

  function add(into: Float64Array, lane: Lane): void {
    for (let mask = 1; mask < rows; mask++) into[mask] = at(into, rest[mask] ?? 0) + at(lane, slot[mask] ?? 0)
  }

  function product(lane: Lane, mask: number): number {
    return mask === 0 ? 1 : product(lane, rest[mask] ?? 0) * at(lane, slot[mask] ?? 0)
  }

  /** Row 0 is the empty package and never changes. */
  function column(empty: number): Float64Array {
    const values = new Float64Array(capacity)
    values[0] = empty
    return values
  }

  return { take, worth, chosen }
}

/** Whether a rounded figure keeps to a limit, with the slack of model.md section 3. */
export function isWithin(figure: number, limit: number): boolean {
  return figure < limit || comparable(figure) / 1e12 <= limit + SLACK
}

export function bitCount(mask: number): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count++
  return count
}

function score(scoring: Scoring, scheming: number, notScheming: number, spared: number): number {
  if (!scoring.conditional) return (1 - scoring.s * scheming - scoring.n * notScheming) * spared
  return scoring.ps - scoring.s * scheming + (1 - scoring.ps - scoring.n * notScheming) * spared
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}
