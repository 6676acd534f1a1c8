'use client'
import { ChartFrame } from '@/components/charts/chart-frame'
import { IntervalStrips } from '@/components/charts/interval-strips'
import { fill } from '@/lib/words/fill'
import { formatOf } from '@/lib/words/numbers'
import { beliefStrips, beliefsTitle, type BeliefStrips } from '@/lib/words/results-beliefs'
import { beliefMessages } from '@/lib/words/results-messages'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import { Finding } from './finding'
import type { RoomAnswers } from './room-data'
import { useTurns } from './use-turns'
import { WeightsChart } from './weights-chart'

/** Every belief on which people differ, interval beside interval, and how each sees decisions being made. */
export function BeliefsFinding({ data }: { readonly data: RoomAnswers }) {
  const { pools, participants } = data
  const all = beliefStrips(participants, { pools })
  const differing = all.filter(({ differs }) => differs)
  // The sheet first, then a chart a turn, the stories last.
  const turn = useTurns(differing.length + 2)
  const same = all.filter(({ differs }) => !differs).map(({ label }) => label)
  return (
    <Finding id="beliefs" title={beliefsTitle(differing)} twin={beliefMessages.twin}>
      <div className="grid grid-cols-1 gap-x-8 gap-y-6 sm:grid-cols-2">
        {differing.slice(0, turn - 1).map((belief) => <BeliefChart key={belief.key} belief={belief} data={data} />)}
      </div>
      {same.length > 0 && <p className="twin mt-4">{fill(beliefMessages.same, { labels: same.join('; ') })}</p>}
      {turn > differing.length + 1 && <div className="mt-6 border-t border-line pt-4"><WeightsChart data={data} /></div>}
    </Finding>
  )
}

function BeliefChart({ belief, data: { nameOf, myViewId, participants } }: { readonly belief: BeliefStrips; readonly data: RoomAnswers }) {
  const { format } = belief
  const strips = belief.views.map((view) => ({ ...view, name: nameOf(view.id), mine: view.id === myViewId }))
  const pool = belief.pool === null ? '' : `middle ${format(belief.pool)}, `
  return (
    <ChartFrame
      title={<span className="flex flex-wrap items-baseline justify-between gap-x-3">{belief.label}<span className="text-[12px] font-normal text-ink2">{pool}{formatOf(belief.views.length, participants.length)} answered</span></span>}
      table={{
        caption: belief.label,
        head: [labels.view, labels.low, labels.best, labels.high],
        rows: [
          ...[...strips].sort((a, b) => b.mid - a.mid).map(({ id, name, low, mid, high, mine }) => ({ key: id, mine, cells: [name, format(low), format(mid), format(high)] })),
          ...(belief.pool === null ? [] : [{ key: 'pool', cells: [labels.middle, '', format(belief.pool), ''] }]),
        ],
      }}
    >
      <IntervalStrips title={`${belief.label}: each view’s interval and best guess`} strips={strips} pool={belief.pool} format={format} />
    </ChartFrame>
  )
}
