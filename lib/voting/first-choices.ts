import type { Ballot } from './ballot'
import { at, toNumber, toWhole } from './exact'
import { fraction, plus, times, zero } from './fraction'
import { levelsOf } from './pairwise'

/** Ballots on which each option stands first; level options share a ballot, and one that ranks all options alike counts for none. */
export function firstChoices(ids: readonly string[], ballots: readonly Ballot[]): readonly number[] {
  const { values: weights, scale } = toWhole(ballots.map((ballot) => ballot.weight ?? 1))
  const counts = ids.map(() => zero)
  ballots.forEach((ballot, i) => {
    const first = levelsOf(ids, ballot).flatMap((level, option) => (level === 0 ? [option] : []))
    if (first.length === 0 || (first.length === ids.length && ids.length > 1)) return
    const share = times(fraction(at(weights, i), scale), fraction(1n, BigInt(first.length)))
    for (const option of first) counts[option] = plus(at(counts, option), share)
  })
  return counts.map(({ n, d }) => toNumber(n, d))
}
