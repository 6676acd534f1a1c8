// What "I don't know" says: the starting value is shown only after that tap.
import type { Estimate } from '@/lib/model/workshop'
import { riseText } from '@/lib/words/belief-sentences'
import { fill } from '@/lib/words/fill'
import { fieldMessages } from '@/lib/words/messages-field'
import { formMessages } from '@/lib/words/messages-form'
import { formatNumber, formatPercent } from '@/lib/words/numbers'
import { countsFromOverlap, type OverlapCounts } from '@/lib/words/overlap-question'
import { bestGuess, type Question } from '@/lib/words/question-list'
import { startingBelief, startingBudget, startingSincerity } from '@/lib/words/starting-answers'
import type { OwnSnapshot, Settings } from '@/lib/workshop/types'

/** The sentence under a question left open; null while it is not. */
export function openText(question: Question, own: OwnSnapshot, settings: Settings): string | null {
  if (own.answers[question.key]?.state !== 'open') return null
  switch (question.kind) {
    case 'chance':
      return said(startingBelief(settings, question.id), formatPercent)
    case 'delay':
      return said(startingBelief(settings, 'delaySensitivity'), (eta) => riseText(bestGuess(own, settings, 'pCatastropheFromOthers').value, eta))
    case 'overlap':
      return said(fromCounts(countsFromOverlap(startingBelief(settings, 'overlap'))), (count) => `${formatNumber(count, 1)} of 20`)
    case 'budget': {
      const budget = startingBudget(settings, question.regime.id)
      return budget === null ? null : said(budget, formatPercent)
    }
    case 'sincerity':
      return said(startingSincerity(settings, question.regime.id), (share) => `${formatNumber(share * 10, 1)} of 10`)
    case 'stories':
      return formMessages.storiesOpen
    case 'cards':
    case 'anyCard':
      return null
  }
}

function fromCounts(counts: OverlapCounts): Estimate {
  return { low: counts.low, mid: counts.best, high: counts.high }
}

function said(estimate: Estimate, show: (value: number) => string): string {
  if (typeof estimate === 'number') return fill(fieldMessages.dontKnowExact, { value: show(estimate) })
  return fill(fieldMessages.dontKnowSaid, { low: show(estimate.low), high: show(estimate.high) })
}
