// Q8 and F5: what a person says about one figure of one card, kept under `card/ID/FIELD`.
import { midOf } from '@/lib/model/estimate'
import type { Estimate } from '@/lib/model/workshop'
import { shiftedTap, tapEstimate, type TapField } from '@/lib/words/card-taps'
import type { Answer, Card, OwnSnapshot } from '@/lib/workshop/types'
import { sameEstimate } from './same-estimate'

export const cardFields = ['cost', 'reductionIfScheming', 'reductionIfNotScheming'] as const satisfies readonly TapField[]
export const cardReplies = ['muchLess', 'less', 'right', 'more', 'muchMore', 'unknown'] as const
export type CardReply = (typeof cardReplies)[number]

const shifts: { readonly [R in CardReply]: number } = { muchLess: -2, less: -1, right: 0, more: 1, muchMore: 2, unknown: 0 }

export function cardKey(cardId: string, field: string): string {
  return `card/${cardId}/${field}`
}

/** "About right" is recorded without an override; "don't know" is open. */
export function replyAnswer(card: Card, field: TapField, reply: CardReply): Answer {
  if (reply === 'right') return { state: 'checked' }
  if (reply === 'unknown') return { state: 'open' }
  return { state: 'answered', estimate: tapEstimate(field, shiftedTap(field, card.numbers[field], shifts[reply])), asked: { reply } }
}

/** Which reply an answer is; null when it was typed in numbers, or not given. */
export function replyOf(answer: Answer | undefined, card: Card, field: TapField): CardReply | null {
  if (answer === undefined) return null
  if (answer.state === 'checked') return 'right'
  if (answer.state === 'open') return 'unknown'
  const asked = cardReplies.find((reply) => reply === answer.asked?.['reply'])
  if (asked !== undefined) return asked
  return cardReplies.find((reply) => shifts[reply] !== 0 && sameEstimate(tapEstimate(field, shiftedTap(field, card.numbers[field], shifts[reply])), answer.estimate)) ?? null
}

/** The person's own figure, where it differs from the board's. */
export function ownFigure(own: OwnSnapshot, card: Card, field: TapField): Estimate | null {
  const answer = own.answers[cardKey(card.id, field)]
  if (answer?.state !== 'answered' || midOf(answer.estimate) === midOf(card.numbers[field])) return null
  return answer.estimate
}
