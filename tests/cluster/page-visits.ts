import type { Seat } from '../load/seats'

const everyMs = 100

/** What pages ask beside their sockets, through the proxy: who am I here, and a change of one's own name. Each failure would be an error on a screen. */
export class PageVisits {
  readonly failed: string[] = []
  made = 0
  #isEnded = false
  readonly #all: Promise<void>

  constructor(origin: string, seats: readonly Seat[]) {
    this.#all = this.#visit(origin, seats)
  }

  async end(): Promise<void> {
    this.#isEnded = true
    await this.#all
  }

  async #visit(origin: string, seats: readonly Seat[]): Promise<void> {
    for (let turn = 0; !this.#isEnded; turn += 1) {
      const seat = seats[(turn * 7) % seats.length]
      if (seat === undefined) return
      const path = `/api/workshops/${seat.workshopId}`
      const headers = { cookie: seat.cookie, origin, 'content-type': 'application/json' }
      await this.#ask(fetch(`${origin}${path}/me`, { headers }))
      await this.#ask(fetch(`${origin}${path}/rename-person`, { method: 'POST', headers, body: JSON.stringify({ personId: seat.personId, name: `Name ${turn}` }) }))
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
  }

  async #ask(answer: Promise<Response>): Promise<void> {
    this.made += 1
    await answer.then(
      async (response) => {
        if (!response.ok) this.failed.push(`${response.status} ${await response.text()}`)
      },
      (error: unknown) => void this.failed.push(String(error)),
    )
  }
}
