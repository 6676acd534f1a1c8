import type { ServerContext } from '../context'
import { changeWorkshop } from '../run-command'
import { listPeople } from '../store/people-queries'
import type { Db } from '../store/tables'
import { findVote, listTimedVotes } from '../store/vote-queries'
import { Ticker } from '../ticker'
import { closeBallots } from './close-ballots'

/** Ballots are refused by the clock itself; this says how soon after it the result is shown. */
const everyMs = 100
/** Cutting the log waits for whoever reads the file meanwhile (a backup), and holds up the server as long. */
const truncateAgainMs = 10_000
/** Of several servers one closes a vote at once; so long after it none has. */
const overdueMs = 30_000

export type TimedVote = { readonly workshopId: string; readonly voteId: string; readonly closesAt: number }

/** Closes votes when their time is over, also those whose time ran out while the server was down, and sees that closed ballots leave the log. */
export class VoteClock {
  readonly #server: ServerContext
  readonly #timed = new Map<string, TimedVote>()
  readonly #ticker: Ticker
  /** When the log is to be cut off; null when nothing in it has to go. */
  #truncateAt: number | null = null

  constructor(server: ServerContext) {
    this.#server = server
    this.#ticker = new Ticker(everyMs, { work: () => this.#closeOver(), failed: (error) => server.log.error({ error: String(error) }, 'votes could not be looked after; trying again') })
  }

  async resume(): Promise<void> {
    // A crash right after the close of a vote leaves its ballots in the log.
    await this.truncateLog()
    await this.#watchAll((db) => listTimedVotes(db))
  }

  /** Votes of a workshop that this server begins to lead. */
  async takeUp(workshopId: string): Promise<void> {
    await this.#watchAll((db) => listTimedVotes(db, { workshopId }))
  }

  letGo(workshopId: string): void {
    for (const vote of [...this.#timed.values()]) if (vote.workshopId === workshopId) this.#timed.delete(vote.voteId)
  }

  async listOverdue(db: Db, now: number): Promise<readonly string[]> {
    return [...new Set((await listTimedVotes(db, { before: now - overdueMs })).map(({ workshop_id }) => workshop_id))]
  }

  async #watchAll(list: (db: Db) => ReturnType<typeof listTimedVotes>): Promise<void> {
    for (const { workshop_id, id, closes_at } of await this.#server.store.read(list)) {
      if (closes_at !== null) this.watch({ workshopId: workshop_id, voteId: id, closesAt: closes_at })
    }
  }

  /** Also when the time was put off. */
  watch(vote: TimedVote): void {
    this.#timed.set(vote.voteId, vote)
  }

  /** Takes deleted ballots out of the log. When that fails it is tried again later, and at the next start. */
  async truncateLog(): Promise<void> {
    this.#truncateAt = this.#server.now() + truncateAgainMs
    try {
      await this.#server.store.truncateLog()
      this.#truncateAt = null
    } catch (error) {
      if (!this.#ticker.isStopped) this.#server.log.warn({ error: String(error) }, 'the log still holds closed ballots; trying again')
    }
  }

  stop(): void {
    this.#ticker.stop()
  }

  async #closeOver(): Promise<void> {
    if (this.#truncateAt !== null && this.#truncateAt <= this.#server.now()) await this.truncateLog()
    for (const vote of [...this.#timed.values()]) if (vote.closesAt <= this.#server.now()) await this.#close(vote)
  }

  async #close({ workshopId, voteId }: TimedVote): Promise<void> {
    try {
      const next = await changeWorkshop(this.#server, {
        workshopId,
        tokenHash: '',
        run: async ({ db, now, random, afterCommit }) => {
          const vote = await findVote(db, { workshopId, voteId })
          if (vote === undefined || vote.closed_at !== null || vote.closes_at === null) return null
          if (vote.closes_at > now) return vote.closes_at
          await closeBallots({ db, vote, people: await listPeople(db, workshopId), now, random })
          afterCommit(() => this.truncateLog())
          return null
        },
      })
      if (next === null) this.#timed.delete(voteId)
      else this.watch({ workshopId, voteId, closesAt: next })
    } catch (error) {
      if (!this.#ticker.isStopped) this.#server.log.error({ error: String(error), workshopId }, 'a vote could not be closed; trying again')
    }
  }
}
