import type { CardGroup } from './board-groups'

const prefix = 'group:'

/** The drop id of a group as a whole; ids of cards never contain a colon. */
export function groupDropId(name: string | null): string {
  return prefix + (name ?? '')
}

export type DragTarget = { readonly group: CardGroup; readonly place: number }

/** The group and the place in it that a drop means: on a card its place, on a group its end. */
export function dragTarget(groups: readonly CardGroup[], over: string): DragTarget | null {
  if (over.startsWith(prefix)) {
    const group = groups.find((entry) => groupDropId(entry.name) === over)
    return group === undefined ? null : { group, place: group.cards.length }
  }
  for (const group of groups) {
    const place = group.cards.findIndex((card) => card.id === over)
    if (place >= 0) return { group, place }
  }
  return null
}
