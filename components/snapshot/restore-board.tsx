'use client'
import { useState } from 'react'
import { Said } from '@/components/announce/said'
import { useCommand } from '@/components/doc/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { fill } from '@/lib/words/fill'
import { snapshotMessages as say } from '@/lib/words/messages-snapshots'
import type { SnapshotMark } from '@/lib/workshop/snapshot/types'

/** Facilitators: the board as it was when this was sealed, after a question, and undone by the snapshot taken just before. */
export function RestoreBoard({ snapshot: { id, number } }: { readonly snapshot: SnapshotMark }) {
  const command = useCommand()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const restore = async () => {
    setBusy(true)
    const answer = await command('restore-snapshot', { snapshot: id })
    setBusy(false)
    setProblem(answer.ok ? null : answer.message)
    if (!answer.ok) return
    setDone(fill(say.restored, { number, before: answer.reply.before.number }))
    setAsking(false)
  }
  return (
    <>
      <Button size="small" variant="text" onClick={() => setAsking(true)} aria-label={fill(say.restoreOf, { number })}>{say.restore}</Button>
      <Said as="span" on="change" className={done === null ? 'sr-only' : 'basis-full text-[13px] text-good'}>{done}</Said>
      <Dialog
        open={asking}
        onOpenChange={(open) => { if (!busy) setAsking(open) }}
        title={fill(say.restoreTitle, { number })}
        footer={<><Button onClick={() => setAsking(false)} disabled={busy}>{say.restoreNo}</Button><Button variant="primary" busy={busy} onClick={() => void restore()}>{say.restoreDo}</Button></>}
      >
        <p className="text-[14px] leading-[21px] text-ink2">{say.restoreWhat}</p>
        {problem !== null && <Note tone="bad" said className="mt-3">{problem}</Note>}
      </Dialog>
    </>
  )
}
