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

export function createLeaders(rows: ExtensionRows): Leaders {
  const targets = rows.most + 1
  const score = new Float64Array(targets)
  const row = new Int32Array(targets)
  const openScore = new Float64Array(targets)
  const openRow = new Int32Array(targets)
  // Under a cap a target is met when everything it admits together keeps to the cap: then only allowed rows compete, by −ℓ.
  const isMet = new Uint8Array(targets)
  const wasMet = new Uint8Array(targets)

  function compete(challenger: number, bits: number, challenge: number, costs: CostColumns): void {
    const members = rows.positions().length
    for (let target = 0; target <= members; target++) {
      if (((bits >> target) & 1) === 1) continue
      const leading = score[target] ?? 0
      if (challenge < leading - NEAR) continue
      if (challenge > leading + NEAR || winsNearly(challenger, challenge, target, costs)) {
        score[target] = challenge
        row[target] = challenger
      }
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
    const count = rows.count()
    return (of < count ? base[of] : extended[of - count]) ?? 0
  }

  function open(wish: Column, costs: CostColumns, limit: number): void {
    score.fill(wish[0] ?? 0)
    row.fill(0)
    for (let bits = 1; bits < rows.count(); bits++) if (isWithin(costs.base[bits] ?? 0, limit)) compete(bits, bits, wish[bits] ?? 0, costs)
    openScore.set(score)
    openRow.set(row)
  }

  function extend(wish: Column, costs: CostColumns, limit: number): void {
    score.set(openScore)
    row.set(openRow)
    const floor = lowestOpen()
    const count = rows.count()
    for (let bits = 0; bits < count; bits++) {
      const challenge = wish[bits] ?? 0
      if (challenge < floor || !isWithin(costs.extended[bits] ?? 0, limit)) continue
      compete(count + bits, bits, challenge, costs)
    }
  }

  /** No row below this can lead any target. */
  function lowestOpen(): number {
    let lowest = Infinity
    for (let target = 0; target <= rows.positions().length; target++) lowest = Math.min(lowest, openScore[target] ?? 0)
    return lowest - NEAR
  }

  function openUnderCap(wish: Column, costs: CostColumns, cap: number): void {
    markMet(wish, cap)
    score.fill(-Infinity)
    for (let bits = 0; bits < rows.count(); bits++) competeUnderCap(bits, bits, wish[bits] ?? 0, costs, cap)
    openScore.set(score)
    openRow.set(row)
    wasMet.set(isMet)
  }

  function extendUnderCap(wish: Column, costs: CostColumns, cap: number): void {
    markMet(wish, cap)
    for (let target = 0; target <= rows.positions().length; target++) {
      // A cap newly within reach: nothing without the outsider keeps to it.
      const isNew = isMet[target] === 1 && wasMet[target] === 0
      score[target] = isNew ? -Infinity : (openScore[target] ?? 0)
      row[target] = openRow[target] ?? 0
    }
    const count = rows.count()
    for (let bits = 0; bits < count; bits++) competeUnderCap(count + bits, bits, wish[bits] ?? 0, costs, cap)
  }

  function markMet(wish: Column, cap: number): void {
    const full = rows.count() - 1
    const members = rows.positions().length
    for (let target = 0; target <= members; target++)
      isMet[target] = isWithin(-(wish[target < members ? full ^ (1 << target) : full] ?? 0), cap) ? 1 : 0
  }

  function competeUnderCap(challenger: number, bits: number, wish: number, costs: CostColumns, cap: number): void {
    const isAllowed = isWithin(-wish, cap) ? 1 : 0
    const members = rows.positions().length
    const challenge = isAllowed === 1 ? -costOf(challenger, costs) : wish
    for (let target = 0; target <= members; target++) {
      if (isMet[target] !== isAllowed || ((bits >> target) & 1) === 1) continue
      const leading = score[target] ?? 0
      if (challenge < leading - NEAR) continue
      if (challenge > leading + NEAR || winsNearly(challenger, challenge, target, costs)) {
        score[target] = challenge
        row[target] = challenger
      }
    }
  }

  return {
    open, extend, openUnderCap, extendUnderCap,
    rowOf: (target) => row[target] ?? 0,
    scoreOf: (target) => score[target] ?? 0,
  }
}
