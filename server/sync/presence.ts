import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as z from 'zod'
import { limits } from '@/lib/protocol/limits'
import type { PresenceState } from '@/lib/workshop/types'

// Who is at which card, stamped by the server: a client says only what it edits and whether it is away. Name and person come
// from its session, one state a socket, and nobody can speak for or remove another.

const shown = z.object({
  editing: z.object({ card: z.string().max(64), field: z.string().max(64).nullable() }).nullable().catch(null),
  away: z.boolean().catch(false),
})

export type PresenceOwner = { readonly personId: string; readonly name: string }
type Entry = { readonly clientId: number; readonly state: string }

/** The presence of one board. `Socket` is whatever stands for a connection; it is only compared. */
export class Presence<Socket> {
  /** The awareness client of each socket. */
  readonly #clients = new Map<Socket, number>()
  readonly #states = new Map<number, { clock: number; state: PresenceState | null }>()
  /** Clients of y-websocket send back what they hear of others, so a client id stays with the person who showed it first. */
  readonly #owners = new Map<number, string>()
  readonly #changed = new Set<number>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Takes in what a socket says. Everything in it that is not about itself is left out. True when others need to hear. */
  receive(socket: Socket, owner: PresenceOwner, update: Uint8Array): boolean {
    for (const { clientId, state } of readEntries(update)) {
      const own = this.#clients.get(socket)
      if (own !== undefined && own !== clientId) continue
      if (state.length > limits.presenceBytes) continue
      if (own === undefined && (state === 'null' || this.#isOfAnother(clientId, owner.personId))) continue
      this.#clients.set(socket, clientId)
      this.#owners.set(clientId, owner.personId)
      this.#put(clientId, state === 'null' ? null : stamp(owner, state))
    }
    return this.#changed.size > 0
  }

  /** The socket is gone; its state goes with it, unless the same device is back on another socket already. */
  leave(socket: Socket): void {
    const clientId = this.#clients.get(socket)
    this.#clients.delete(socket)
    if (clientId === undefined || [...this.#clients.values()].includes(clientId)) return
    this.#put(clientId, null)
  }

  /** Everyone present, as awareness updates for a socket that has just come, small enough to be echoed within the frame limit. */
  snapshot(): readonly Uint8Array[] {
    return this.#encode([...this.#states].filter(([, { state }]) => state !== null).map(([clientId]) => clientId))
  }

  /** What changed since the last call, for each socket without its own state. */
  takeChanges(sockets: Iterable<Socket>): ReadonlyMap<Socket, readonly Uint8Array[]> {
    const changed = [...this.#changed]
    this.#changed.clear()
    const forAll = this.#encode(changed)
    const updates = new Map<Socket, readonly Uint8Array[]>()
    for (const socket of sockets) {
      const own = this.#clients.get(socket)
      updates.set(socket, own === undefined || !changed.includes(own) ? forAll : this.#encode(changed.filter((id) => id !== own)))
    }
    for (const [clientId, { state }] of this.#states) if (state === null && !changed.includes(clientId)) this.#states.delete(clientId)
    return updates
  }

  #isOfAnother(clientId: number, personId: string): boolean {
    const owner = this.#owners.get(clientId)
    return owner !== undefined && owner !== personId
  }

  #put(clientId: number, state: PresenceState | null): void {
    // Clients remember the highest clock they heard, also over a restart of the server: time keeps it rising.
    const clock = Math.max((this.#states.get(clientId)?.clock ?? 0) + 1, this.#now())
    this.#states.set(clientId, { clock, state })
    this.#changed.add(clientId)
  }

  #encode(clientIds: readonly number[]): readonly Uint8Array[] {
    const updates: Uint8Array[] = []
    for (let at = 0; at < clientIds.length; at += statesPerUpdate) updates.push(this.#encodeOne(clientIds.slice(at, at + statesPerUpdate)))
    return updates
  }

  #encodeOne(clientIds: readonly number[]): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, clientIds.length)
      for (const clientId of clientIds) {
        const { clock, state } = this.#states.get(clientId) ?? { clock: 0, state: null }
        encoding.writeVarUint(encoder, clientId)
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarString(encoder, JSON.stringify(state))
      }
    })
  }
}

const statesPerUpdate = 50
const mostEntries = 200

function readEntries(update: Uint8Array): readonly Entry[] {
  try {
    const decoder = decoding.createDecoder(update)
    const count = Math.min(decoding.readVarUint(decoder), mostEntries)
    const entries: Entry[] = []
    for (let index = 0; index < count; index += 1) {
      const clientId = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      entries.push({ clientId, state: decoding.readVarString(decoder) })
    }
    return entries
  } catch {
    return []
  }
}

function stamp(owner: PresenceOwner, state: string): PresenceState {
  let said: unknown = null
  try {
    said = JSON.parse(state)
  } catch {
    said = null
  }
  const { editing, away } = shown.catch({ editing: null, away: false }).parse(said)
  return { personId: owner.personId, name: owner.name, editing, away }
}
