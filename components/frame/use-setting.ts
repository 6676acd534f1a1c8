'use client'
import { useState } from 'react'
import { useBoard } from '@/components/doc/use-board'
import type { SettingKey } from '@/lib/workshop/types'

/** Writes one setting of the board as a named edit; the last refusal in words. */
export function useSetting(): { readonly set: (key: SettingKey, base: unknown, value: unknown) => boolean; readonly problem: string | null } {
  const { edit } = useBoard()
  const [problem, setProblem] = useState<string | null>(null)
  return {
    set: (key, base, value) => {
      const result = edit({ kind: 'setSetting', key, base, value })
      setProblem(result.ok ? null : result.message)
      return result.ok
    },
    problem,
  }
}
