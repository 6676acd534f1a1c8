import type { Dialect } from './dialect'
import { plainDialect } from './dialect'
import type { Seats } from './seats'

/** A server to put load on, and how its nth client gets in. */
export type Target = {
  readonly name: string
  readonly pid: number | null
  readonly dialect: Dialect
  client(index: number): { readonly url: string; readonly headers: { readonly [name: string]: string }; readonly personId?: string }
}

/** The board of a workshop, each client a person of its own. */
export function boardTarget(origin: string, { people }: Seats, { name = 'parley', pid = null }: { readonly name?: string; readonly pid?: number | null } = {}): Target {
  return {
    name,
    pid,
    dialect: plainDialect,
    client: (index) => {
      const seat = people[index]
      if (seat === undefined) throw new Error(`Client ${index} has no seat; there are ${people.length}.`)
      return { url: `${origin.replace('http', 'ws')}/sync/${seat.workshopId}/board`, headers: { origin, cookie: seat.cookie }, personId: seat.personId }
    },
  }
}
