'use client'
import { useState } from 'react'
import { useCommand } from '@/components/doc/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { fill } from '@/lib/words/fill'
import { snapshotMessages as say } from '@/lib/words/messages-snapshots'
import type { SnapshotMark } from '@/lib/workshop/snapshot/types'

/** A facilitator closes the page of a snapshot, after being asked once. */
export function CloseSnapshot({ mark: { id, number } }: { readonly mark: SnapshotMark }) {
  const command = useCommand()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const close = async () => {
    setBusy(true)
    const answer = await command('revoke-snapshot', { snapshot: id })
    setBusy(false)
    if (answer.ok) setAsking(false)
    else setProblem(answer.message)
  }
  return (
    <>
      <Button size="small" variant="text" aria-label={fill(say.closeOf, { number })} onClick={() => setAsking(true)}>{say.close}</Button>
      {asking && (
        <Dialog
          open
          onOpenChange={setAsking}
          title={fill(say.closeTitle, { number })}
          description={say.closeText}
          footer={<><Button onClick={() => setAsking(false)}>{say.keepOpen}</Button><Button variant="primary" busy={busy} onClick={() => void close()}>{say.closeAct}</Button></>}
        >
          {problem !== null && <Note tone="bad" said>{problem}</Note>}
        </Dialog>
      )}
    </>
  )
}
