/** The parts of an ask in one line (questions.md section 3). */
export type AskParts = { readonly who: string; readonly ask: string; readonly byWhen: string; readonly seenBy: string }

/** The ask as one sentence, with what is known of it; empty when nothing is asked yet. */
export function askSentence(card: AskParts): string {
  const what = card.ask.trim().replace(/\.$/, '')
  if (what === '') return ''
  const who = card.who.trim()
  const when = card.byWhen.trim()
  const seen = card.seenBy.trim().replace(/\.$/, '')
  const line = `${who === '' ? what : `${who}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`}${when === '' ? '' : `, by ${when.replace(/^by\s+/i, '')}`}.`
  return seen === '' ? line : `${line} We’d see it by ${seen}.`
}
