import type { Card } from '@/lib/workshop/types'
import { boardLabels as labels } from '@/lib/words/labels-board'

export type AskPart = 'who' | 'ask' | 'byWhen' | 'seenBy'
export type AskHints = { readonly [P in AskPart]?: string }

/** Gentle hints on an ask in one line (questions.md section 3); none of them stops anybody. */
export function askHints(card: Pick<Card, AskPart>): AskHints {
  const what = card.ask.trim()
  return {
    ...(/\band\b/i.test(what) ? { ask: labels.hintSplit } : {}),
    ...(/\b(ensur\w*|improv\w*|commit\w*)\b/i.test(what) ? { seenBy: labels.hintSign } : {}),
    ...(what !== '' && card.byWhen.trim() === '' ? { byWhen: labels.hintDate } : {}),
  }
}
