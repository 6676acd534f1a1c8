'use client'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { useBoard } from '@/components/doc/use-board'
import { useMe } from '@/components/doc/use-me'
import { usePresence } from '@/components/doc/use-presence'
import { useStage } from '@/components/doc/use-stage'
import type { BoardEdit, EditResult } from '@/lib/workshop/types'
import { boardLabels as labels } from '@/lib/words/labels-board'

export type BoardActs = {
  /** Why this person cannot write on the cards now; null when they can. */
  readonly why: string | null
  /** One named edit; what failed stands in `notice`. */
  readonly edit: (edit: BoardEdit) => EditResult
  readonly notice: string | null
  readonly clearNotice: () => void
  /** The card whose editor is open. */
  readonly openCard: string | null
  readonly setOpenCard: (card: string | null) => void
}

const Context = createContext<BoardActs | null>(null)

export function BoardActsProvider({ children }: { readonly children: ReactNode }) {
  const { edit } = useBoard()
  const me = useMe()
  const { boardLocked } = useStage().snapshot
  const { setEditing } = usePresence()
  const [notice, setNotice] = useState<string | null>(null)
  const [openCard, setOpen] = useState<string | null>(null)
  const why = me.role === 'observer' ? labels.whyObserver : boardLocked && me.role !== 'facilitator' ? labels.whyLocked : null

  const tryEdit = useCallback((change: BoardEdit): EditResult => {
    const result = edit(change)
    setNotice(result.ok ? null : result.message)
    return result
  }, [edit])
  const setOpenCard = useCallback((card: string | null) => {
    setOpen(card)
    setEditing(card === null ? null : { card, field: null })
  }, [setEditing])
  const clearNotice = useCallback(() => setNotice(null), [])

  const acts = useMemo<BoardActs>(
    () => ({ why, edit: tryEdit, notice, clearNotice, openCard, setOpenCard }),
    [why, tryEdit, notice, clearNotice, openCard, setOpenCard],
  )
  return <Context value={acts}>{children}</Context>
}

export function useBoardActs(): BoardActs {
  const acts = useContext(Context)
  if (acts === null) throw new Error('useBoardActs stands outside BoardActsProvider.')
  return acts
}
