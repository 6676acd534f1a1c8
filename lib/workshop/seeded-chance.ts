import type { Chance } from './position'

/**
 * A stream of numbers in [0, 1) that a text decides: mulberry32 (Tommy Ettinger, 2017) seeded by FNV-1a
 * (Fowler, Noll, Vo) over the code units of the text.
 */
export function seededChance(seed: string): Chance {
  let state = 0x811c9dc5
  for (let index = 0; index < seed.length; index += 1) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
