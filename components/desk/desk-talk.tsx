'use client'
import { useState } from 'react'
import { MessageSquareText, Spotlight } from 'lucide-react'
import { NoteDialog } from '@/components/reveal/note-dialog'
import type { useSpotlight } from '@/components/reveal/use-spotlight'
import { Button } from '@/components/ui/button'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu'
import type { InputGroup } from '@/lib/disagreement/types'
import { fill } from '@/lib/words/fill'
import { deskMessages as say } from '@/lib/words/messages-script'
import { questionWords } from '@/lib/words/results-questions'
import { useTalkOrder } from './use-talk-order'

/** Turns the room to a question and keeps what is said about it: the questions in the order of the reveal, with their figures. */
export function DeskTalk({ talk }: { readonly talk: ReturnType<typeof useSpotlight> }) {
  const { now, agenda, others } = useTalkOrder()
  const [noting, setNoting] = useState<InputGroup | null>(null)
  const { spotlight, busy } = talk
  const head = (title: string) => <MenuLabel>{title}{now !== null && <span className="block">{fill(say.bySettling, { now })}</span>}</MenuLabel>
  const turn = (crux: InputGroup, figure: string | null) => <MenuChoice key={crux} checked={spotlight === crux} onSelect={() => void talk.turnTo(spotlight === crux ? null : crux)}><Question crux={crux} figure={figure} /></MenuChoice>
  const note = (crux: InputGroup, figure: string | null) => <MenuItem key={crux} onSelect={() => setNoting(crux)}><Question crux={crux} figure={figure} /></MenuItem>
  const listed = (item: typeof turn) => (
    <>
      {agenda.map(({ group, figure }) => item(group, figure))}
      {agenda.length > 0 && others.length > 0 && <><MenuSeparator /><MenuLabel>{say.otherQuestions}</MenuLabel></>}
      {others.map((group) => item(group, null))}
    </>
  )
  return (
    <>
      <Menu align="start" trigger={<Button size="small" disabled={busy}><Spotlight aria-hidden size={14} />{spotlight === null ? say.spotlight : say.spotlightOn}</Button>}>
        {head(say.spotlight)}
        {listed(turn)}
        {spotlight !== null && <><MenuSeparator /><MenuItem onSelect={() => void talk.turnTo(null)}>{say.spotlightOff}</MenuItem></>}
      </Menu>
      {spotlight !== null
        ? <Button size="small" onClick={() => setNoting(spotlight)}><MessageSquareText aria-hidden size={14} />{say.note}</Button>
        : <Menu align="start" trigger={<Button size="small"><MessageSquareText aria-hidden size={14} />{say.note}</Button>}>{head(say.noteOn)}{listed(note)}</Menu>}
      {noting !== null && <NoteDialog crux={noting} onClose={() => setNoting(null)} />}
    </>
  )
}

function Question({ crux, figure }: { readonly crux: InputGroup; readonly figure: string | null }) {
  return <span className="flex items-baseline justify-between gap-4"><span className="min-w-0">{questionWords[crux].label}</span>{figure !== null && <span className="whitespace-nowrap text-ink2">{figure}</span>}</span>
}
