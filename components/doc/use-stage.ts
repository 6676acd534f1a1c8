'use client'
import * as Y from 'yjs'
import { readStage } from '@/lib/workshop/stage-doc'
import type { StageSnapshot } from '@/lib/workshop/types'
import { useOfSession } from './session-context'

const empty = readStage(new Y.Doc())

/** Phase, people, counts and what is revealed, as the server shows it to everybody. */
export function useStage(): { readonly snapshot: StageSnapshot; readonly ready: boolean } {
  const snapshot = useOfSession(({ stage }) => stage?.snapshot ?? empty)
  const ready = useOfSession(({ stage }) => stage?.isReady ?? false)
  return { snapshot, ready }
}
