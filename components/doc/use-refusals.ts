'use client'
import { useCallback, useMemo } from 'react'
import type { EditWords } from './document-kind'
import { useOfSession, useSession } from './session-context'

export type RefusalGroup = { readonly id: string; readonly reason: string; readonly at: number; readonly edits: readonly EditWords[] }

/** Edits the server did not take, with the ways to deal with them. */
export function useRefusals(): { readonly groups: readonly RefusalGroup[]; readonly putBack: (id: string) => void; readonly discard: (id: string) => void } {
  const session = useSession()
  const board = useOfSession((open) => open.board?.refused.groups ?? none)
  const own = useOfSession((open) => open.own?.refused.groups ?? none)
  const groups = useMemo(() => [...board, ...own].sort((a, b) => a.at - b.at), [board, own])
  const putBack = useCallback(
    (id: string) => {
      session.board?.putBack(id)
      session.own?.putBack(id)
    },
    [session],
  )
  const discard = useCallback(
    (id: string) => {
      session.board?.refused.discard(id)
      session.own?.refused.discard(id)
    },
    [session],
  )
  return { groups, putBack, discard }
}

const none: readonly RefusalGroup[] = []
