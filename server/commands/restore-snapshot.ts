import type * as Y from 'yjs'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { restoreEdits, type RestoredBoard } from '@/lib/workshop/restore-board'
import { openSnapshot } from '@/lib/workshop/snapshot/open-snapshot'
import { readSnapshot } from '@/lib/workshop/snapshot/read-snapshot'
import { ApiError } from '../api-error'
import { fileOf } from '../http/snapshot-routes'
import { findSnapshot } from '../store/snapshot-queries'
import type { Room } from '../sync/room'
import type { Command } from './command'
import { sealSnapshot } from './seal-snapshot'

/** Larger updates would pass a client's frame limit when it sends them on. */
const cardsPerUpdate = 50

/**
 * Brings the board's cards and settings back to a snapshot of this workshop, as a change forward: the epoch stays, nobody starts afresh, edits
 * that are under way merge. What stood before is sealed in the same transaction, so that restoring that one undoes this.
 */
export const restoreSnapshot: Command<'restore-snapshot'> = async (context, { snapshot }) => {
  const { db, workshop, board, afterCommit } = context
  const row = await findSnapshot(db, snapshot)
  if (row === undefined || row.workshop_id !== workshop.id) throw new ApiError('not-found', `This workshop has no snapshot "${snapshot}".`)
  if (row.revoked_at !== null) throw new ApiError('revoked', `Snapshot ${row.number} is closed; a closed one is not restored.`)
  const read = readSnapshot(fileOf(row))
  if (!read.ok) throw new ApiError('bad-file', `Snapshot ${row.number} ${read.problem}; a file that is not what was sealed is not restored.`)
  const then: RestoredBoard = openSnapshot(read.file).board
  const { cards, settings } = restoreEdits(board(), then)
  const before = await sealSnapshot(context, {})
  afterCommit((effects) => writeBack(effects.board, then, [...cards.keys()]))
  return { restored: row.number, before: { id: before.id, number: before.number }, cards: cards.size, settings: settings.length }
}

/** All parts are handed over at once, so that they are committed together; each looks again at what the board says by then. */
async function writeBack(board: Room, then: RestoredBoard, ids: readonly string[]): Promise<void> {
  const settings = board.edit((doc) => apply(doc, restoreEdits(readBoard(doc), then).settings))
  const parts: Promise<void>[] = [settings]
  for (let at = 0; at < ids.length; at += cardsPerUpdate) {
    const part = ids.slice(at, at + cardsPerUpdate)
    parts.push(board.edit((doc) => {
      const { cards } = restoreEdits(readBoard(doc), then)
      apply(doc, part.flatMap((id) => cards.get(id) ?? []))
    }))
  }
  await Promise.all(parts)
}

function apply(doc: Y.Doc, edits: readonly Parameters<typeof applyBoardEdit>[1][]): void {
  for (const edit of edits) applyBoardEdit(doc, edit)
}
