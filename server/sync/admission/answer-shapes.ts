import { limits } from '@/lib/protocol/limits'
import { readAnswers, type AnswerPart } from '@/lib/workshop/answer-parts'
import { value, type Shape } from './shape'

/** Twice what a client lets anybody type. */
const longWhy = 2 * limits.whyClient
const longKey = 300

/** What an answer may hold, in a person's own document and in the views that are edited together; null for no such answer. */
export function answerShape(part: AnswerPart, key: string): Shape | null {
  if (key === '' || key.length > longKey) return null
  return value((found) => {
    if (part === 'why' && typeof found === 'string' && found.length > longWhy) return `has ${found.length} characters; at most ${longWhy} are accepted`
    const problems: string[] = []
    readAnswers([{ part, key, value: found }], problems)
    return problems.length === 0 ? null : 'is not an answer to its question'
  })
}
