'use client'
import { useState } from 'react'
import { Lock } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { useBoard } from '@/components/doc/use-board'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { SelectField } from '@/components/ui/select-field'
import { Sheet } from '@/components/ui/sheet'
import { fill } from '@/lib/words/fill'
import { tapMessages as say } from '@/lib/words/messages-taps'
import { tapFields } from '@/lib/workshop/count-taps'
import type { TapRound } from '@/lib/workshop/tap-types'
import { TapForm } from './tap-form'
import { TapSpreads } from './tap-spread'
import { useTapLead } from './use-tap-lead'

/** On top of the board: the card that is open for taps, or what came of the last one; for facilitators the way to the next. */
export function TapsSheet() {
  const { phase, taps } = useStage().snapshot
  const me = useMe()
  const last = taps.at(-1)
  if (phase !== 'board') return null
  if (last !== undefined && last.closedAt === null) return <OpenCard key={last.id} round={last} />
  if (last !== undefined && last.result !== null) return <ClosedCard round={last} />
  return me.role === 'facilitator' ? <StartTaps /> : null
}

function OpenCard({ round }: { readonly round: TapRound }) {
  const me = useMe()
  const { cards } = useBoard().snapshot
  const { people } = useStage().snapshot
  const lead = useTapLead()
  const [person, setPerson] = useState(me.personId)
  const entered = people.filter(({ origin }) => origin === 'entered')
  const card = cards.find(({ id }) => id === round.card) ?? null
  return (
    <section aria-label={say.now} className="relative mb-4 overflow-hidden rounded-sheet border border-pen bg-sheet pl-3 max-sm:pl-2">
      <div aria-hidden className="hatch absolute inset-y-0 left-0 w-3 border-r border-pen max-sm:w-2" />
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 border-b border-pen-line bg-pen-soft px-[18px] py-2 text-[13px] max-sm:px-4">
        <Lock aria-hidden size={14} className="text-pen" strokeWidth={2.6} />
        <span className="font-semibold text-pen">{say.now}</span>
        <span className="min-w-0 flex-1 basis-40">{me.role === 'observer' ? say.watching : say.read}</span>
        <Said as="span" on="change" className="font-semibold">{fill(say.in, { n: round.counts.tapped, N: round.counts.of })}</Said>
      </div>
      <div className="px-[18px] py-4 max-sm:px-4">
        <h2 className="finding">{round.title}</h2>
        {round.line !== '' && <p className="serif mt-1 mb-4 text-[17px] leading-[25px]">{round.line}</p>}
        {me.role === 'facilitator' && entered.length > 0 && (
          <SelectField label={say.enterFor} value={person} onChange={setPerson} options={[{ value: me.personId, label: `${me.name} (you)` }, ...entered.map(({ id, name }) => ({ value: id, label: name }))]} className="mb-4 max-w-[280px]" />
        )}
        {me.role !== 'observer' && <TapForm key={person} round={round.id} card={card} person={person} />}
        {me.role === 'facilitator' && (
          <div className="mt-4 flex flex-wrap items-center gap-2.5 border-t border-line pt-3.5">
            <Button variant="primary" busy={lead.busy} onClick={() => lead.close(round.id, true)}>{say.close}</Button>
            <Button variant="text" disabled={lead.busy} onClick={() => lead.close(round.id, false)}>{say.callOff}</Button>
            {lead.problem !== null && <Note tone="bad" said>{lead.problem}</Note>}
          </div>
        )}
      </div>
    </section>
  )
}

function ClosedCard({ round }: { readonly round: TapRound }) {
  const me = useMe()
  const { result } = round
  if (result === null) return null
  return (
    <Sheet title={`${say.done}: ${round.title}`} twin={tapFields.some((field) => result[field].roomDiffers) ? say.differsLong : undefined} className="mb-4">
      <TapSpreads result={result} />
      {me.role === 'facilitator' && <NextCard />}
    </Sheet>
  )
}

function NextCard() {
  const { next, done, total, open, busy, problem } = useTapLead()
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line pt-3.5">
      {next !== null && <Button variant="primary" busy={busy} onClick={() => open(next)}><span className="truncate">{fill(say.next, { title: next.title })}</span></Button>}
      <span className="twin">{next === null ? fill(say.allDone, { N: total }) : fill(say.progress, { n: done, N: total })}</span>
      {problem !== null && <Note tone="bad" said>{problem}</Note>}
    </div>
  )
}

function StartTaps() {
  const { next, done, total, open, busy, problem } = useTapLead()
  if (next === null) return null
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-[13px]">
      <Button size="small" busy={busy} onClick={() => open(next)}>{say.start}</Button>
      <span className="twin">{done === 0 ? say.startNote : fill(say.progress, { n: done, N: total })}</span>
      {problem !== null && <Note tone="bad" said>{problem}</Note>}
    </div>
  )
}
