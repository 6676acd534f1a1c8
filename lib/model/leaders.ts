import type { Column } from './columns'
import type { ExtensionRows } from './extension-rows'
import { comparable, isWithin, NEAR } from './rounding'
import { bitCount, rowPrecedes } from './subset-rows'

/** Log-costs of the package's subsets and of their extensions. */
export type CostColumns = { readonly base: Column; readonly extended: Column }

/**
 * The best row of every target. Target i < |A| admits rows without member i, target |A| admits all. Rows from `rows.count()` on hold the
 * outsider. `open` starts from the package's subsets; `extend` goes back to that and lets the extended rows compete too.
 */
export type Leaders = {
  readonly open: (wish: Column, costs: CostColumns, limit: number) => void
  readonly extend: (wish: Column, costs: CostColumns, limit: number) => void
  /** The same where the wish is −(assessed risk): the cheapest row under the cap, else the lowest risk. */
  readonly openUnderCap: (wish: Column, costs: CostColumns, cap: number) => void
  readonly extendUnderCap: (wish: Column, costs: CostColumns, cap: number) => void
  readonly rowOf: (target: number) => number
  readonly scoreOf: (target: number) => number
}

/** What one row is measured by under a cap. */
type CapRound = { readonly costs: CostColumns; readonly cap: number; readonly bits: number }

export function createLeaders(rows: ExtensionRows): Leaders {
  const targets = rows.most + 1
  const score = new Float64Array(targets)
  const row = new Int32Array(targets)
  const openScore = new Float64Array(targets)
  const openRow = new Int32Array(targets)
  // Under a cap a target is met when everything it admits together keeps to the cap: then only allowed rows compete, by −ℓ.
  const isMet = new Uint8Array(targets)
  const wasMet = new Uint8Array(targets)
  let members = 0
  let count = 1

  /** Offers a row to every target that admits it: all members, and "without member i" for each member it lacks. */
  function compete(challenger: number, lacking: number, challenge: number, costs: CostColumns): void {
    meet(challenger, members, challenge, costs)
    for (let left = lacking; left !== 0; left &= left - 1) meet(challenger, 31 - Math.clz32(left & -left), challenge, costs)
  }

  function meet(challenger: number, target: number, challenge: number, costs: CostColumns): void {
    const leading = score[target] ?? 0
    if (challenge < leading - NEAR) return
    if (challenge > leading + NEAR || winsNearly(challenger, challenge, target, costs)) {
      score[target] = challenge
      row[target] = challenger
    }
  }

  function winsNearly(challenger: number, challenge: number, target: number, costs: CostColumns): boolean {
    const lead = comparable(challenge) - comparable(score[target] ?? 0)
    return lead > 0 || (lead === 0 && winsTie(challenger, row[target] ?? 0, costs))
  }

  function winsTie(challenger: number, leader: number, costs: CostColumns): boolean {
    const saved = comparable(costOf(leader, costs)) - comparable(costOf(challenger, costs))
    if (saved !== 0) return saved > 0
    const fewer = bitCount(leader) - bitCount(challenger)
    if (fewer !== 0) return fewer > 0
    return rowPrecedes(rows.extendedPositions(), challenger, leader)
  }

  function costOf(of: number, { base, extended }: CostColumns): number {
    return (of < count ? base[of] : extended[of - count]) ?? 0
  }

  function open(wish: Column, costs: CostColumns, limit: number): void {
    measure()
    score.fill(wish[0] ?? 0)
    row.fill(0)
    const spent = costs.base
    for (let bits = 1; bits < count; bits++)
      if (isWithin(spent[bits] ?? 0, limit)) compete(bits, bits ^ (count - 1), wish[bits] ?? 0, costs)
    keepOpen()
  }

  function extend(wish: Column, costs: CostColumns, limit: number): void {
    let lowest = Infinity
    for (let target = 0; target <= members; target++) {
      const opened = openScore[target] ?? 0
      score[target] = opened
      row[target] = openRow[target] ?? 0
      if (opened < lowest) lowest = opened
    }
    // No row below this can lead any target.
    const floor = lowest - NEAR
    const spent = costs.extended
    for (let bits = 0; bits < count; bits++) {
      const challenge = wish[bits] ?? 0
      if (challenge >= floor && isWithin(spent[bits] ?? 0, limit)) compete(count + bits, bits ^ (count - 1), challenge, costs)
    }
  }

  function openUnderCap(wish: Column, costs: CostColumns, cap: number): void {
    measure()
    markMet(wish, cap)
    score.fill(-Infinity)
    for (let bits = 0; bits < count; bits++) competeUnderCap(bits, wish[bits] ?? 0, costs.base[bits] ?? 0, { costs, cap, bits })
    keepOpen()
    wasMet.set(isMet)
  }

  function extendUnderCap(wish: Column, costs: CostColumns, cap: number): void {
    markMet(wish, cap)
    for (let target = 0; target <= members; target++) {
      // A cap newly within reach: nothing without the outsider keeps to it.
      const isNew = isMet[target] === 1 && wasMet[target] === 0
      score[target] = isNew ? -Infinity : (openScore[target] ?? 0)
      row[target] = openRow[target] ?? 0
    }
    const floor = floorOf(0)
    const floorUnderCap = floorOf(1)
    const round = { costs, cap, bits: 0 }
    const spent = costs.extended
    for (let bits = 0; bits < count; bits++) {
      const risk = wish[bits] ?? 0
      const price = spent[bits] ?? 0
      if (risk < floor && -price < floorUnderCap) continue
      round.bits = bits
      competeUnderCap(count + bits, risk, price, round)
    }
  }

  /** No row below this can lead a target that is met (1) or not (0). */
  function floorOf(met: number): number {
    let lowest = Infinity
    for (let target = 0; target <= members; target++) if (isMet[target] === met) lowest = Math.min(lowest, score[target] ?? 0)
    return lowest - NEAR
  }

  function markMet(wish: Column, cap: number): void {
    for (let target = 0; target <= members; target++)
      isMet[target] = isWithin(-(wish[target < members ? (count - 1) ^ (1 << target) : count - 1] ?? 0), cap) ? 1 : 0
  }

  function competeUnderCap(challenger: number, wish: number, spent: number, { costs, cap, bits }: CapRound): void {
    const isAllowed = isWithin(-wish, cap) ? 1 : 0
    const challenge = isAllowed === 1 ? -spent : wish
    if (isMet[members] === isAllowed) meet(challenger, members, challenge, costs)
    for (let left = bits ^ (count - 1); left !== 0; left &= left - 1) {
      const target = 31 - Math.clz32(left & -left)
      if (isMet[target] === isAllowed) meet(challenger, target, challenge, costs)
    }
  }

  function measure(): void {
    members = rows.positions().length
    count = rows.count()
  }

  function keepOpen(): void {
    openScore.set(score)
    openRow.set(row)
  }

  return {
    open, extend, openUnderCap, extendUnderCap,
    rowOf: (target) => row[target] ?? 0,
    scoreOf: (target) => score[target] ?? 0,
  }
}
