'use client'
import { MailOpen } from 'lucide-react'
import { useRoomResults } from '@/components/model/use-results'
import { Note } from '@/components/ui/note'
import { Sheet } from '@/components/ui/sheet'
import { fill } from '@/lib/words/fill'
import { sealMessages } from '@/lib/words/messages-room'
import { roomMessages, waitingMessages } from '@/lib/words/results-messages'
import { countOf } from '@/lib/words/results-text'
import { RevealButton } from './reveal-button'
import { roomData } from './room-data'
import { RoomFigures } from './room-figures'
import { RoomFindings } from './room-findings'
import { RoomNav } from './room-nav'
import { RoomWaiting } from './room-waiting'
import { useRoom } from './use-room'

const parts = [
  { id: 'part-asks', label: 'Asks and cruxes' },
  { id: 'part-beliefs', label: 'Beliefs' },
  { id: 'part-stakes', label: 'Stakes' },
  { id: 'part-ground', label: 'Common ground' },
] as const
const namingWords = { named: sealMessages.namingNamed, pseudonymous: sealMessages.namingPseudonymous, aggregate: sealMessages.namingAggregate } as const

/** The room after a reveal: what all want, what divides, which question to talk about, and the evidence. Before it: the count. */
export function RoomScreen() {
  const { ready, stage, workshop, myViewId, isFacilitator } = useRoom()
  const isOpen = workshop.views.length > 0
  const computed = useRoomResults(ready && isOpen ? workshop : null)
  if (!ready) return null
  const figures = stage.aggregates[stage.aggregates.length - 1]
  if (!isOpen && figures !== undefined) return <RoomFigures figures={figures} workshop={workshop} />
  if (!isOpen) return <RoomWaiting stage={stage} isFacilitator={isFacilitator} />
  const data = computed.result === null ? null : roomData(workshop, computed.result, myViewId)
  const last = stage.reveals[stage.reveals.length - 1]
  const round = last?.round ?? stage.round
  const views = workshop.views.filter(({ kind }) => kind === 'participant').length
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="flex items-center gap-2.5 text-[12.5px] text-ink2">
          <MailOpen aria-hidden size={16} className="text-ink" />
          <strong className="font-semibold text-ink">Revealed</strong>
          <span>round {round}, {countOf(views, 'view')}, {namingWords[last?.naming ?? stage.naming]}</span>
        </p>
        {data !== null && <RoomNav parts={parts} />}
      </div>
      {stage.roundOpen && last !== undefined && (
        <Note tone="pen" className="mb-4">
          <span className="flex flex-wrap items-center justify-between gap-3">
            {fill(waitingMessages.nextRound, { round: stage.round, n: stage.counts.submitted, N: stage.counts.of, before: last.round })}
            {isFacilitator && <RevealButton stage={stage} />}
          </span>
        </Note>
      )}
      {computed.status === 'failed' && <Note tone="bad" role="alert" className="mb-4">The room’s results could not be worked out: {computed.message}</Note>}
      {computed.status === 'computing' && data === null && (
        <Sheet className="flex min-h-[280px] items-center justify-center text-center"><h1 className="text-ink2 max-sm:text-[23px]">Comparing {countOf(views, 'view')}…</h1></Sheet>
      )}
      {computed.result !== null && data === null && (
        <Sheet className="flex min-h-[220px] items-center justify-center text-center">
          <h1 className="max-sm:text-[23px]">{roomMessages.onePersonTitle}</h1>
          <p className="mt-2 text-[14px] text-ink2">{roomMessages.onePerson}</p>
        </Sheet>
      )}
      {data !== null && <RoomFindings data={data} stale={computed.stale} />}
    </>
  )
}
