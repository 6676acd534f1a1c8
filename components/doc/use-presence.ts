'use client'
import { useCallback, useSyncExternalStore } from 'react'
import type { PresenceState } from '@/lib/workshop/types'
import type { Editing } from './board-presence'
import { useSession } from './session-context'

const none: readonly PresenceState[] = []
const never = () => () => undefined

/** Who else is at the board, and where. `setEditing` says where one is oneself; screens of one's own answers never call it. */
export function usePresence(): { readonly others: readonly PresenceState[]; readonly setEditing: (target: Editing | null) => void } {
  const { presence } = useSession()
  const others = useSyncExternalStore(presence?.subscribe ?? never, () => presence?.others ?? none, () => none)
  const setEditing = useCallback((target: Editing | null) => presence?.setEditing(target), [presence])
  return { others, setEditing }
}
