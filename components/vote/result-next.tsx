'use client'
import { useState } from 'react'
import { Said } from '@/components/announce/said'
import { useCommand } from '@/components/doc/use-command'
import { useLookAt } from '@/components/shell/look-at'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { voteResultMessages as say, voteSheetMessages } from '@/lib/words/messages-vote'
import type { VoteState } from '@/lib/workshop/vote-types'

/** What a facilitator does after a count: the run-off that was promised, another vote, or on to the result. */
export function ResultNext({ vote, onAgain }: { readonly vote: VoteState; readonly onAgain: () => void }) {
  const command = useCommand()
  const { goAlong } = useLookAt()
  const [busy, setBusy] = useState<'run-off' | 'result' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (what: 'run-off' | 'result', act: Promise<{ readonly ok: true } | { readonly ok: false; readonly message: string }>) => {
    const arrive = goAlong()
    setBusy(what)
    const sent = await act
    setBusy(null)
    setProblem(sent.ok ? null : sent.message)
    // Whoever moves the room goes with it.
    if (sent.ok) arrive()
  }
  const open = vote.result?.open ?? null
  const { title, secret, minutes } = vote.sheet
  return (
    <Sheet>
      <div className="flex flex-wrap items-center justify-end gap-2.5">
        <Button onClick={onAgain}>{voteSheetMessages.again}</Button>
        {open !== null && open.next === 'run-off' && (
          <Button
            busy={busy === 'run-off'}
            onClick={() => void run('run-off', command('open-vote', { sheet: { title, method: 'approval', asks: [...open.among], seats: open.places ?? 1, tieRule: 'show', secret, minutes, runOffOf: vote.id } }))}
          >
            {say.runOff}
          </Button>
        )}
        <Button variant="primary" busy={busy === 'result'} onClick={() => void run('result', command('set-phase', { phase: 'result' }))}>{say.toResult}</Button>
      </div>
      {problem !== null && <Said trouble className="mt-2 text-[13px] text-bad">{problem}</Said>}
    </Sheet>
  )
}
