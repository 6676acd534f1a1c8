'use client'
import { useState } from 'react'
import { MailOpen } from 'lucide-react'
import { useCommand } from '@/components/doc/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { sealMessages } from '@/lib/words/messages-room'
import { fill } from '@/lib/words/fill'
import { waitingMessages } from '@/lib/words/results-messages'
import type { StageSnapshot } from '@/lib/workshop/types'

const namingWords = { named: sealMessages.namingNamed, pseudonymous: sealMessages.namingPseudonymous, aggregate: sealMessages.namingAggregate } as const

/** Opens the answers of the round to the room, after asking: it cannot be taken back. */
export function RevealButton({ stage }: { readonly stage: StageSnapshot }) {
  const command = useCommand()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { submitted, of } = stage.counts
  const reveal = async () => {
    setBusy(true)
    const answer = await command('reveal', {})
    setBusy(false)
    setProblem(answer.ok ? null : answer.message)
    if (answer.ok) setAsking(false)
  }
  return (
    <>
      <Button variant="primary" onClick={() => setAsking(true)} why={submitted === 0 ? waitingMessages.nothingToReveal : null}>
        <MailOpen aria-hidden size={16} />{fill(waitingMessages.reveal, { round: stage.round })}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={(open) => { if (!busy) setAsking(open) }}
        title={fill(waitingMessages.confirmTitle, { round: stage.round })}
        description={fill(waitingMessages.confirm, { n: submitted, N: of, naming: namingWords[stage.naming] })}
        footer={
          <>
            <Button onClick={() => setAsking(false)} disabled={busy}>{waitingMessages.wait}</Button>
            <Button variant="primary" busy={busy} onClick={() => void reveal()}>{fill(waitingMessages.reveal, { round: stage.round })}</Button>
          </>
        }
      >
        {problem !== null && <Note tone="bad" said>{problem}</Note>}
      </Dialog>
    </>
  )
}
