import type { Person, ProxyName } from './types'

/** Whether a proxy view may be shown under its name: `asks` names those present whose yes is missing, `refused` those who said no. */
export type NameVerdict = { readonly ok: true } | { readonly ok: false; readonly asks: readonly Person[]; readonly refused: readonly Person[] }

/**
 * No proxy view is named after someone present without their yes (questions.md section 7, row 8). A yes holds for the name it was given to.
 * Somebody is meant when their whole name or its first word stands in the name as words; capitals and accents do not count.
 */
export function nameVerdict(proxy: { readonly id: string; readonly name: string }, people: readonly Person[], answers: readonly ProxyName[]): NameVerdict {
  const meant = people.filter((person) => person.origin !== 'imported' && isNamedAfter(proxy.name, person.name))
  const said = (person: Person) => answers.find(({ view, personId, name }) => view === proxy.id && personId === person.id && name === proxy.name)?.allowed
  const asks = meant.filter((person) => said(person) === undefined)
  const refused = meant.filter((person) => said(person) === false)
  return asks.length === 0 && refused.length === 0 ? { ok: true } : { ok: false, asks, refused }
}

function isNamedAfter(name: string, person: string): boolean {
  const words = wordsOf(name)
  const whole = wordsOf(person)
  const first = whole[0] ?? ''
  return holds(words, whole) || (first.length > 1 && words.includes(first))
}

function holds(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && words.some((_, at) => wanted.every((word, ahead) => words[at + ahead] === word))
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]s\b/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
