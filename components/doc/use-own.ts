'use client'
import { useCallback, useMemo } from 'react'
import * as Y from 'yjs'
import type { View } from '@/lib/model/workshop'
import { readOwn } from '@/lib/workshop/own-doc'
import type { EditResult, OwnEdit, OwnSnapshot } from '@/lib/workshop/types'
import { viewFromAnswers } from '@/lib/workshop/view-from-answers'
import { useMe } from './use-me'
import { useBoard } from './use-board'
import { useStage } from './use-stage'
import { useOfSession, useSession } from './session-context'

const empty = readOwn(new Y.Doc())
const notOpen: EditResult = { ok: false, reason: 'gone', message: 'Observers have no answers of their own.' }

export type OwnUse = {
  readonly snapshot: OwnSnapshot
  readonly ready: boolean
  readonly edit: (edit: OwnEdit) => EditResult
  /** The answers as they stand, as a view; its id is the one under which they are revealed. Null for observers and while loading. */
  readonly view: View | null
}

export function useOwn(): OwnUse {
  const session = useSession()
  const me = useMe()
  const board = useBoard()
  const { people } = useStage().snapshot
  const snapshot = useOfSession(({ own }) => own?.snapshot ?? empty)
  const ready = useOfSession(({ own }) => own === null || own.isReady)
  const hasOwn = useOfSession(({ own }) => own !== null)
  const edit = useCallback((wanted: OwnEdit) => session.own?.edit(wanted) ?? notOpen, [session])
  const id = me.pseudonym ?? me.personId
  const stakeholder = people.find((person) => person.id === me.personId)?.stakeholder ?? null
  const view = useMemo(
    () => (hasOwn && ready && board.ready ? viewFromAnswers(snapshot, board.snapshot, { id, name: me.name, stakeholder }) : null),
    [hasOwn, ready, board.ready, board.snapshot, snapshot, id, me.name, stakeholder],
  )
  return { snapshot, ready, edit, view }
}
