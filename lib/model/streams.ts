import { isExact, midOf, quantileAt } from './estimate'
import type { NumberReader } from './effective'
import { normalQuantile } from './normal'
import { mulberry32 } from './random'

/** The random numbers of all parameters, by name; shared by all views, so that equal beliefs have equal draws. */
export type Streams = {
  readonly draws: number
  /** The reader that gives every parameter its number in one draw, 0 ≤ draw < draws. */
  readonly read: (draw: number) => NumberReader
}

const EDGE = 1e-12

/** Streams of `draws` stratified numbers each. Source: model.md section 4, Uncertainty (to the letter, so that other programs can repeat them). */
export function createStreams(draws: number, seed: number): Streams {
  const known = new Map<string, Float64Array>()
  const scoresOf = (name: string): Float64Array => {
    const found = known.get(name)
    if (found) return found
    const scores = uniformStream(name, draws, seed).map(normalQuantile)
    known.set(name, scores)
    return scores
  }
  return {
    draws,
    read: (draw) => (name, estimate, scale) => (isExact(estimate) ? midOf(estimate) : quantileAt(estimate, scale, scoresOf(name)[draw] ?? 0)),
  }
}

/** u_j = (π(j) + r_j)/N in [1e-12, 1 − 1e-12]: first the permutation π, then r_0 … r_{N−1}, from one generator seeded by the name. */
export function uniformStream(name: string, draws: number, seed: number): Float64Array {
  const random = mulberry32(fnv1a(`${seed}|${name}`))
  const stratum = Array.from({ length: draws }, (_, j) => j)
  for (let j = draws - 1; j > 0; j--) {
    const other = Math.floor(random() * (j + 1))
    const moved = stratum[j] ?? 0
    stratum[j] = stratum[other] ?? 0
    stratum[other] = moved
  }
  return Float64Array.from(stratum, (s) => Math.min(Math.max((s + random()) / draws, EDGE), 1 - EDGE))
}

/** FNV-1a, 32 bit, of the text's UTF-8 bytes. Source: Fowler, Noll & Vo; draft-eastlake-fnv. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  const add = (byte: number): void => {
    hash = Math.imul(hash ^ byte, 0x01000193)
  }
  for (const character of text) {
    // A lone surrogate is encoded as the replacement character, as TextEncoder does.
    const point = character.codePointAt(0) ?? 0
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
    if (code < 0x80) add(code)
    else {
      if (code < 0x800) add(0xc0 | (code >> 6))
      else {
        if (code < 0x10000) add(0xe0 | (code >> 12))
        else {
          add(0xf0 | (code >> 18))
          add(0x80 | ((code >> 12) & 63))
        }
        add(0x80 | ((code >> 6) & 63))
      }
      add(0x80 | (code & 63))
    }
  }
  return hash >>> 0
}
