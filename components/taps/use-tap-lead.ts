'use client'
import { useState } from 'react'
import { useBoard } from '@/components/doc/use-board'
import { useCommand } from '@/components/doc/use-command'
import { useStage } from '@/components/doc/use-stage'
import { latestTaps } from '@/lib/workshop/count-taps'
import type { Card } from '@/lib/workshop/types'

/** A facilitator's acts on taps, and how far the room is through the board. */
export function useTapLead() {
  const { cards } = useBoard().snapshot
  const { taps } = useStage().snapshot
  const command = useCommand()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const live = cards.filter((card) => !card.archived)
  const tapped = latestTaps(taps)
  const run = async (act: Promise<{ readonly ok: true } | { readonly ok: false; readonly message: string }>) => {
    setBusy(true)
    const answer = await act
    setBusy(false)
    setProblem(answer.ok ? null : answer.message)
  }
  return {
    busy,
    problem,
    total: live.length,
    done: live.filter(({ id }) => tapped.has(id)).length,
    /** The first card in board order that has not been tapped; null when all are. */
    next: live.find(({ id }) => !tapped.has(id)) ?? null,
    open: (card: Pick<Card, 'id'>) => void run(command('open-taps', { card: card.id })),
    close: (round: string, count: boolean) => void run(command('close-taps', { taps: round, count })),
  }
}
