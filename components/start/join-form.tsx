'use client'
import { useState } from 'react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { ChoiceCards } from '@/components/ui/choice-cards'
import { Note } from '@/components/ui/note'
import { TextField } from '@/components/ui/text-field'
import type { Door } from '@/lib/protocol/lead-commands'
import { limits } from '@/lib/protocol/limits'
import { startLabels as labels } from '@/lib/words/labels-start'
import { joinRoom } from './door-api'
import { DoorShut } from './door-shut'
import { sealedSentence } from './sealed-sentence'

type JoinRole = 'participant' | 'observer'
const roles = [
  { value: 'participant', label: labels.participant, text: labels.participantText },
  { value: 'observer', label: labels.observer, text: labels.observerText },
] as const

export function JoinForm({ code, door, wrong, onJoined }: {
  readonly code: string
  /** What is known of the workshop before joining; null until it is. */
  readonly door: Door | null
  /** What the server said of the code; null while it takes it. */
  readonly wrong: string | null
  readonly onJoined: (workshopId: string) => void
}) {
  const [name, setName] = useState('')
  const [role, setRole] = useState<JoinRole>('participant')
  const [stakeholder, setStakeholder] = useState('')
  const [nameProblem, setNameProblem] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const join = async () => {
    if (name.trim() === '') return setNameProblem(labels.nameMissing)
    setBusy(true)
    setProblem(null)
    const answer = await joinRoom({ code, name: name.trim(), role, ...(stakeholder.trim() === '' ? {} : { stakeholder: stakeholder.trim() }) })
    if (answer.ok) return onJoined(answer.reply.workshopId)
    setBusy(false)
    setProblem(answer.message)
  }
  const said = problem ?? wrong
  if (door !== null && door.door !== 'open') return <DoorShut door={door.door} />
  return (
    <form noValidate className="mt-6 flex flex-1 flex-col" onSubmit={(event) => { event.preventDefault(); void join() }}>
      <div className="grid gap-5">
        <TextField
          label={labels.yourName}
          hint={labels.nameHint}
          value={name}
          onChange={(value) => { setName(value); setNameProblem(null) }}
          maxLength={limits.nameChars}
          autoComplete="nickname"
          autoFocus
          enterKeyHint="go"
          error={nameProblem}
          inputClassName="text-[17px]! font-medium max-sm:text-[19px]!"
        />
        <ChoiceCards label={labels.role} value={role} onChange={setRole} options={roles} columns={2} />
        <TextField label={labels.stakeholder} optional value={stakeholder} onChange={setStakeholder} maxLength={limits.nameChars} placeholder={labels.stakeholderExample} />
        <Note tone="pen">{sealedSentence(door)}</Note>
        {said !== null && <Note tone="bad" said>{said} <Link href="/" prefetch={false} className="text-pen underline underline-offset-2">{labels.useAnotherCode}</Link></Note>}
      </div>
      <div data-foot-bar className="sticky bottom-[var(--keyboard,0px)] -mx-4 mt-auto border-t border-line bg-sheet px-4 pt-2.5 pb-[max(16px,env(safe-area-inset-bottom))] sm:static sm:mx-0 sm:mt-8 sm:border-0 sm:bg-transparent sm:px-0">
        <Button type="submit" variant="primary" size="large" busy={busy} className="w-full sm:w-auto sm:min-w-[160px]">{labels.join}</Button>
      </div>
    </form>
  )
}
