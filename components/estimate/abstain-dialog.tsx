'use client'
import { useState } from 'react'
import { fill } from '@/lib/words/fill'
import { formMessages as say } from '@/lib/words/messages-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

/** Abstaining is said once more before it counts; it can be taken back by submitting. */
export function AbstainButton({ round, busy, onAbstain }: { readonly round: number; readonly busy: boolean; readonly onAbstain: () => Promise<boolean> }) {
  const [open, setOpen] = useState(false)
  const abstain = async () => {
    if (await onAbstain()) setOpen(false)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say.abstain}</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={say.abstainAsk}
        description={say.abstainSaid}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{say.back}</Button>
            <Button variant="primary" busy={busy} onClick={() => void abstain()}>{fill(say.abstainDo, { round })}</Button>
          </>
        }
      />
    </>
  )
}
