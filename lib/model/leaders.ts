import type { ExtensionRows } from './extension-rows'
import { comparable, NEAR } from './rounding'
import { bitCount, rowPrecedes } from './subset-rows'

/**
 * The best row of every target. Target i < |A| admits rows without member i, target |A| admits all. Rows from `rows.count()` on hold the
 * outsider. Targets may be of two sorts (0 or 1, all 0 at first): a row competes only for targets of its own sort.
 */
export type Leaders = {
  /** Starts without leaders. */
  readonly clear: () => void
  /** Remembers the leaders, and goes back to them. */
  readonly keep: () => void
  readonly restore: () => void
  /** Puts a target into a sort; one that changes loses its leader, and `true` says so. */
  readonly sortTarget: (target: number, sort: 0 | 1) => boolean
  /** Below this score the row can lead no target of the sort, as leaders stand; leaders only rise. */
  readonly floor: (bits: number, sort: 0 | 1) => number
  /** Offers a row: `bits` are its members, `spent` breaks ties. */
  readonly compete: (row: number, bits: number, challenge: number, spent: number, sort: 0 | 1) => void
  readonly rowOf: (target: number) => number
  readonly scoreOf: (target: number) => number
}

export function createLeaders(rows: ExtensionRows): Leaders {
  const targets = rows.most + 1
  const score = new Float64Array(targets)
  const row = new Int32Array(targets)
  const price = new Float64Array(targets)
  const sortOf = new Uint8Array(targets)
  const kept = { score: new Float64Array(targets), row: new Int32Array(targets), price: new Float64Array(targets), sortOf: new Uint8Array(targets) }
  let members = 0
  let all = 0

  function meet(challenger: number, target: number, challenge: number, spent: number): void {
    const leading = score[target] ?? 0
    if (challenge < leading - NEAR) return
    if (challenge > leading + NEAR || winsNearly(challenger, challenge, target, spent)) {
      score[target] = challenge
      row[target] = challenger
      price[target] = spent
    }
  }

  function winsNearly(challenger: number, challenge: number, target: number, spent: number): boolean {
    const lead = comparable(challenge) - comparable(score[target] ?? 0)
    if (lead !== 0) return lead > 0
    const saved = comparable(price[target] ?? 0) - comparable(spent)
    if (saved !== 0) return saved > 0
    const leader = row[target] ?? 0
    const fewer = bitCount(leader) - bitCount(challenger)
    return fewer !== 0 ? fewer > 0 : rowPrecedes(rows.extendedPositions(), challenger, leader)
  }

  return {
    clear() {
      members = rows.positions().length
      all = rows.count() - 1
      score.fill(-Infinity)
      row.fill(0)
      sortOf.fill(0)
    },
    keep() {
      kept.score.set(score)
      kept.row.set(row)
      kept.price.set(price)
      kept.sortOf.set(sortOf)
    },
    restore() {
      score.set(kept.score)
      row.set(kept.row)
      price.set(kept.price)
      sortOf.set(kept.sortOf)
    },
    sortTarget(target, sort) {
      if (sortOf[target] === sort) return false
      sortOf[target] = sort
      score[target] = -Infinity
      return true
    },
    floor(bits, sort) {
      let lowest = sortOf[members] === sort ? (score[members] ?? 0) : Infinity
      for (let left = bits ^ all; left !== 0; left &= left - 1) {
        const target = 31 - Math.clz32(left & -left)
        const leading = score[target] ?? 0
        if (sortOf[target] === sort && leading < lowest) lowest = leading
      }
      return lowest - NEAR
    },
    compete(challenger, bits, challenge, spent, sort) {
      if (sortOf[members] === sort) meet(challenger, members, challenge, spent)
      for (let left = bits ^ all; left !== 0; left &= left - 1) {
        const target = 31 - Math.clz32(left & -left)
        if (sortOf[target] === sort) meet(challenger, target, challenge, spent)
      }
    },
    rowOf: (target) => row[target] ?? 0,
    scoreOf: (target) => score[target] ?? 0,
  }
}
