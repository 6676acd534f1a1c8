import type { Estimate } from '@/lib/model/workshop'
import { fill } from '@/lib/words/fill'
import { practiceMessages } from '@/lib/words/messages-practice'
import { percentDigits } from '@/lib/words/numbers'

export type PracticeFeedback = { readonly inside: boolean; readonly text: string }

/** What a practice range is told: inside, outside, or inside but so wide that it says little (questions.md section 5). */
export function practiceFeedback(answer: number, range: Estimate): PracticeFeedback {
  const { low, high } = typeof range === 'number' ? { low: range, high: range } : range
  const slots = { answer: percentDigits(answer), low: percentDigits(low), high: percentDigits(high) }
  if (answer < low || answer > high) return { inside: false, text: fill(practiceMessages.outside, slots) }
  return { inside: true, text: high > 5 * low ? practiceMessages.wide : fill(practiceMessages.inside, slots) }
}
