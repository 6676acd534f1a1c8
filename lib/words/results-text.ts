import type { Segment } from './fill'

/** A sentence (or a few) with its emphasis kept apart from its words, so that a screen, a report and a test read the same text. */
export type Sentence = readonly Segment[]

export const plain = (text: string): Segment => ({ text, style: 'plain' })
export const strong = (text: string): Segment => ({ text, style: 'strong' })
export const emphasis = (text: string): Segment => ({ text, style: 'emphasis' })

/** Several sentences as one text, a space between them; empty ones leave no gap. */
export function sayAll(sentences: readonly Sentence[]): Sentence {
  return sentences.filter((sentence) => sentence.length > 0).flatMap((sentence, at) => (at === 0 ? sentence : [plain(' '), ...sentence]))
}

/** The words alone. */
export function toPlain(sentence: Sentence): string {
  return sentence.map((segment) => segment.text).join('')
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const

/** Counts up to twelve as words ("no" for 0), larger ones as digits. */
export function countWord(count: number): string {
  return small[count] ?? String(count)
}

/** "one ask", "seven asks", "no asks". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${countWord(count)} ${count === 1 ? one : many}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** *A*, *A* and *B*, *A*, *B* and *C*: names of asks. */
export function askList(titles: readonly string[]): Sentence {
  return titles.flatMap((title, at) => {
    const before = at === 0 ? '' : at === titles.length - 1 ? ' and ' : ', '
    return before === '' ? [emphasis(title)] : [plain(before), emphasis(title)]
  })
}

/** Puts a sentence with emphasis of its own where `{name}` was left standing in plain or strong text. */
export function place(sentence: Sentence, name: string, piece: Sentence): Sentence {
  return sentence.flatMap((segment) => {
    const cut = segment.text.split(`{${name}}`)
    return cut.flatMap((text, at): Sentence => [...(at === 0 ? [] : piece), ...(text === '' ? [] : [{ ...segment, text }])])
  })
}
