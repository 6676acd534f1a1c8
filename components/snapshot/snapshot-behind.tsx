'use client'
import { useMemo } from 'react'
import { RoomFigures } from '@/components/reveal/room-figures'
import { RoomFindings } from '@/components/reveal/room-findings'
import { RoomTalk } from '@/components/reveal/room-talk'
import { roomData } from '@/components/reveal/room-data'
import { CountFinding } from '@/components/vote/count-finding'
import { NamedBallots } from '@/components/vote/named-ballots'
import { Note } from '@/components/ui/note'
import { nameOf, viewName } from '@/lib/report/report-pages'
import { titlesOf } from '@/lib/report/report'
import { roomMessages } from '@/lib/words/results-messages'
import { snapshotPageMessages as say } from '@/lib/words/messages-snapshot-page'
import { resultHeadline } from '@/lib/words/vote-result-words'
import type { Opened } from './opened'

/** The reveal's findings on the sealed answers, and the votes. */
export function SnapshotBehind({ opened: { report, aggregates, reveals } }: { readonly opened: Opened }) {
  const { workshop, results, votes } = report
  const data = useMemo(() => (results === null ? null : roomData(workshop, results, null)), [workshop, results])
  const figures = aggregates.find(({ round }) => round === report.round)
  const titleOf = titlesOf(report)
  const stage = { reveals: reveals.map((reveal) => ({ ...reveal, naming: report.naming })), views: report.views, whys: report.whys }
  return (
    <div className="grid grid-cols-1 gap-4">
      {data !== null && <div><RoomFindings data={data} stale={false} /><RoomTalk data={data} stage={stage} /></div>}
      {data === null && figures !== undefined && <div><RoomFigures figures={figures} workshop={workshop} rounds={reveals.map(({ round }) => round)} whys={report.whys.filter(({ round }) => round === report.round)} /></div>}
      {data === null && figures === undefined && <Note>{roomMessages.onePersonTitle}. {workshop.views.map(viewName).join(', ')}</Note>}
      {votes.length > 0 && <h2 className="serif mt-2 text-[20px] leading-7">{say.votes}</h2>}
      {votes.map((vote) => (
        <section key={vote.id} className="grid grid-cols-1 gap-3">
          <h3 className="text-[14px] font-semibold">{vote.sheet.title}: {resultHeadline(vote, titleOf)}</h3>
          {vote.result !== null && <CountFinding vote={vote} result={vote.result} mine={[]} isLead={false} titleOf={titleOf} />}
          <NamedBallots vote={vote} nameOf={(id) => nameOf(report, id)} titleOf={titleOf} />
        </section>
      ))}
    </div>
  )
}
