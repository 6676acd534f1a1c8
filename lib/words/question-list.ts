// Which questions a person is asked, in which order, and which of them are answered (questions.md section 1).
import { midOf } from '../model/estimate'
import type { BeliefKey, Regime } from '../model/workshop'
import type { BoardSnapshot, OwnSnapshot, Settings } from '../workshop/types'
import { startingBelief } from './starting-answers'
import { isAnswered } from './ten-decisions'

export const chanceKeys = ['pScheming', 'pCatastropheIfScheming', 'pCatastropheIfNotScheming', 'pCatastropheFromOthers'] as const satisfies readonly BeliefKey[]
export type ChanceKey = (typeof chanceKeys)[number]

export type Question =
  | { readonly kind: 'chance'; readonly id: ChanceKey; readonly key: string }
  | { readonly kind: 'delay'; readonly id: 'delay'; readonly key: string }
  | { readonly kind: 'overlap'; readonly id: 'overlap'; readonly key: string }
  | { readonly kind: 'stories'; readonly id: 'stories'; readonly key: string }
  | { readonly kind: 'budget'; readonly id: string; readonly key: string; readonly regime: Regime }
  | { readonly kind: 'sincerity'; readonly id: string; readonly key: string; readonly regime: Regime }
  | { readonly kind: 'cards'; readonly id: 'cards'; readonly key: string }
  | { readonly kind: 'anyCard'; readonly id: 'anyCard'; readonly key: string }

export type Form = 'short' | 'full'
export type QuestionState = 'answered' | 'open' | 'untouched'

/** The questions of a form for this board. Q7 needs a story of the kind `negotiation`, Q8 a card. */
export function questionsFor(board: BoardSnapshot, form: Form): readonly Question[] {
  const { regimes } = board.settings
  const full = form === 'full'
  const cards = board.cards.some((card) => !card.archived)
  const deal = regimes.find((regime) => regime.kind === 'negotiation')
  const budget = (regime: Regime): Question => ({ kind: 'budget', id: `budget/${regime.id}`, key: `budget/${regime.id}`, regime })
  const otherBudgets = regimes.filter((regime) => (regime.kind === 'negotiation' || regime.kind === 'pressure') && regime.id !== deal?.id)
  return [
    ...chanceKeys.map((id): Question => ({ kind: 'chance', id, key: `belief/${id}` })),
    { kind: 'delay', id: 'delay', key: 'belief/delaySensitivity' },
    ...(full ? [{ kind: 'overlap', id: 'overlap', key: 'belief/overlap' } as const] : []),
    ...(regimes.length > 1 ? [{ kind: 'stories', id: 'stories', key: 'weights' } as const] : []),
    ...(deal === undefined ? [] : [budget(deal)]),
    ...(full ? otherBudgets.map(budget) : []),
    ...(full ? regimes.filter(asksSincerity).map((regime): Question => ({ kind: 'sincerity', id: `sincerity/${regime.id}`, key: `sincerity/${regime.id}`, regime })) : []),
    ...(cards ? [{ kind: 'cards', id: 'cards', key: 'card' } as const] : []),
    ...(cards && full ? [{ kind: 'anyCard', id: 'anyCard', key: 'card' } as const] : []),
  ]
}

/** Not asked for "Same view, short of time" unless the board's value is below 1. */
function asksSincerity(regime: Regime): boolean {
  return regime.kind !== 'sharedValues' || (regime.sincerity !== undefined && midOf(regime.sincerity) < 1)
}

/** `picked`: the cards Q8 shows this person; it is answered when each of them has an answer. */
export function questionState(question: Question, own: OwnSnapshot, picked: readonly string[]): QuestionState {
  if (question.kind === 'stories') return own.answers.weights?.state === 'open' ? 'open' : isAnswered(own.counters) ? 'answered' : 'untouched'
  if (question.kind === 'cards') return picked.length > 0 && picked.every((card) => isCardAnswered(own, card)) ? 'answered' : 'untouched'
  if (question.kind === 'anyCard') return 'untouched'
  const answer = own.answers[question.key]
  if (answer === undefined) return 'untouched'
  return answer.state === 'open' ? 'open' : 'answered'
}

export function isCardAnswered(own: OwnSnapshot, cardId: string): boolean {
  return Object.keys(own.answers).some((key) => key.startsWith(`card/${cardId}/`))
}

/** The best guess a later question builds on: the person's, else the starting value. `stated` says which. */
export function bestGuess(own: OwnSnapshot, settings: Settings, key: BeliefKey): { readonly value: number; readonly stated: boolean } {
  const answer = own.answers[`belief/${key}`]
  if (answer?.state === 'answered') return { value: midOf(answer.estimate), stated: true }
  return { value: midOf(startingBelief(settings, key)), stated: false }
}

/** Whether anything at all was answered: without it there is nothing to submit. */
export function hasAnyAnswer(own: OwnSnapshot): boolean {
  return isAnswered(own.counters) || Object.values(own.answers).some((answer) => answer.state !== 'open')
}
