'use client'
import { useState } from 'react'
import { useCommand } from '@/components/doc/use-command'
import { sealedAs } from './sealed-as'

export type Seal = { readonly busy: boolean; readonly problem: string | null; readonly done: string | null; readonly seal: () => void }

/** Seals what the room sees now, and says under which number. */
export function useSeal(): Seal {
  const command = useCommand()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const seal = async () => {
    setBusy(true)
    const answer = await command('seal-snapshot', {})
    setBusy(false)
    setProblem(answer.ok ? null : answer.message)
    setDone(answer.ok ? sealedAs(answer.reply) : null)
  }
  return { busy, problem, done, seal: () => void seal() }
}
