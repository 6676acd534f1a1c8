'use client'
import { useState } from 'react'
import { useBoard } from '@/components/doc/use-board'
import { fill } from '@/lib/words/fill'
import { boardLabels as labels } from '@/lib/words/labels-board'

export type Undo = { readonly undo: () => void; readonly said: { readonly ok: boolean; readonly text: string } | null }

/** Takes back one's own last named edit, and says so, or says why not. */
export function useUndo(): Undo {
  const { undo, lastOwnEdit } = useBoard()
  const [said, setSaid] = useState<{ readonly ok: boolean; readonly text: string } | null>(null)
  return {
    undo: () => {
      const label = lastOwnEdit
      const result = undo()
      setSaid(result.ok ? { ok: true, text: fill(labels.undone, { what: label ?? labels.lastChange }) } : { ok: false, text: result.message })
    },
    said,
  }
}
