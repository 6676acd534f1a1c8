'use client'
import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { Said } from '@/components/announce/said'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { codeMessages as say } from '@/lib/words/messages-lead'
import { startLabels as labels } from '@/lib/words/labels-start'
import { recoverChair } from './door-api'
import { readCode, shownCode } from './room-code'

/** One field for every code there is: a room's, one from another device, the recovery code. */
export function CodeForm() {
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const go = async () => {
    const read = readCode(typed)
    setProblem(read.kind === 'none' ? read.problem : null)
    if (read.kind === 'none') return
    setBusy(true)
    if (read.kind === 'room') return router.push(`/j/${read.code}`)
    if (read.kind === 'device') return router.push(`/d/${read.code}`)
    // In no address: it would stay in the history.
    const answer = await recoverChair(read.code)
    if (answer.ok) return router.push(`/w/${answer.reply.workshopId}`)
    setBusy(false)
    setProblem(answer.message)
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void go() }}>
      <div className="flex items-end gap-2">
        <TextField
          label={say.label}
          value={typed}
          onChange={(value) => { setTyped(value); setProblem(null) }}
          onBlur={() => setTyped(shownCode(typed))}
          aria-invalid={problem !== null}
          placeholder={labels.codeExample}
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="go"
          className="w-[214px] max-sm:w-auto max-sm:flex-1"
          inputClassName={`h-12! font-medium uppercase ${typed.length > 9 ? 'text-[16px]! tracking-[0.02em]' : 'text-[22px]! tracking-[0.1em]'}`}
        />
        <Button type="submit" variant="primary" size="large" busy={busy}>{labels.join}</Button>
      </div>
      {problem === null
        ? <p className="twin mt-1.5">{say.hint}</p>
        : <Said trouble className="mt-1.5 text-[13px] leading-[18px] text-bad">{problem}</Said>}
    </form>
  )
}
