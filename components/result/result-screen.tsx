'use client'
import { useRoomResults } from '@/components/model/use-results'
import { useRoom } from '@/components/reveal/use-room'
import { MiddleLoading } from '@/components/shell/middle-loading'
import { Note } from '@/components/ui/note'
import { Tag } from '@/components/ui/tag'
import { fill } from '@/lib/words/fill'
import { oneRoundOnly } from '@/lib/words/messages-script'
import { resultPageMessages as say } from '@/lib/words/messages-result-page'
import { capital, countOf } from '@/lib/words/results-text'
import { CommitmentsSheet } from './commitments-sheet'
import { GroundSheet, winnersOf } from './ground-sheet'
import { SnapshotsSheet } from '@/components/snapshot/snapshots-sheet'
import { MinorityNotes } from './minority-notes'

/** The last page: what all can sign, who asks whom by when, and who could not sign. */
export function ResultScreen() {
  const { ready, stage, workshop } = useRoom()
  const isOpen = workshop.views.length > 0
  const computed = useRoomResults(ready && isOpen ? workshop : null)
  if (!ready) return <MiddleLoading />
  const vote = stage.votes.findLast(({ status, result }) => status === 'closed' && result !== null) ?? null
  const disagreement = computed.result?.disagreement ?? null
  const titles = new Map(workshop.interventions.map(({ id, title }) => [id, title]))
  const titleOf = (id: string) => titles.get(id) ?? vote?.sheet.asks.find((ask) => ask.id === id)?.title ?? id
  const winners = vote === null ? [] : winnersOf(vote)
  const chosen = winners.length > 0 ? winners : (disagreement?.robustCore ?? [])
  return (
    <>
      <h1 className="max-sm:text-[24px] max-sm:leading-[30px]">{headline(winners.length, disagreement?.robustCore.length ?? 0)}</h1>
      <p className="mt-1 mb-4 text-[14px] text-ink2 max-sm:text-[15px]">{say.lead}{stage.script?.dropped.includes('round2') === true && stage.reveals.length === 1 && <> <Tag>{oneRoundOnly}</Tag></>}</p>
      {computed.status === 'failed' && <Note tone="bad" said className="mb-4">{computed.message}</Note>}
      {computed.status === 'computing' && computed.result === null && <Note said className="mb-4">{say.computing}</Note>}
      {!isOpen && <Note className="mb-4">{fill(say.waiting, { n: stage.counts.submitted, N: stage.counts.of })}</Note>}
      {isOpen && computed.status === 'ready' && disagreement === null && <Note className="mb-4">{say.needTwo}</Note>}
      <div className="grid grid-cols-1 gap-4">
        <GroundSheet disagreement={disagreement} vote={vote} titleOf={titleOf} />
        <CommitmentsSheet chosen={chosen} />
        <MinorityNotes />
        <SnapshotsSheet />
      </div>
    </>
  )
}

function headline(chosen: number, core: number): string {
  const parts = [chosen > 0 ? fill(say.headVote, { count: countOf(chosen, 'ask') }) : null, core > 0 ? fill(say.headCore, { count: countOf(core, 'ask') }) : null]
  const said = parts.filter((part) => part !== null)
  return said.length === 0 ? say.heading : capital(said.join(', '))
}
