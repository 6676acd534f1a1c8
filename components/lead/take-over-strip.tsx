'use client'
import { useState } from 'react'
import { Said } from '@/components/announce/said'
import { useCommand } from '@/components/doc/use-command'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { clockTime } from '@/components/shell/clock-time'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { fill } from '@/lib/words/fill'
import { chairMessages as say } from '@/lib/words/messages-lead'
import { limits } from '@/lib/protocol/limits'
import { shellLabels as labels } from '@/lib/words/labels-shell'

/** When nobody has led for two minutes: participants are offered the chair, after a question. */
export function TakeOverStrip() {
  const me = useMe()
  const { chairFreeSince } = useStage().snapshot
  const command = useCommand()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  if (chairFreeSince === null || me.role === 'facilitator') return null
  const mayTake = me.role === 'participant'
  const take = async () => {
    setBusy(true)
    const answer = await command('take-over', {})
    setBusy(false)
    setProblem(answer.ok ? null : answer.message)
    if (answer.ok) setAsking(false)
  }
  return (
    <section aria-label={labels.whoLeads} className="mb-4 max-sm:mb-8 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-l-3 border-warn bg-warn-soft py-2 pr-3 pl-3.5 text-[13.5px] leading-5 max-sm:text-[15px] max-sm:leading-[22px]">
      <Said className="min-w-0 flex-1 basis-72"><strong className="font-semibold">{fill(say.free, { time: clockTime(chairFreeSince - limits.chairAbsentMs) })}</strong> {mayTake ? say.offer : say.watch}</Said>
      {mayTake && <Button onClick={() => { setProblem(null); setAsking(true) }}>{say.act}</Button>}
      <Dialog
        open={asking}
        onOpenChange={(open) => { if (!busy) setAsking(open) }}
        title={say.title}
        description={say.text}
        footer={<><Button onClick={() => setAsking(false)} disabled={busy}>{say.wait}</Button><Button variant="primary" busy={busy} onClick={() => void take()}>{say.act}</Button></>}
      >
        {problem !== null && <Note tone="bad" said>{problem}</Note>}
      </Dialog>
    </section>
  )
}
