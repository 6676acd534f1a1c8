// Q8 picks three cards: the two nearest this person's cut-off, and one assigned so that every card gets looked at by somebody.
import type { InterventionResult } from '../model/results'

/** Last in: the least valuable card of the package. First out: the most valuable one outside it. In that order; fewer when there are fewer. */
export function cardsNearCutOff(interventions: readonly InterventionResult[]): readonly string[] {
  const lastIn = [...interventions].filter((card) => card.inPackage).sort((a, b) => a.value - b.value)[0]
  const firstOut = [...interventions].filter((card) => !card.inPackage).sort((a, b) => b.value - a.value)[0]
  return [lastIn, firstOut].flatMap((card) => (card === undefined ? [] : [card.id]))
}

/**
 * The card fewest people have been given: people take the cards in turn (their place among `people`, in joining order), starting at `person`'s own turn
 * and going on to the next card while a card is among `taken`. Nobody's picks need to be known, so nothing leaves anybody's own document.
 */
export function assignedCard({ cards, people, person, taken }: {
  readonly cards: readonly string[]
  readonly people: readonly string[]
  readonly person: string
  readonly taken: readonly string[]
}): string | null {
  const turn = Math.max(0, people.indexOf(person))
  const inTurn = cards.map((_, place) => cards[(turn + place) % cards.length]).filter((card) => card !== undefined)
  return inTurn.find((card) => !taken.includes(card)) ?? null
}

/** The cards Q8 shows; without a result yet (the model still computes) only assigned ones. */
export function pickCards({ near, cards, people, person }: {
  readonly near: readonly string[]
  readonly cards: readonly string[]
  readonly people: readonly string[]
  readonly person: string
}): readonly string[] {
  const picked = near.filter((card) => cards.includes(card)).slice(0, 2)
  while (picked.length < 3) {
    const next = assignedCard({ cards, people, person, taken: picked })
    if (next === null) return picked
    picked.push(next)
  }
  return picked
}
