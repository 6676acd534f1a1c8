import * as z from 'zod'
import type { WorkshopCommand } from '@/lib/protocol/commands'
import { ApiError } from '../api-error'
import { findReply, putReply, type ReplyPlace } from '../store/reply-queries'
import type { Db } from '../store/tables'

export const keyHeader = 'idempotency-key'

/** These come to the same when they are given twice, by rules of their own, and what they answer (a receipt, a code) is not kept a second time. */
const repeatable: ReadonlySet<WorkshopCommand> = new Set(['cast-ballot', 'withdraw-ballot', 'cast-taps', 'submit-view', 'abstain', 'device-code'])

const replySchema = z.record(z.string(), z.unknown())

export type Given = { readonly workshopId: string; readonly tokenHash: string; readonly command: WorkshopCommand; readonly key: string | undefined }

/**
 * A command with a key happens once, however often and at whichever server it arrives: what it answered is kept with what it did, in
 * one transaction. A page sends it again when it did not hear the answer, since a server stopped or the workshop moved.
 */
export class GiveOnce {
  readonly #command: WorkshopCommand
  /** Null for a command that is not kept. */
  readonly #place: ReplyPlace | null

  constructor({ workshopId, tokenHash, command, key }: Given) {
    if (key !== undefined && !/^[A-Za-z0-9_-]{8,64}$/.test(key)) throw new ApiError('bad-body', `The header Idempotency-Key is "${key.slice(0, 80)}"; 8 to 64 letters, digits, - or _ are accepted.`)
    this.#command = command
    this.#place = key === undefined || tokenHash === '' || repeatable.has(command) ? null : { workshopId, tokenHash, key }
  }

  /** What it answered when it happened; null when it has not. */
  async before(db: Db): Promise<object | null> {
    if (this.#place === null) return null
    const kept = await findReply(db, this.#place)
    if (kept === undefined) return null
    if (kept.command !== this.#command) throw new ApiError('bad-body', `The Idempotency-Key "${this.#place.key}" came with "${kept.command}" before; a new one is accepted for each command.`)
    return replySchema.parse(JSON.parse(kept.reply))
  }

  async keep(db: Db, reply: object, now: number): Promise<void> {
    if (this.#place !== null) await putReply(db, this.#place, { command: this.#command, reply: JSON.stringify(reply), now })
  }
}
