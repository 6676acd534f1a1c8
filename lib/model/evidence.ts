// What it would be worth to learn whether the AI schemes, to a developer who acts on it with everything on the board (model.md section 5).
import { choiceFront } from './choice-front'
import { scoreOf, scoringOf } from './compile'
import type { ModelInput, ViewFigures } from './effective'
import { standpointOf } from './regimes'
import { multiplierOf, solveBest } from './solve-best'

export type EvidenceValue = {
  /** What certainty about scheming would add to the best the developer can do, a probability of 0 or more. */
  readonly evpi: number
  /** What the card's own evidence would add; cards without evidence are left out. */
  readonly interventions: readonly { readonly id: string; readonly evidence: number; readonly evsi: number }[]
}

/** Expected value of perfect and of each card's sample information about scheming. Source: model.md section 5; Raiffa & Schlaifer (1961). */
export function evidenceValue(input: ModelInput): EvidenceValue {
  const best = createBestByBelief(input)
  const prior = input.view.beliefs.pScheming
  return {
    evpi: perfectInformation(prior, best),
    interventions: input.view.cards.flatMap(({ evidence }, i) =>
      evidence > 0 ? [{ id: input.cards[i] ?? '', evidence, evsi: sampleInformation(prior, evidence, best) }] : [],
    ),
  }
}

/** EVPI of a binary question: p·M(1) + (1 − p)·M(0) − M(p), for M the value of the best act by belief. */
export function perfectInformation(prior: number, best: (belief: number) => number): number {
  return nonNegative(prior * best(1) + (1 - prior) * best(0) - best(prior))
}

/** EVSI of a test with sensitivity = specificity = (1 + evidence)/2. */
export function sampleInformation(prior: number, evidence: number, best: (belief: number) => number): number {
  const hit = (1 + evidence) / 2
  return testInformation(prior, { sensitivity: hit, specificity: hit }, best)
}

/** EVSI of any binary test. */
export function testInformation(
  prior: number,
  { sensitivity, specificity }: { readonly sensitivity: number; readonly specificity: number },
  best: (belief: number) => number,
): number {
  const after = (ifTrue: number, ifFalse: number): number => {
    const chance = prior * ifTrue + (1 - prior) * ifFalse
    return chance === 0 ? 0 : chance * best((prior * ifTrue) / chance)
  }
  return nonNegative(after(sensitivity, 1 - specificity) + after(1 - sensitivity, specificity) - best(prior))
}

/** M(p): the highest w over all subsets of the board when P(scheming) is p, done with the sincerity of the first `sharedValues` regime, else 1. */
function createBestByBelief(input: ModelInput): (belief: number) => number {
  const k = input.regimes.findIndex((regime) => regime.kind === 'sharedValues')
  const sincerity = k < 0 ? 1 : (input.view.regimes[k]?.sincerity ?? 1)
  const menu = input.cards.map((_, i) => i)
  // What sets cost and leave of either risk does not depend on how likely scheming is: one front answers every belief.
  const front = choiceFront(standpointOf(input), menu, { sincerity }, { scheming: true, notScheming: true })
  const known = new Map<number, number>()
  const bestAt = (belief: number): number => {
    const figures: ViewFigures = { ...input.view, beliefs: { ...input.view.beliefs, pScheming: belief } }
    const standpoint = standpointOf(input, figures)
    const scoring = scoringOf(input, figures)
    if (front === null) return solveBest({ standpoint, sincerity, scoring, limit: Infinity }, menu).score
    let best = 0
    for (const { scheming, notScheming, logCost } of front) best = Math.max(best, scoreOf(scoring, scheming, notScheming, multiplierOf(standpoint, logCost)))
    return best
  }
  return (belief) => {
    const best = known.get(belief) ?? bestAt(belief)
    known.set(belief, best)
    return best
  }
}

/** Information is never worth less than nothing; rounding may say −1e-17. */
function nonNegative(x: number): number {
  return Math.max(x, 0)
}
