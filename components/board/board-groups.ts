import type { Card } from '@/lib/workshop/types'
import type { HeldPlace } from './use-held-place'

export type CardGroup = { readonly name: string | null; readonly cards: readonly Card[] }

/**
 * Cards that guard against the same failures stand together, where the first of them is; the rest follow on their own. The card that is held stands
 * in its section whatever became of its group meanwhile.
 */
export function groupCards(cards: readonly Card[], held: HeldPlace | null = null): readonly CardGroup[] {
  const nameOf = (card: Card) => (card.id === held?.id ? held.section : card.overlapGroup)
  const sizes = new Map<string, number>()
  for (const name of cards.map(nameOf)) if (name !== null) sizes.set(name, (sizes.get(name) ?? 0) + 1)
  const groups = [...sizes].filter(([name, size]) => size > 1 || name === held?.section).map(([name]): CardGroup => ({ name, cards: cards.filter((card) => nameOf(card) === name) }))
  const alone = cards.filter((card) => !groups.some(({ name }) => name === nameOf(card)))
  return alone.length === 0 ? groups : [...groups, { name: null, cards: alone }]
}

/** All overlap groups of cards in use, by name. */
export function overlapGroups(cards: readonly Card[]): readonly string[] {
  return [...new Set(cards.filter((card) => !card.archived).flatMap((card) => card.overlapGroup ?? []))].sort((a, b) => a.localeCompare(b))
}

export type KindChip = { readonly label: string; readonly kinds: readonly string[]; readonly count: number }

/** Chips above the board: kinds by size, then by name, at most `most`; the small ones and cards without a kind share `Other`. */
export function kindChips(cards: readonly Card[], most = 5): readonly KindChip[] {
  const counts = new Map<string, number>()
  for (const { category } of cards) counts.set(category, (counts.get(category) ?? 0) + 1)
  const named = [...counts].filter(([kind]) => kind !== '').sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
  const kept = named.length <= most ? named : named.slice(0, most - 1)
  const rest = [...counts].filter(([kind]) => !kept.some(([name]) => name === kind))
  const chips = kept.map(([kind, count]): KindChip => ({ label: headingOf(kind), kinds: [kind], count }))
  const others = rest.reduce((sum, [, count]) => sum + count, 0)
  return others === 0 ? chips : [...chips, { label: 'Other', kinds: rest.map(([kind]) => kind), count: others }]
}

/** Whether every typed word occurs in what the card says. */
export function matchesWords(card: Card, typed: string): boolean {
  const text = [card.title, card.summary, card.ask, card.category, card.overlapGroup ?? '', card.who, card.seenBy].join(' ').toLowerCase()
  return typed.toLowerCase().split(/\s+/).filter(Boolean).every((word) => text.includes(word))
}

/** A name as a heading: `weight-security` → `Weight security`. */
export function headingOf(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
