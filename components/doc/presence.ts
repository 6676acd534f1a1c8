import '@/lib/protocol/zod-config'
import * as z from 'zod'
import type { PresenceState } from '@/lib/workshop/types'

const stateSchema = z.object({
  personId: z.string(),
  name: z.string(),
  editing: z.object({ card: z.string(), field: z.string().nullable() }).nullable(),
  away: z.boolean(),
})

/** The others at the board, each once: somebody with two devices is where they edit. The server vouches for who they are. */
export function othersPresent(states: Iterable<unknown>, ownPersonId: string): readonly PresenceState[] {
  const people = new Map<string, PresenceState>()
  for (const state of states) {
    const parsed = stateSchema.safeParse(state)
    if (!parsed.success || parsed.data.personId === ownPersonId) continue
    const known = people.get(parsed.data.personId)
    if (known === undefined || rank(parsed.data) > rank(known)) people.set(parsed.data.personId, parsed.data)
  }
  return [...people.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1))
}

function rank({ editing, away }: PresenceState): number {
  return (editing === null ? 0 : 2) + (away ? 0 : 1)
}
