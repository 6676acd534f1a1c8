import type { Person, PresenceState } from '@/lib/workshop/types'

export type PersonRow = {
  readonly person: Person
  readonly you: boolean
  /** `none`: no device is expected (imported, entered by the facilitator) or none is shown (observers). */
  readonly presence: 'here' | 'away' | 'gone' | 'none'
  readonly editing: string | null
}

/** You first, then by name; observers last. A person on several devices is one row: here on any of them is here. */
export function personRows(people: readonly Person[], mine: string, others: readonly PresenceState[]): readonly PersonRow[] {
  return people
    .map((person) => rowOf(person, person.id === mine, others.filter((state) => state.personId === person.id)))
    .sort((a, b) => rank(a) - rank(b) || a.person.name.localeCompare(b.person.name) || (a.person.id < b.person.id ? -1 : 1))
}

function rowOf(person: Person, you: boolean, states: readonly PresenceState[]): PersonRow {
  const editing = states.find((state) => state.editing !== null)?.editing?.card ?? null
  if (you) return { person, you, presence: 'here', editing: null }
  if (person.origin !== 'joined' || person.role === 'observer') return { person, you, presence: 'none', editing }
  if (states.length === 0) return { person, you, presence: 'gone', editing }
  return { person, you, presence: states.some((state) => !state.away) ? 'here' : 'away', editing }
}

function rank(row: PersonRow): number {
  if (row.you) return 0
  return row.person.role === 'observer' ? 2 : 1
}

/** Up to two letters for the disc of a person. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return words.slice(0, 2).map((word) => Array.from(word)[0]?.toUpperCase() ?? '').join('')
}
