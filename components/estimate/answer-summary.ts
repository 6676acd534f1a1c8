// One line for one answer: its range and its middle, or in which state it is.
import { midOf } from '@/lib/model/estimate'
import { riseText } from '@/lib/words/belief-sentences'
import { delayButtonOf } from '@/lib/words/delay-buttons'
import { delayButtonTexts } from '@/lib/words/messages-delay'
import { formMessages } from '@/lib/words/messages-form'
import { formatNumber, formatPercent, formatPercentRange, formatPlural, formatWeeks, formatWeeksRange } from '@/lib/words/numbers'
import { countsFromOverlap } from '@/lib/words/overlap-question'
import { bestGuess, isCardAnswered, questionState, type Question } from '@/lib/words/question-list'
import { placed } from '@/lib/words/ten-decisions'
import type { OwnSnapshot, Settings } from '@/lib/workshop/types'

export type AnswerSummary = { readonly state: 'answered' | 'open' | 'untouched'; readonly range: string; readonly best: string }

export function answerSummary(question: Question, context: { readonly own: OwnSnapshot; readonly settings: Settings; readonly picked: readonly string[] }): AnswerSummary {
  const { own, settings, picked } = context
  const state = questionState(question, own, picked)
  if (question.kind === 'anyCard') {
    const cards = new Set(Object.entries(own.answers).flatMap(([key, answer]) => (key.startsWith('card/') && answer.state === 'answered' ? [key.split('/')[1] ?? ''] : [])))
    return { state: cards.size > 0 ? 'answered' : 'untouched', range: '', best: cards.size > 0 ? formatPlural(cards.size, 'card') : formMessages.anyCardNone }
  }
  if (question.kind === 'cards') {
    const looked = picked.filter((card) => isCardAnswered(own, card)).length
    return { state, range: '', best: looked > 0 ? `${looked} of ${picked.length}` : formMessages.notYet }
  }
  if (state === 'open') return { state, range: formMessages.open, best: '' }
  if (state === 'untouched') return { state, range: '', best: formMessages.notYet }
  if (question.kind === 'stories') return { state, range: '', best: `${formatNumber(placed(own.counters), 1)} of 10` }
  const answer = own.answers[question.key]
  if (answer?.state !== 'answered') return { state, range: '', best: formMessages.aboutRight }
  const { estimate } = answer
  const mid = midOf(estimate)
  const ends = typeof estimate === 'number' ? null : estimate
  switch (question.kind) {
    case 'chance':
      return { state, range: ends === null ? '' : formatPercentRange(ends.low, ends.high), best: formatPercent(mid) }
    case 'delay': {
      const button = delayButtonOf(estimate)
      return { state, range: button === null ? '' : shortLabel(delayButtonTexts[button].label), best: riseText(bestGuess(own, settings, 'pCatastropheFromOthers').value, mid) }
    }
    case 'overlap':
      return { state, range: '', best: `${formatNumber(countsFromOverlap(estimate).best, 1)} of 20` }
    case 'budget':
      return { state, range: ends === null ? '' : formatWeeksRange(ends.low, ends.high), best: formatWeeks(mid) }
    case 'sincerity':
      return { state, range: '', best: `${formatNumber(mid * 10, 1)} of 10` }
  }
}

/** "In step: 10 % slower, …" → "In step"; "Far more (others …)" → "Far more". */
function shortLabel(label: string): string {
  return label.split(/[:(]/)[0]?.trim() ?? label
}
