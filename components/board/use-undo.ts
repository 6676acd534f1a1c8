'use client'
import { useState } from 'react'
import { useBoard } from '@/components/doc/use-board'

/** Takes back one's own last named edit, and says so, or says why not. */
export function useUndo(): { readonly undo: () => void; readonly said: string | null } {
  const { undo, lastOwnEdit } = useBoard()
  const [said, setSaid] = useState<string | null>(null)
  return {
    undo: () => {
      const label = lastOwnEdit
      const result = undo()
      setSaid(result.ok ? `Undone: ${label ?? 'your last change'}` : result.message)
    },
    said,
  }
}
