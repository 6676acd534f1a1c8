import type { Card } from '@/lib/workshop/types'

export type AskPart = 'who' | 'ask' | 'byWhen' | 'seenBy'
export type AskHints = { readonly [P in AskPart]?: string }

/** Gentle hints on an ask in one line (questions.md section 3); none of them stops anybody. */
export function askHints(card: Pick<Card, AskPart>): AskHints {
  const what = card.ask.trim()
  return {
    ...(/\band\b/i.test(what) ? { ask: 'Two asks? Split the card.' } : {}),
    ...(/\b(ensur\w*|improv\w*|commit\w*)\b/i.test(what) ? { seenBy: 'What would a visitor see?' } : {}),
    ...(what !== '' && card.byWhen.trim() === '' ? { byWhen: 'By when?' } : {}),
  }
}

/** The ask as one sentence, with what is known of it. */
export function askSentence(card: Pick<Card, AskPart>): string {
  const what = card.ask.trim().replace(/\.$/, '')
  if (what === '') return ''
  const who = card.who.trim()
  const when = card.byWhen.trim()
  const seen = card.seenBy.trim().replace(/\.$/, '')
  const line = `${who === '' ? what : `${who}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`}${when === '' ? '' : `, by ${when.replace(/^by\s+/i, '')}`}.`
  return seen === '' ? line : `${line} We’d see it by ${seen}.`
}
