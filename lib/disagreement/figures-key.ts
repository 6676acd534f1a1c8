import type { ViewFigures } from '../model/effective'

/**
 * A text that two sets of figures of one workshop share exactly when all numbers that matter to results are equal. A support of 0 is the same as
 * none, and the order in which constituencies were written does not count; `evidence` is read by levers only and left out.
 */
export function figuresKey({ beliefs, regimes, cards }: ViewFigures): string {
  const { pScheming, pCatastropheIfScheming, pCatastropheIfNotScheming, pCatastropheFromOthers, delaySensitivity, overlap } = beliefs
  const parts: (string | number | null)[] = [pScheming, pCatastropheIfScheming, pCatastropheIfNotScheming, pCatastropheFromOthers, delaySensitivity, overlap]
  for (const { weight, budget, sincerity } of regimes) parts.push(weight, budget, sincerity)
  for (const { cost, reductionIfScheming, reductionIfNotScheming, legibility, verifiability, robustness, support } of cards) {
    parts.push(cost, reductionIfScheming, reductionIfNotScheming, legibility, verifiability, robustness)
    for (const constituency of Object.keys(support).sort()) if (support[constituency] !== 0) parts.push(constituency, support[constituency] ?? 0)
  }
  return JSON.stringify(parts)
}
