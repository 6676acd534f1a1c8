import type { Estimate } from '../model/workshop'
import type { EstimateField } from './types'

// What a card holds where nobody has said anything: the "small" taps and the middle button of questions.md section 3.
// Shown as assumed until somebody touches the field.

const untouched: { readonly [F in Exclude<EstimateField, 'reductionIfNotScheming'>]: Estimate } = {
  cost: { low: 0.004, mid: 0.01, high: 0.025 },
  reductionIfScheming: { low: 0.02, mid: 0.05, high: 0.12 },
  legibility: 0.5,
  verifiability: 0.5,
  robustness: 0.5,
  evidence: 0,
}

/** Card numbers made complete: what is missing gets its starting value and is named in `assumed`. */
export function withStartingValues(stated: { readonly [F in EstimateField]?: Estimate }): {
  readonly numbers: { readonly [F in EstimateField]: Estimate }
  readonly assumed: readonly EstimateField[]
} {
  const reductionIfScheming = stated.reductionIfScheming ?? untouched.reductionIfScheming
  const numbers = {
    cost: stated.cost ?? untouched.cost,
    reductionIfScheming,
    // A third of the first effect until the second is tapped (questions.md section 3).
    reductionIfNotScheming: stated.reductionIfNotScheming ?? third(reductionIfScheming),
    legibility: stated.legibility ?? untouched.legibility,
    verifiability: stated.verifiability ?? untouched.verifiability,
    robustness: stated.robustness ?? untouched.robustness,
    evidence: stated.evidence ?? untouched.evidence,
  }
  const order: readonly EstimateField[] = ['cost', 'reductionIfScheming', 'reductionIfNotScheming', 'legibility', 'verifiability', 'robustness', 'evidence']
  return { numbers, assumed: order.filter((field) => stated[field] === undefined) }
}

function third(estimate: Estimate): Estimate {
  return typeof estimate === 'number' ? estimate / 3 : { low: estimate.low / 3, mid: estimate.mid / 3, high: estimate.high / 3 }
}
