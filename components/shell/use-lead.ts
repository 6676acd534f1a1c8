'use client'
import { useState } from 'react'
import { useCommand } from '@/components/doc/use-command'
import { useStage } from '@/components/doc/use-stage'
import { sealedAs } from '@/components/snapshot/sealed-as'
import type { Phase } from '@/lib/protocol/commands'
import { useLookAt } from './look-at'

export type Lead = {
  readonly busy: boolean
  readonly problem: string | null
  /** What the last act brought about, where no screen shows it at once. */
  readonly said: string | null
  readonly setPhase: (phase: Phase) => void
  readonly lockBoard: (locked: boolean) => void
  readonly startTimer: (minutes: number) => void
  readonly addMinute: () => void
  readonly stopTimer: () => void
  readonly seal: () => void
}

/** A facilitator's acts on the room, with what went wrong in words. */
export function useLead(): Lead {
  const command = useCommand()
  const { goAlong } = useLookAt()
  const { timerEndsAt } = useStage().snapshot
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const run = async <T extends { readonly ok: boolean; readonly message?: string }>(act: Promise<T>, then?: () => void): Promise<T> => {
    setBusy(true)
    setSaid(null)
    const answer = await act
    setBusy(false)
    setProblem(answer.ok ? null : (answer.message ?? null))
    if (answer.ok) then?.()
    return answer
  }
  const seal = async () => {
    const answer = await run(command('seal-snapshot', {}))
    if (answer.ok) setSaid(sealedAs(answer.reply))
  }
  return {
    busy,
    problem,
    said,
    // Whoever moves the room goes with it.
    setPhase: (phase) => void run(command('set-phase', { phase }), goAlong()),
    lockBoard: (locked) => void run(command('lock-board', { locked })),
    startTimer: (minutes) => void run(command('set-timer', { minutes })),
    addMinute: () => void run(timerEndsAt === null ? command('set-timer', { minutes: 1 }) : command('add-time', { minutes: 1 })),
    stopTimer: () => void run(command('set-timer', { minutes: null })),
    seal: () => void seal(),
  }
}
