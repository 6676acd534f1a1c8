import { isPlainObject } from '../plain-object'
import { wellFormed } from '../well-formed'
import { textHash } from './content-hash'
import type { TextOpenings, TextRef } from './types'

/** What a text reads once its opening is gone. */
export const erasedText = '(erased)'

const prefix = 'text:'
const refPattern = /^text:[0-9a-f]{64}$/

/** Members that hold what somebody typed, wherever they stand in a state. */
const textKeys: ReadonlySet<string> = new Set([
  ...['title', 'name', 'plainName', 'story', 'stakeholder', 'note', 'text', 'summary', 'ask', 'category', 'overlapGroup', 'who', 'byWhen', 'seenBy'],
  ...['developer', 'until', 'owner', 'target', 'date'],
])
/** Members under which every text was typed, or may have been. */
const textTrees: ReadonlySet<string> = new Set(['why', 'definitions', 'asked', 'meta'])

export type Committed<T> = { readonly value: T; readonly texts: TextOpenings }

/**
 * The value with every free text replaced by a commitment to it, and what opens them. `salt` draws 128 bits in hex: without it a short text
 * could be guessed from its hash. Equal texts share one commitment, so that groups stay groups. `hash` is SHA-256 in hex; a host may bring a faster one.
 */
export function commitTexts<T>(value: T, salt: () => string, hash: (text: string) => string = textHash): Committed<T> {
  const refs = new Map<string, TextRef>()
  const texts: { [commitment: string]: { readonly salt: string; readonly text: string } } = {}
  const commit = (typed: string): TextRef => {
    const text = wellFormed(typed)
    const known = refs.get(text)
    if (known !== undefined) return known
    const opening = { salt: salt(), text }
    const commitment = commitmentOf(opening, hash)
    texts[commitment] = opening
    refs.set(text, prefix + commitment)
    return prefix + commitment
  }
  return { value: mapTexts(value, commit), texts }
}

/** SHA-256 of the salt's characters followed by the text, in hex. */
export function commitmentOf({ salt, text }: { readonly salt: string; readonly text: string }, hash: (text: string) => string = textHash): string {
  return hash(salt + text)
}

/** The value with its references opened; a text whose opening is gone reads "(erased)". */
export function openTexts<T>(value: T, texts: TextOpenings): T {
  return mapTexts(value, (found) => {
    const commitment = commitmentIn(found)
    if (commitment === null) return found
    return Object.hasOwn(texts, commitment) ? (texts[commitment]?.text ?? erasedText) : erasedText
  })
}

/** The commitments a value refers to, each once. */
export function commitmentsIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  mapTexts(value, (text) => {
    const commitment = commitmentIn(text)
    if (commitment !== null) found.add(commitment)
    return text
  })
  return found
}

/** The commitment of a reference; null for a text that is none, such as the empty one. */
export function commitmentIn(ref: string): string | null {
  return refPattern.test(ref) ? ref.slice(prefix.length) : null
}

/** Applies `change` to every text that somebody typed; empty ones say nothing and stay. */
function mapTexts<T>(value: T, change: (text: string) => string): T
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  const walk = (part: unknown, isText: boolean): unknown => {
    if (typeof part === 'string') return isText && part !== '' ? change(part) : part
    if (Array.isArray(part)) return part.map((item) => walk(item, isText))
    if (!isPlainObject(part)) return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner, isText ? true : textTrees.has(key) || (typeof inner === 'string' && textKeys.has(key)))]))
  }
  return walk(value, false)
}
