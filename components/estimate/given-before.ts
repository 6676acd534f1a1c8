// What was submitted in earlier rounds, kept in one's own document, so that round 2 can ask what moved and why.
import { midOf } from '@/lib/model/estimate'
import type { OwnSnapshot } from '@/lib/workshop/types'
import { formatList, formatNumber } from '@/lib/words/numbers'

export const movedReasons = ['newArgument', 'misread', 'deferring'] as const
export type MovedReason = (typeof movedReasons)[number]

type Given = { readonly [key: string]: number | string }

/** The middles of all answers, and the ten decisions as one text: enough to see what moved. */
export function givenNow(own: OwnSnapshot): Given {
  const middles = Object.entries(own.answers).flatMap(([key, answer]) => (answer.state === 'answered' ? [[key, midOf(answer.estimate)] as const] : []))
  const decisions = Object.entries(own.counters).filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries([...middles, ...(decisions.length === 0 ? [] : [['weights', formatList(decisions.map(([id, count]) => `${id} ${formatNumber(count, 2)}`))] as const])])
}

/** The last round before `round` in which this person submitted, and what they gave; null when there is none. */
export function givenBefore(own: OwnSnapshot, round: number): { readonly round: number; readonly given: Given } | null {
  for (let earlier = round - 1; earlier >= 1; earlier--) {
    const given = own.meta[`given/${earlier}`]
    if (isGiven(given)) return { round: earlier, given }
  }
  return null
}

/** The reason ticked for one answer in this round. */
export function movedReason(own: OwnSnapshot, round: number, key: string): MovedReason | null {
  const kept = own.meta[`moved/${round}/${key}`]
  return movedReasons.find((reason) => reason === kept) ?? null
}

function isGiven(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'number' || typeof each === 'string')
}
