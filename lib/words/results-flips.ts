import type { Flip } from '../disagreement/types'
import type { BeliefKey, Workshop } from '../model/workshop'
import { fill } from './fill'
import { formatNumber, formatPercent, NBSP } from './numbers'
import { storyName } from './results-ask-facts'
import { flipMessages } from './results-messages'
import { beliefKeys, beliefWords } from './results-questions'
import type { FlipWords } from './results-why'

/** The least change of one answer, named and written as people answered it. `undefined` = not computed. */
export function flipWords(flip: Flip | null | undefined, workshop: Workshop): FlipWords {
  if (flip === undefined) return 'unknown'
  if (flip === null) return 'none'
  const input = inputOf(flip.input, workshop)
  if (input === null) return 'unknown'
  const { question, format } = input
  // Two digits as everywhere; more only where they would hide the change.
  const digits = [2, 3, 4].find((significant) => format(flip.from, significant) !== format(flip.to, significant)) ?? 4
  return { question, from: format(flip.from, digits), to: format(flip.to, digits) }
}

type Named = { readonly question: string; readonly format: (value: number, significant: number) => string }

const ofTen = (share: number, significant: number) => `${formatNumber(share * 10, significant - 1)} of 10`
const riseOfDanger = (eta: number, significant: number) => `+${formatNumber((Math.pow(0.9, -eta) - 1) * 100, significant - 1)}${NBSP}%`
const isBelief = (key: string): key is BeliefKey => beliefKeys.some((belief) => belief === key)

/** Keys are those of the pools: `pScheming`, `regimeWeights.ID`, `regimes.ID.budget`. */
function inputOf(key: string, workshop: Workshop): Named | null {
  if (isBelief(key)) return { question: beliefWords[key].inline, format: key === 'delaySensitivity' ? riseOfDanger : formatPercent }
  for (const regime of workshop.regimes) {
    const story = storyName(regime)
    if (key === `regimeWeights.${regime.id}`) return { question: fill(flipMessages.weight, { story }), format: ofTen }
    if (key === `regimes.${regime.id}.budget`) return { question: fill(flipMessages.budget, { story }), format: formatPercent }
    if (key === `regimes.${regime.id}.sincerity`) return { question: fill(flipMessages.sincerity, { story }), format: ofTen }
  }
  return null
}
