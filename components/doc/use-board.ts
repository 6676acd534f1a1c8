'use client'
import { useCallback } from 'react'
import * as Y from 'yjs'
import { readBoard } from '@/lib/workshop/board-doc'
import type { BoardEdit, BoardSnapshot, EditResult } from '@/lib/workshop/types'
import { useOfSession, useSession } from './session-context'

const empty = readBoard(new Y.Doc())
const notOpen: EditResult = { ok: false, reason: 'gone', message: 'The board is not open here.' }

export type BoardUse = {
  readonly snapshot: BoardSnapshot
  readonly ready: boolean
  /** Carries out one named edit at once; the reason when it does not fit. */
  readonly edit: (edit: BoardEdit) => EditResult
  /** Takes back one's own last named edit, or says why not. */
  readonly undo: () => EditResult
  /** What undo would take back, in words. */
  readonly lastOwnEdit: string | null
}

export function useBoard(): BoardUse {
  const session = useSession()
  const snapshot = useOfSession(({ board }) => board?.snapshot ?? empty)
  const ready = useOfSession(({ board }) => board?.isReady ?? false)
  const lastOwnEdit = useOfSession((open) => open.lastOwnEdit)
  const edit = useCallback((wanted: BoardEdit) => session.board?.edit(wanted) ?? notOpen, [session])
  const undo = useCallback(() => session.undo(), [session])
  return { snapshot, ready, edit, undo, lastOwnEdit }
}
