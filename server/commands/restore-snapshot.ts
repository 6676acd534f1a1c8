import type * as Y from 'yjs'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { restoreEdits, type RestoredBoard } from '@/lib/workshop/restore-board'
import { openSnapshot } from '@/lib/workshop/snapshot/open-snapshot'
import { readSnapshot } from '@/lib/workshop/snapshot/read-snapshot'
import { ApiError } from '../api-error'
import { fileOf } from '../http/snapshot-routes'
import { findSnapshot } from '../store/snapshot-queries'
import type { Command } from './command'
import { sealSnapshot } from './seal-snapshot'

/** Larger updates would pass a client's frame limit when it sends them on. */
const cardsPerUpdate = 50

/**
 * Brings the board's cards and settings back to a snapshot of this workshop, as a change forward: the epoch stays, nobody starts afresh, edits
 * that are under way merge. What stood before is sealed in the same transaction, so that restoring that one undoes this; all of it is brought back or nothing.
 */
export const restoreSnapshot: Command<'restore-snapshot'> = async (context, { snapshot }) => {
  const { db, workshop, board, writeBoard } = context
  const row = await findSnapshot(db, snapshot)
  if (row === undefined || row.workshop_id !== workshop.id) throw new ApiError('not-found', `This workshop has no snapshot "${snapshot}".`)
  if (row.revoked_at !== null) throw new ApiError('revoked', `Snapshot ${row.number} is closed; a closed one is not restored.`)
  const read = readSnapshot(fileOf(row))
  if (!read.ok) throw new ApiError('bad-file', `Snapshot ${row.number} ${read.problem}; a file that is not what was sealed is not restored.`)
  const then: RestoredBoard = openSnapshot(read.file).board
  const { cards, settings } = restoreEdits(board(), then)
  const before = await sealSnapshot(context, {})
  // Each part looks again at what the board says by then.
  writeBoard((doc) => apply(doc, restoreEdits(readBoard(doc), then).settings))
  for (const ids of chunks([...cards.keys()])) {
    writeBoard((doc) => {
      const back = restoreEdits(readBoard(doc), then).cards
      apply(doc, ids.flatMap((id) => back.get(id) ?? []))
    })
  }
  return { restored: row.number, before: { id: before.id, number: before.number }, cards: cards.size, settings: settings.length }
}

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += cardsPerUpdate) yield rows.slice(at, at + cardsPerUpdate)
}

function apply(doc: Y.Doc, edits: readonly Parameters<typeof applyBoardEdit>[1][]): void {
  for (const edit of edits) applyBoardEdit(doc, edit)
}
