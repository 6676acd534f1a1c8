'use client'
import { useState } from 'react'
import { useCommand } from '@/components/doc/use-command'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import type { InputGroup } from '@/lib/disagreement/types'

/** The question the room talks about, what was noted on each, and a facilitator's two acts on it. */
export function useSpotlight() {
  const me = useMe()
  const { spotlight, notes, reveals } = useStage().snapshot
  const command = useCommand()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (act: Promise<{ readonly ok: true } | { readonly ok: false; readonly message: string }>) => {
    setBusy(true)
    const answer = await act
    setBusy(false)
    setProblem(answer.ok ? null : answer.message)
    return answer.ok
  }
  const round = reveals.at(-1)?.round
  return {
    spotlight,
    mayLead: me.role === 'facilitator',
    busy,
    problem,
    noteOn: (crux: InputGroup) => notes.find((note) => note.crux === crux && note.round === round)?.text ?? '',
    turnTo: (crux: InputGroup | null) => run(command('spotlight', { crux })),
    keepNote: (crux: InputGroup, text: string) => run(command('note-crux', { crux, text })),
  }
}
