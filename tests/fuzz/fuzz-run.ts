import * as Y from 'yjs'
import { readBoard } from '@/lib/workshop/board-doc'
import type { Chance } from '@/lib/workshop/position'
import { seededChance } from '@/lib/workshop/seeded-chance'
import type { Store } from '@/server/store/store'
import { contentHash } from '../support/content-hash'
import { FuzzClient } from './fuzz-client'
import { FuzzServer } from './fuzz-server'
import { addWorkshop } from './fuzz-store'

export type FuzzResult = { readonly seed: number; readonly problem: string | null; readonly cards: number; readonly crashes: number; readonly refusals: number }

const operations = 200
const lockReasons: ReadonlySet<string> = new Set(['The facilitator has locked the board.'])

/**
 * One workshop that chance decides: 4 to 8 tabs of 3 to 8 people do 200 things while their lines are slow, break and come back,
 * pages are reloaded, the board is locked, rows are compacted, and the server is stopped or killed. In the end all must say the same.
 * The same seed gives the same run.
 */
export async function runFuzz(store: Store, seed: number): Promise<FuzzResult> {
  const run = new FuzzRun(store, seed)
  try {
    await addWorkshop(store, run.workshopId)
    const problem = await run.play()
    return { seed, problem, ...run.counts() }
  } catch (error) {
    return { seed, problem: error instanceof Error ? (error.stack ?? error.message) : String(error), ...run.counts() }
  } finally {
    run.end()
  }
}

class FuzzRun {
  readonly workshopId: string
  readonly #chance: Chance
  readonly #server: FuzzServer
  readonly #clients: readonly FuzzClient[]
  #crashes = 0

  constructor(store: Store, seed: number) {
    this.workshopId = `fuzz-${seed}`
    this.#chance = seededChance(this.workshopId)
    const tabs = 4 + Math.floor(this.#chance() * 5)
    const people = 3 + Math.floor(this.#chance() * (tabs - 2))
    const roles = new Map(Array.from({ length: people }, (_, index) => [`p${index}`, index === 0 ? ('facilitator' as const) : ('participant' as const)]))
    this.#server = new FuzzServer(store, { id: this.workshopId, people: roles, duringWrite: () => this.#whileWriting() })
    this.#clients = Array.from({ length: tabs }, (_, index) => new FuzzClient({ server: this.#server, personId: `p${index % people}`, isFacilitator: index % people === 0, chance: this.#chance, name: `t${index}` }))
  }

  async play(): Promise<string | null> {
    for (const client of this.#clients) await client.connect()
    for (let done = 0; done < operations; ) {
      const client = this.#anyone()
      const roll = this.#chance()
      if (roll < 0.4) {
        client.act()
        done += 1
      } else if (roll < 0.62) client.socket?.deliverUp(this.#few())
      else if (roll < 0.84) client.socket?.deliverDown(this.#few())
      else if (roll < 0.9) await this.#server.commit()
      else if (roll < 0.93) await client.connect()
      else if (roll < 0.955) client.disconnect()
      else if (roll < 0.97) client.repeat()
      else if (roll < 0.98) client.reload(this.#clients.filter((other) => other !== client && other.personId === client.personId))
      else if (roll < 0.984) this.#server.lock(!this.#server.isLocked)
      else if (roll < 0.99) this.#server.compact()
      else {
        const problem = await this.#stopServer()
        if (problem !== null) return problem
      }
      // A refused page begins anew in a microtask.
      await Promise.resolve()
    }
    return this.#settle()
  }

  counts(): { readonly cards: number; readonly crashes: number; readonly refusals: number } {
    return { cards: this.#clients[0]?.doc.getMap('cards').size ?? 0, crashes: this.#crashes, refusals: this.#clients.reduce((sum, { refusals }) => sum + refusals.length, 0) }
  }

  end(): void {
    for (const client of this.#clients) client.end()
    this.#server.stop()
  }

  /** The disk takes its time: frames go on coming, and rows may be asked to be merged. */
  #whileWriting(): void {
    for (let count = Math.floor(this.#chance() * 3); count > 0; count -= 1) this.#anyone().socket?.deliverUp(this.#few())
    if (this.#chance() < 0.1) this.#server.compact()
  }

  async #stopServer(): Promise<string | null> {
    if (this.#chance() < 0.4) await this.#server.restart()
    else this.#server.crash()
    this.#crashes += 1
    await Promise.resolve()
    // Before anybody comes back and brings it again: what a page was shown, or told to be saved, is on the disk.
    const stored = await this.#server.stored()
    let news = 0
    stored.on('update', () => (news += 1))
    for (const client of this.#clients) for (const update of client.takeShown()) Y.applyUpdate(stored, update)
    if (news > 0 || stored.store.pendingStructs !== null) return `After stop ${this.#crashes} of the server ${news} updates that somebody had seen, or been told were saved, are not on the disk.`
    return null
  }

  /** Everyone comes back, everything arrives; nobody who is connected has to connect again for it. */
  async #settle(): Promise<string | null> {
    this.#server.lock(false)
    for (let round = 0; round < 200; round += 1) {
      for (const client of this.#clients) await client.connect()
      for (const { socket } of this.#clients) {
        socket?.deliverUp(Number.POSITIVE_INFINITY)
        socket?.deliverDown(Number.POSITIVE_INFINITY)
      }
      await Promise.resolve()
      await this.#server.commit()
      if (this.#clients.every(({ socket }) => socket !== null && socket.waitingUp === 0 && socket.waitingDown === 0)) return this.#judge()
    }
    return 'The clients and the server never fell silent.'
  }

  async #judge(): Promise<string | null> {
    const stored = await this.#server.stored()
    const wanted = contentHash(stored)
    for (const [index, { doc, sent, acked, refusals }] of this.#clients.entries()) {
      const hasGap = doc.store.pendingStructs !== null || doc.store.pendingDs !== null
      if (hasGap) return `Tab ${index} waits for changes that never came.`
      if (contentHash(doc) !== wanted) return `Tab ${index} says something else than the disk.`
      if (acked !== sent) return `Tab ${index} sent ${sent} frames and was told of ${acked}.`
      const strange = refusals.find((reason) => !lockReasons.has(reason))
      if (strange !== undefined) return `Tab ${index} was refused: ${strange}`
    }
    const { problems } = readBoard(stored)
    return problems.length > 0 ? `The board has problems: ${problems.join(' ')}` : null
  }

  #anyone(): FuzzClient {
    const client = this.#clients[Math.floor(this.#chance() * this.#clients.length)]
    if (client === undefined) throw new Error('Nobody is here.')
    return client
  }

  #few(): number {
    return 1 + Math.floor(this.#chance() * 4)
  }
}
