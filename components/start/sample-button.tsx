'use client'
import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { Said } from '@/components/announce/said'
import { Button } from '@/components/ui/button'
import { createWorkshop } from '@/components/doc/api'
import { startLabels as labels } from '@/lib/words/labels-start'

const sampleTitle = 'What should we ask the lab for?'

export function SampleButton() {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const open = async () => {
    setBusy(true)
    setProblem(null)
    const answer = await createWorkshop({ title: sampleTitle, sample: true })
    if (answer.ok) return router.push(`/w/${answer.reply.id}`)
    setBusy(false)
    setProblem(answer.message)
  }
  return (
    <div className="flex max-w-[190px] flex-col items-end gap-1">
      <Button busy={busy} onClick={() => void open()}>{labels.tryTheSample}</Button>
      {problem !== null && <Said trouble className="text-right text-[12.5px] leading-[18px] text-bad">{problem}</Said>}
    </div>
  )
}
