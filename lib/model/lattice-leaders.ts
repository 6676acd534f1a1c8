import type { Lattice } from './lattice-shape'
import { comparable, isWithin, NEAR } from './rounding'
import { bitCount } from './subset-rows'

// What a developer makes of A is either all of A or what it makes of A without one card, so going from small packages to large ones, each
// choice is the best of at most |A| + 1. Columns are by index of the lattice; `leading` and `highest` are for writing.

/** Adds weight · the highest score that any subset within the limit reaches: enough where the developer wants what the view wants. */
export function addHighest(lattice: Lattice, { scores, logCost, limit, weight }: { readonly scores: Float64Array; readonly logCost: Float64Array; readonly limit: number; readonly weight: number }, highest: Float64Array, values: Float64Array): void {
  const { parents, firstParent, masks } = lattice
  let nth = 0
  for (let index = 0; index < masks.length; index++) {
    let best = isWithin(at(logCost, index), limit) ? at(scores, index) : -Infinity
    for (const end = firstParent[index + 1] ?? 0; nth < end; nth++) {
      const inherited = at(highest, parents[nth] ?? 0)
      if (inherited > best) best = inherited
    }
    highest[index] = best
    values[index] = at(values, index) + weight * best
  }
}

/** The index of what is chosen from every package: highest score within the limit, ties as in model.md section 3. */
export function leadersOf(lattice: Lattice, { scores, spent, limit }: { readonly scores: Float64Array; readonly spent: Float64Array; readonly limit: number }, leading: Float64Array): Uint16Array {
  const { parents, firstParent, masks } = lattice
  const leaders = new Uint16Array(masks.length)
  let nth = 0
  for (let index = 0; index < masks.length; index++) {
    const isAffordable = isWithin(at(spent, index), limit)
    // Everybody affords no asks at all, so a package beyond the limit has a choice of less to inherit.
    let leader = isAffordable ? index : (leaders[parents[nth] ?? 0] ?? 0)
    let best = isAffordable ? at(scores, index) : at(leading, parents[nth] ?? 0)
    for (const end = firstParent[index + 1] ?? 0; nth < end; nth++) {
      const parent = parents[nth] ?? 0
      const inherited = at(leading, parent)
      if (inherited < best - NEAR) continue
      const challenger = leaders[parent] ?? 0
      if (challenger === leader) continue
      if (inherited > best + NEAR || winsNearly(lattice, { challenge: inherited, best, challenger, leader }, spent)) {
        leader = challenger
        best = inherited
      }
    }
    leaders[index] = leader
    leading[index] = best
  }
  return leaders
}

/** The cheapest under the cap, else the least risk. `wish` is −risk, which only rises as packages grow. */
export function cheapestUnderCap(lattice: Lattice, { wish, logCost, cap }: { readonly wish: Float64Array; readonly logCost: Float64Array; readonly cap: number }, leading: Float64Array): Uint16Array {
  const { parents, firstParent, masks } = lattice
  const leaders = leadersOf(lattice, { scores: wish, spent: logCost, limit: Infinity }, leading)
  // Once a package keeps to the cap, so do its supersets, and from there the cheapest counts.
  for (let index = 0; index < masks.length; index++) {
    if (!isWithin(-at(wish, index), cap)) continue
    let leader = index
    for (let nth = firstParent[index] ?? 0, end = firstParent[index + 1] ?? 0; nth < end; nth++) {
      const parent = parents[nth] ?? 0
      const challenger = leaders[parent] ?? 0
      if (challenger === leader || !isWithin(-at(wish, parent), cap)) continue
      const saved = at(logCost, leader) - at(logCost, challenger)
      if (saved > NEAR || (saved >= -NEAR && winsTie(lattice, challenger, leader, logCost))) leader = challenger
    }
    leaders[index] = leader
  }
  return leaders
}

type Duel = { readonly challenge: number; readonly best: number; readonly challenger: number; readonly leader: number }

function winsNearly(lattice: Lattice, { challenge, best, challenger, leader }: Duel, spent: Float64Array): boolean {
  const lead = comparable(challenge) - comparable(best)
  return lead > 0 || (lead === 0 && winsTie(lattice, challenger, leader, spent))
}

function winsTie({ masks, positions }: Lattice, challenger: number, leader: number, spent: Float64Array): boolean {
  const saved = comparable(at(spent, leader)) - comparable(at(spent, challenger))
  if (saved !== 0) return saved > 0
  const a = masks[challenger] ?? 0
  const b = masks[leader] ?? 0
  const fewer = bitCount(b) - bitCount(a)
  return fewer !== 0 ? fewer > 0 : maskPrecedes(positions, a, b)
}

/** Whether a mask precedes another of as many cards: its sorted list of board positions is lexicographically smaller. */
export function maskPrecedes(positions: Int32Array, a: number, b: number): boolean {
  let first = -1
  let bitOfFirst = 0
  for (let differing = a ^ b; differing !== 0; differing &= differing - 1) {
    const bit = differing & -differing
    const position = positions[positions.length - 1 - (31 - Math.clz32(bit))] ?? 0
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
