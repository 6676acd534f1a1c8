import { effectShare, logCost, residual, type Manner, type Standpoint } from './outcome'
import type { GroupOption } from './pareto-states'

/** Overlap groups up to this size are looked at subset by subset. */
const MOST_PER_GROUP = 12

export type OptionGroups = {
  readonly groups: readonly (readonly GroupOption[])[]
  /** Whether a larger group was taken apart, every effect counted in full: what such options leave of a risk is a lower bound. */
  readonly isRelaxed: boolean
}

/** All ways of using each overlap group of a menu (board positions, ascending). Not for chances. */
export function optionGroups(standpoint: Standpoint, menu: readonly number[], manner: Manner): OptionGroups {
  const byGroup = new Map<string | number, number[]>()
  for (const position of menu) {
    const name = standpoint.overlapGroups[position] ?? position
    byGroup.set(name, [...(byGroup.get(name) ?? []), position])
  }
  const groups = [...byGroup.values()]
  const large = groups.filter((group) => group.length > MOST_PER_GROUP)
  const apart = [...groups.filter((group) => group.length <= MOST_PER_GROUP), ...large.flat().map((position) => [position])]
  return { groups: apart.map((group) => subsetsOf(group).map((members) => optionOf(standpoint, members, manner))), isRelaxed: large.length > 0 }
}

function optionOf(standpoint: Standpoint, members: readonly number[], manner: Manner): GroupOption {
  const cards = members.flatMap((i) => standpoint.cards[i] ?? [])
  const { overlap } = standpoint.beliefs
  return {
    members,
    logCost: cards.reduce((sum, card) => sum + logCost(card), 0),
    scheming: residual(cards.map((card) => card.reductionIfScheming * effectShare(card, manner)), overlap),
    notScheming: residual(cards.map((card) => card.reductionIfNotScheming * effectShare(card, manner)), overlap),
  }
}

function subsetsOf(items: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: 1 << items.length }, (_, mask) => items.filter((_item, bit) => (mask >> bit) & 1))
}
