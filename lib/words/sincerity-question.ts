// F4: how many of ten measures are done in earnest (σ), and the share of the effect one would still expect (e), both ways.

/** e = σ + (1 − σ)·ρ̄: the effect left, where ρ̄ is the cards' mean share of effect when done only to count. All 0..1. */
export function effectFromSincerity(sincerity: number, meanRobustness: number): number {
  return sincerity + (1 - sincerity) * meanRobustness
}

export type SincerityResult = { readonly ok: true; readonly sincerity: number } | { readonly ok: false; readonly leastEffect: number }

/** σ = (e − ρ̄)/(1 − ρ̄); refused below ρ̄, which the cards say is left anyway. Never ask for e without this conversion: it would be counted twice. */
export function sincerityFromEffect(effect: number, meanRobustness: number): SincerityResult {
  if (effect < meanRobustness - 1e-12 || effect > 1) return { ok: false, leastEffect: meanRobustness }
  if (meanRobustness >= 1) return { ok: true, sincerity: 1 }
  return { ok: true, sincerity: Number(Math.max(0, (effect - meanRobustness) / (1 - meanRobustness)).toPrecision(6)) }
}

/** Mean of the central robustness figures on the board; 0 for an empty board. */
export function meanRobustness(robustness: readonly number[]): number {
  return robustness.length === 0 ? 0 : robustness.reduce((sum, each) => sum + each, 0) / robustness.length
}
