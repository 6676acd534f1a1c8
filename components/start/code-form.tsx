'use client'
import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { codeProblem, roomCode } from './room-code'

export function CodeForm() {
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const go = () => {
    const found = codeProblem(typed)
    setProblem(found)
    if (found !== null) return
    setBusy(true)
    router.push(`/j/${roomCode(typed)}`)
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); go() }}>
      <div className="flex items-end gap-2">
        <TextField
          label="I have a code"
          value={typed}
          onChange={(value) => { setTyped(value); setProblem(null) }}
          onBlur={() => typed !== '' && setTyped(roomCode(typed))}
          aria-invalid={problem !== null}
          placeholder="7KM-4QD"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="go"
          className="w-[214px] max-sm:w-auto max-sm:flex-1"
          inputClassName="h-12! text-[22px]! font-medium tracking-[0.1em] uppercase"
        />
        <Button type="submit" variant="primary" size="large" busy={busy}>Join</Button>
      </div>
      {problem === null
        ? <p className="twin mt-1.5">Six letters and digits, from the wall or the invitation. No account.</p>
        : <p role="alert" className="mt-1.5 text-[13px] leading-[18px] text-bad">{problem}</p>}
    </form>
  )
}
