import type { Estimate } from '../model/workshop'

/** One fact of a report: what kind, whose, of which ask, which number or text. Several stand behind it when it is a range. */
export type Fact = {
  readonly kind: string
  readonly round?: number
  readonly view?: string
  readonly ask?: string
  readonly field: string
  readonly value: string | number | boolean | null
  readonly low?: number
  readonly high?: number
}

/** A number known exactly, or the middle of a range with its ends. */
export function estimateFact(fact: Omit<Fact, 'value' | 'low' | 'high'>, estimate: Estimate): Fact {
  return typeof estimate === 'number' ? { ...fact, value: estimate } : { ...fact, value: estimate.mid, low: estimate.low, high: estimate.high }
}

/** Facts of the texts, numbers and truth values of a record; what is empty or deeper is left out. */
export function plainFacts(fact: Omit<Fact, 'value' | 'field'>, record: { readonly [key: string]: unknown }): readonly Fact[] {
  return Object.entries(record).flatMap(([field, value]) => ((typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean' ? [{ ...fact, field, value }] : []))
}
