'use client'
import * as Y from 'yjs'
import { readDesk } from '@/lib/workshop/desk-doc'
import type { DeskSnapshot } from '@/lib/workshop/types'
import { useOfSession } from './session-context'

const empty = readDesk(new Y.Doc())

/** Who is still thinking; empty for everybody but facilitators. */
export function useDesk(): { readonly snapshot: DeskSnapshot; readonly ready: boolean } {
  const snapshot = useOfSession(({ desk }) => desk?.snapshot ?? empty)
  const ready = useOfSession(({ desk }) => desk?.isReady ?? false)
  return { snapshot, ready }
}
