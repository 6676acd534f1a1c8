import type { VoteSheet } from '@/lib/workshop/vote-types'

/** Titles as they stood when the vote was opened. */
export function titlesOf({ asks }: VoteSheet): (ask: string) => string {
  const titles = new Map(asks.map(({ id, title }) => [id, title]))
  return (ask) => titles.get(ask) ?? ask
}
