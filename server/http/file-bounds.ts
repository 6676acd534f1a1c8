import { limits } from '@/lib/protocol/limits'
import { isPlainObject } from '@/lib/workshop/plain-object'

/** How much of each a workshop may begin with; a page shows no more. */
const most = { interventions: limits.cardsClient, views: 200, regimes: 50 } as const

/** Null when a file is of a size that a room can use, else which list is too long. Its rules are checked afterwards. */
export function fileBoundsProblem(file: unknown): string | null {
  if (!isPlainObject(file)) return null
  for (const [list, count] of Object.entries(most)) {
    const value = file[list]
    if (Array.isArray(value) && value.length > count) return `file.${list} has ${value.length} entries; at most ${count} are accepted.`
  }
  return null
}
