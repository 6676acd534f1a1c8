'use client'
import { winnersOf } from '@/components/result/ground-sheet'
import { shortHash } from '@/components/snapshot/short-hash'
import { fill } from '@/lib/words/fill'
import { wallMessages as say } from '@/lib/words/messages-wall'
import { snapshotMessages } from '@/lib/words/messages-snapshots'
import { formatOf } from '@/lib/words/numbers'
import { WallAsks } from './wall-asks'
import { WallSay } from './wall-say'
import { useWallRoom } from './use-wall-room'

/** What stands on nearly every list, what on some, and what the vote chose. */
export function WallResult() {
  const { stage, data, figures, workshop } = useWallRoom()
  const vote = stage.votes.findLast(({ status, result }) => status === 'closed' && result !== null) ?? null
  const titleOf = (id: string) => workshop.interventions.find((card) => card.id === id)?.title ?? vote?.sheet.asks.find((ask) => ask.id === id)?.title ?? id
  const people = data?.participants.length ?? 0
  // In group figures nobody's list is known, so asks are told apart by who gains by them.
  const held = data === null
    ? (figures?.result?.interventions ?? []).map((ask) => ({ id: ask.id, count: Math.round(ask.for * (figures?.result?.answers ?? 0)), of: figures?.result?.answers ?? 0, most: ask.label === 'agreed' }))
    : workshop.interventions.map(({ id }) => {
        const count = data.results.views.filter((view) => data.disagreement.participants.includes(view.id) && view.package.includes(id)).length
        return { id, count, of: people, most: people > 0 && count >= 0.8 * people }
      })
  const asks = (most: boolean) => held.filter((ask) => ask.most === most && ask.count > 0).sort((a, b) => b.count - a.count).map(({ id, count, of }) => ({ id, title: titleOf(id), count: formatOf(count, of) }))
  const isAggregate = data === null
  const newest = stage.snapshots.at(-1)
  return (
    <WallSay title={say.result} over={stage.title}>
      <div className={vote === null ? 'grid grid-cols-2 gap-x-[3em] max-sm:grid-cols-1 max-sm:gap-y-[1.4em]' : 'grid grid-cols-3 gap-x-[2.4em] max-sm:grid-cols-1 max-sm:gap-y-[1.4em]'}>
        {vote !== null && <WallAsks title={say.chosen} asks={winnersOf(vote).map((id) => ({ id, title: titleOf(id) }))} most={8} />}
        <WallAsks title={isAggregate ? say.agreed : say.every} asks={asks(true)} most={8} />
        <WallAsks title={isAggregate ? say.contested : say.some} asks={asks(false)} most={8} />
      </div>
      {isAggregate && figures !== null && <p className="mt-[1em] text-[0.85em] text-ink2">{fill(say.figures)}</p>}
      {newest !== undefined && <p className="mt-[1em] text-[0.85em] text-ink2 tabular-nums">{fill(snapshotMessages.wall, { number: newest.number, hash: shortHash(newest.hash) })}</p>}
    </WallSay>
  )
}
