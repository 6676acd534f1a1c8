'use client'
import { useState } from 'react'
import { Said } from '@/components/announce/said'
import { useCommand } from '@/components/doc/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { fill } from '@/lib/words/fill'
import { ballotMessages as say } from '@/lib/words/messages-vote'
import type { VoteState } from '@/lib/workshop/vote-types'

/** A facilitator's acts on an open vote: more time, and the close. */
export function LeadVote({ vote }: { readonly vote: VoteState }) {
  const command = useCommand()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (act: Promise<{ readonly ok: true } | { readonly ok: false; readonly message: string }>) => {
    setBusy(true)
    const sent = await act
    setBusy(false)
    setProblem(sent.ok ? null : sent.message)
    if (sent.ok) setAsking(false)
  }
  const { cast, of } = vote.counts
  return (
    <div className="flex flex-wrap items-center gap-2">
      {vote.closesAt !== null && <Button size="small" disabled={busy} onClick={() => void run(command('extend-vote', { vote: vote.id, minutes: 2 }))}>{say.extend}</Button>}
      <Button size="small" disabled={busy} onClick={() => setAsking(true)}>{say.closeNow}</Button>
      {problem !== null && !asking && <Said as="span" trouble className="text-[12.5px] text-bad">{problem}</Said>}
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={say.closeTitle}
        footer={<><Button onClick={() => setAsking(false)}>{say.closeWait}</Button><Button variant="primary" busy={busy} onClick={() => void run(command('close-vote', { vote: vote.id }))}>{say.closeNow}</Button></>}
      >
        <p>{fill(say.closeText, { n: cast, N: of })}</p>
        {problem !== null && <Said trouble className="mt-2 text-bad">{problem}</Said>}
      </Dialog>
    </div>
  )
}
