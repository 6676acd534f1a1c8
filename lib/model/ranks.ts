import { comparable } from './rounding'

/**
 * Ranks from 1, larger values first, values equal after rounding sharing the mean of their ranks; `leading` ones come before the
 * others whatever their value. Source: model.md section 4 (Rank).
 */
export function meanRanks(values: readonly number[], isLeading: readonly boolean[]): readonly number[] {
  const key = (i: number) => comparable(values[i] ?? 0)
  const first = (i: number) => (isLeading[i] === true ? 0 : 1)
  const order = values.map((_, i) => i).sort((a, b) => first(a) - first(b) || key(b) - key(a))
  const ranks = values.map(() => 0)
  for (let from = 0; from < order.length; ) {
    const leader = order[from] ?? 0
    let to = from + 1
    while (to < order.length && first(order[to] ?? 0) === first(leader) && key(order[to] ?? 0) === key(leader)) to++
    for (let nth = from; nth < to; nth++) ranks[order[nth] ?? 0] = (from + 1 + to) / 2
    from = to
  }
  return ranks
}
