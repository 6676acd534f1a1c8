'use client'
import { useState } from 'react'
import { MailOpen } from 'lucide-react'
import { useRoomResults } from '@/components/model/use-results'
import { MiddleLoading } from '@/components/shell/middle-loading'
import { Note } from '@/components/ui/note'
import { Sheet } from '@/components/ui/sheet'
import { SharedViewEditor } from '@/components/views/shared-view-editor'
import { SharedViewsSheet } from '@/components/views/shared-views-sheet'
import { fill } from '@/lib/words/fill'
import { sealMessages } from '@/lib/words/messages-room'
import { roomMessages, waitingMessages } from '@/lib/words/results-messages'
import { countOf } from '@/lib/words/results-text'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import { BeliefsFinding } from './beliefs-finding'
import { RevealButton } from './reveal-button'
import { roomAnswers, roomData } from './room-data'
import { RoomFigures } from './room-figures'
import { RoomFindings } from './room-findings'
import { RoomNav } from './room-nav'
import { RoomTalk } from './room-talk'
import { RoomWaiting } from './room-waiting'
import { SpotlightSheet } from './spotlight-sheet'
import { useRoom } from './use-room'

const parts = [
  { id: 'part-asks', label: labels.partAsks },
  { id: 'part-beliefs', label: labels.partBeliefs },
  { id: 'part-stakes', label: labels.partStakes },
  { id: 'part-ground', label: labels.partGround },
  { id: 'part-pairs', label: labels.partPairs },
] as const
const namingWords = { named: sealMessages.namingNamed, pseudonymous: sealMessages.namingPseudonymous, aggregate: sealMessages.namingAggregate } as const

/** The room after a reveal: what all want, what divides, which question to talk about, and the evidence. Before it: the count. */
export function RoomScreen() {
  const { ready, stage, workshop, myViewId, isFacilitator } = useRoom()
  const last = stage.reveals[stage.reveals.length - 1]
  const figures = last?.naming === 'aggregate' ? stage.aggregates.find(({ round }) => round === last.round) : undefined
  const participants = workshop.views.filter(({ kind }) => kind === 'participant').length
  const isOpen = participants > 0 && figures === undefined
  const [sharedView, setSharedView] = useState<string | null>(null)
  const computed = useRoomResults(ready && isOpen ? workshop : null)
  if (!ready) return <MiddleLoading />
  if (last === undefined || (!isOpen && figures === undefined)) return <RoomWaiting stage={stage} isFacilitator={isFacilitator} />
  if (sharedView !== null) return <SharedViewEditor viewId={sharedView} onClose={() => setSharedView(null)} />
  const data = computed.result === null ? null : roomData(workshop, computed.result, myViewId)
  const answers = figures?.result?.answers ?? figures?.answers ?? participants
  const sharedViews = <div className="mt-4"><SharedViewsSheet onOpen={setSharedView} /></div>
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-between sm:min-h-8 gap-x-6 gap-y-2">
        <p className="flex items-center gap-2.5 text-[12.5px] text-ink2">
          <MailOpen aria-hidden size={16} className="text-ink" />
          <strong className="font-semibold text-ink">{labels.revealed}</strong>
          <span>round {last.round}, {countOf(answers, 'view')}, {namingWords[last.naming]}</span>
        </p>
        {data !== null && <RoomNav parts={parts} />}
      </div>
      {stage.roundOpen && (
        <Note tone="pen" className="mb-4">
          <span className="flex flex-wrap items-center justify-between gap-3">
            {fill(waitingMessages.nextRound, { round: stage.round, n: stage.counts.submitted, N: stage.counts.of, before: last.round })}
            {isFacilitator && <RevealButton stage={stage} />}
          </span>
        </Note>
      )}
      <SpotlightSheet />
      {figures !== undefined && <RoomFigures figures={figures} workshop={workshop} rounds={stage.reveals.map(({ round }) => round)} whys={stage.whys.filter(({ round }) => round === figures.round)} />}
      {computed.status === 'failed' && <Note tone="bad" said className="mb-4">The room’s results could not be worked out: {computed.message}</Note>}
      {computed.status === 'computing' && data === null && (
        <>
          <h1 className="mb-4 text-ink2 max-sm:text-[23px]">Comparing {countOf(participants, 'view')}…</h1>
          {participants > 1 && <BeliefsFinding data={roomAnswers(workshop, myViewId)} />}
        </>
      )}
      {computed.result !== null && data === null && (
        <Sheet className="flex min-h-[220px] items-center justify-center text-center">
          <h1 className="max-sm:text-[23px]">{roomMessages.onePersonTitle}</h1>
          <p className="mt-2 text-[14px] text-ink2">{roomMessages.onePerson}</p>
        </Sheet>
      )}
      {data !== null && (
        <RoomFindings data={data} stale={computed.stale}>
          <RoomTalk data={data} stage={stage} />
          {sharedViews}
        </RoomFindings>
      )}
      {data === null && computed.status !== 'computing' && sharedViews}
    </>
  )
}
