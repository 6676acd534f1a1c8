'use client'
import dynamic from 'next/dynamic'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { AddPerson } from '@/components/lead/add-person'
import { Note } from '@/components/ui/note'
import { Tag } from '@/components/ui/tag'
import { emptyMessages } from '@/lib/words/messages-room'
import { startLabels as labels } from '@/lib/words/labels-start'
import { InviteSheet } from './invite-sheet'
import { arrivalSentence, namingSentence } from './naming-sentence'

const PracticeSheet = dynamic(() => import('./practice-sheet').then((file) => file.PracticeSheet), { ssr: false })

/** Where people arrive: how to get in, who is there, a first try at a range. */
export function LobbyScreen() {
  const me = useMe()
  const { snapshot } = useStage()
  const leads = snapshot.people.filter((person) => person.role === 'facilitator').map((person) => person.name)
  const here = snapshot.people.filter((person) => person.origin === 'joined')
  return (
    <>
      <h1>{snapshot.title}</h1>
      <p className="mt-1.5 text-[15px] leading-[23px] text-ink2 max-sm:text-[16px]">
        {me.role === 'facilitator' ? labels.bringIn : arrivalSentence(me.name, { leads, begun: snapshot.phase !== 'lobby' })}
      </p>
      <div className="mt-5 grid gap-4">
        {me.role === 'facilitator' && !snapshot.sample && <InviteSheet />}
        {snapshot.sample && <Note tone="pen"><Tag>{labels.sampleTag}</Tag> You are alone here with made-up people. Everything works; nobody else sees it.</Note>}
        {me.role === 'observer' ? <Note>{emptyMessages.observer}</Note> : <Note tone="pen">{namingSentence({ naming: snapshot.naming, leads }, snapshot.reveals.length > 0)}</Note>}
        <section aria-label={labels.whoIsHere} className="flex flex-wrap items-center gap-2">
          <h2 className="mr-1 font-semibold">{here.length} here</h2>
          {here.map((person) => (
            <span key={person.id} className="rounded-full border border-edge bg-sheet px-3 py-1 text-[13px] max-sm:text-[15px]">
              {person.name}{person.id === me.personId && ' (you)'}{person.role !== 'participant' && <span className="text-ink2">, {person.role}</span>}
            </span>
          ))}
          {snapshot.people.filter(({ origin }) => origin === 'entered').map((person) => <span key={person.id} className="rounded-full border border-dashed border-edge bg-sheet px-3 py-1 text-[13px] max-sm:text-[15px]">{person.name}<span className="text-ink2">{labels.enteredAfterName}</span></span>)}
          {me.role === 'facilitator' && !snapshot.sample && <AddPerson />}
        </section>
        {me.role !== 'observer' && <PracticeSheet />}
        {me.role !== 'facilitator' && (
          <details>
            <summary className="min-h-7 cursor-pointer font-semibold text-pen max-sm:min-h-11 max-sm:py-3">{labels.bringSomebodyElseIn}</summary>
            <div className="mt-2"><InviteSheet /></div>
          </details>
        )}
      </div>
    </>
  )
}
