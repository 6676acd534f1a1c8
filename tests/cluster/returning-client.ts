import * as Y from 'yjs'
import type { Chance } from '@/lib/workshop/position'
import { plainDialect } from '../load/dialect'
import { LoadClient } from '../load/load-client'
import { addOwnCard, editOwnCard } from '../load/edits'
import type { Seat } from '../load/seats'

const retryMs = { least: 500, most: 1000 }
const lookMs = 10

/** Somebody at a board who comes back whenever the socket ends, with what they have, as a page does. */
export class ReturningClient {
  readonly seat: Seat
  readonly doc = new Y.Doc()
  /** What a server has shown here, and what was written here. */
  readonly shown: Uint8Array[] = []
  readonly closes: string[] = []
  readonly #chance: Chance
  readonly #card: string
  #origin: string
  #client: LoadClient | null = null
  #isSynced = false
  #isEnded = false
  written = 0

  constructor(origin: string, { seat, chance }: { readonly seat: Seat; readonly chance: Chance }) {
    this.#origin = origin
    this.seat = seat
    this.#chance = chance
    this.#card = `card-${seat.personId}`
    this.doc.on('update', (_: Uint8Array, from: unknown) => {
      if (!(from instanceof LoadClient)) this.written += 1
    })
    void this.#stay()
  }

  get isThere(): boolean {
    return this.#isSynced && this.#client?.problem === null
  }

  /** All that was written here is acknowledged by the server that it is connected to now. */
  get isSaved(): boolean {
    return this.isThere && this.#client !== null && this.#client.sent > 0 && this.#client.acked >= this.#client.sent
  }

  begin(): void {
    addOwnCard(this.doc, this.#card)
  }

  edit(): void {
    editOwnCard(this.doc, this.#card, this.#chance)
  }

  /** Past the proxy, to another server. */
  goTo(origin: string): void {
    this.#origin = origin
    this.#client?.end()
  }

  end(): void {
    this.#isEnded = true
    this.#client?.end()
    this.doc.destroy()
  }

  async #stay(): Promise<void> {
    while (!this.#isEnded) {
      const client = this.#connect()
      this.#client = client
      await client.synced().then(
        () => {
          this.shown.push(client.firstAnswer)
          this.#isSynced = true
        },
        () => undefined,
      )
      while (client.problem === null && !this.#isEnded) await pause(lookMs)
      this.#isSynced = false
      client.end()
      this.closes.push(client.problem ?? 'ended')
      await pause(retryMs.least + this.#chance() * (retryMs.most - retryMs.least))
    }
  }

  #connect(): LoadClient {
    const { workshopId, cookie } = this.seat
    return new LoadClient({ url: `${this.#origin.replace('http', 'ws')}/sync/${workshopId}/board`, headers: { origin: this.#origin, cookie }, dialect: plainDialect, doc: this.doc, keepsUp: true, heard: (update) => this.shown.push(update.slice()) })
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
