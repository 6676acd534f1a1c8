import type * as Y from 'yjs'
import type * as z from 'zod'
import type { WorkshopCommand, workshopCommands } from '@/lib/protocol/commands'
import type { Signer } from '@/lib/workshop/snapshot/signature'
import type { BoardSnapshot, StageSnapshot } from '@/lib/workshop/types'
import type { RandomBytes } from '../codes'
import type { PersonRow } from '../store/people-queries'
import type { Db } from '../store/tables'
import type { WorkshopRow } from '../store/workshop-queries'

/** What happens once the command is on disk, before it is answered. */
export type AfterCommit = (effects: Effects) => void | Promise<void>

export type Effects = {
  /** Closes the sockets of a person in this workshop (4403), or of one session only (4401). */
  closePerson(personId: string): void
  closeSession(tokenHash: string): void
  /** Begins to compute the group figures of a revealed round, off the event loop. */
  computeAggregate(round: number): void
  /** Begins to compute the results of a sealed snapshot, off the event loop. */
  computeResults(snapshotId: string): void
  /** Has the clock close the vote when its time is over. */
  watchVote(vote: { readonly voteId: string; readonly closesAt: number }): void
  /** Closed ballots leave the store's log. */
  truncateLog(): Promise<void>
}

export type CommandContext = {
  /** The transaction; a command awaits nothing else. */
  readonly db: Db
  readonly workshop: WorkshopRow
  readonly actor: PersonRow
  readonly tokenHash: string
  readonly now: number
  readonly random: RandomBytes
  readonly signer: Signer
  readonly board: () => BoardSnapshot
  readonly stage: () => StageSnapshot
  /** Changes the board in the same transaction, one update a call, once everything else of the command is decided; all of it is on disk or nothing. */
  readonly writeBoard: (change: (doc: Y.Doc) => void) => void
  /** Runs after the commit and not at all when it fails. */
  readonly afterCommit: (effect: AfterCommit) => void
}

export type Args<C extends WorkshopCommand> = z.output<(typeof workshopCommands)[C]['args']>
export type Reply<C extends WorkshopCommand> = z.input<(typeof workshopCommands)[C]['reply']>

/** One act: checks what only the tables know, writes them, answers. Refusals are thrown as ApiError and undo everything. */
export type Command<C extends WorkshopCommand> = (context: CommandContext, args: Args<C>) => Promise<Reply<C>>
