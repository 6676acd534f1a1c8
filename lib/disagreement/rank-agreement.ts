/**
 * Ranks 1..n by falling score; equal scores share the mean of the ranks they span.
 */
export function meanRanks(scores: readonly number[]): readonly number[] {
  const order = scores.map((score, index) => ({ score, index })).sort((a, b) => b.score - a.score)
  const ranks = new Array<number>(scores.length).fill(0)
  let start = 0
  while (start < order.length) {
    let end = start
    while (end + 1 < order.length && order[end + 1]?.score === order[start]?.score) end += 1
    for (const { index } of order.slice(start, end + 1)) ranks[index] = (start + end) / 2 + 1
    start = end + 1
  }
  return ranks
}

function tieTerm(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let term = 0
  for (const count of counts.values()) term += count ** 3 - count
  return term
}

/**
 * Kendall's coefficient of concordance, corrected for ties: 1 when all raters order the items alike, 0 when their ranks cancel out.
 * `raters` holds one list of scores (or ranks) per rater over the same items.
 * Null where it says nothing: no rater, fewer than two items, or every rater ties everything (model.md section 6).
 * Source: Kendall and Gibbons, Rank Correlation Methods (1990), chapter 6; agrees with R irr::kendall(correct = TRUE).
 */
export function kendallW(raters: readonly (readonly number[])[]): number | null {
  const ranked = raters.map(meanRanks)
  const m = ranked.length
  const n = ranked[0]?.length ?? 0
  const ties = ranked.reduce((sum, ranks) => sum + tieTerm(ranks), 0)
  const denominator = m * m * (n ** 3 - n) - m * ties
  if (denominator <= 0) return null
  const mean = (m * (n + 1)) / 2
  let squares = 0
  for (let item = 0; item < n; item += 1) {
    const total = ranked.reduce((sum, ranks) => sum + (ranks[item] ?? 0), 0)
    squares += (total - mean) ** 2
  }
  return Math.min(1, (12 * squares) / denominator)
}

/**
 * Kendall's tau-b between two lists of scores over the same items, in -1..1; null when either list ties everything.
 * Source: Kendall and Gibbons (1990), chapter 3; agrees with scipy.stats.kendalltau.
 */
export function tauB(x: readonly number[], y: readonly number[]): number | null {
  let balance = 0
  let untiedX = 0
  let untiedY = 0
  for (let i = 0; i < x.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const dx = Math.sign((x[i] ?? 0) - (x[j] ?? 0))
      const dy = Math.sign((y[i] ?? 0) - (y[j] ?? 0))
      balance += dx * dy
      untiedX += dx * dx
      untiedY += dy * dy
    }
  }
  if (untiedX === 0 || untiedY === 0) return null
  return Math.max(-1, Math.min(1, balance / Math.sqrt(untiedX * untiedY)))
}
