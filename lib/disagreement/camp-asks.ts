import type { Members } from './loss'

/** An ask more usual inside a camp than outside; shares of people whose package holds it, 0..1. */
export type SettingApart = { readonly ask: number; readonly inside: number; readonly outside: number }

/** The share inside must exceed the share outside by this much. */
const APART = 0.5

/**
 * The asks that set one camp apart: in the packages of its members, and not in those of the others, by a difference in share of at least one half.
 * The widest difference first, then board order; none where everybody is in the camp. `camp` holds positions in `packages`.
 */
export function asksSettingApart(camp: readonly number[], packages: readonly Members[]): readonly SettingApart[] {
  const inside = packages.filter((_, person) => camp.includes(person))
  const outside = packages.filter((_, person) => !camp.includes(person))
  if (inside.length === 0 || outside.length === 0) return []
  const share = (of: readonly Members[], ask: number) => of.filter((members) => members.includes(ask)).length / of.length
  return [...new Set(inside.flat())]
    .sort((a, b) => a - b)
    .map((ask) => ({ ask, inside: share(inside, ask), outside: share(outside, ask) }))
    .filter((apart) => apart.inside - apart.outside >= APART)
    .sort((a, b) => b.inside - b.outside - (a.inside - a.outside))
}
