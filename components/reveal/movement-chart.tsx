import { ChartFrame } from '@/components/charts/chart-frame'
import { DumbbellChart } from '@/components/charts/dumbbell-chart'
import { fill } from '@/lib/words/fill'
import { dumbbells } from '@/lib/words/results-dumbbells'
import { dumbbellMessages as say } from '@/lib/words/results-pair-messages'
import type { RoundsCompared } from './round-views'

/** Where everybody stood on one question in two rounds. Nothing where nobody answered in both. */
export function MovementChart({ compared, input, label, nameOf, myViewId }: {
  readonly compared: RoundsCompared
  readonly input: string
  readonly label: string
  readonly nameOf: (viewId: string) => string
  readonly myViewId: string | null
}) {
  const found = dumbbells(compared.before, compared.after, input)
  if (found === null || found.rows.length === 0) return null
  const { rows, format } = found
  const title = fill(say.title, { label, before: compared.beforeRound, round: compared.round })
  return (
    <ChartFrame
      table={{
        caption: title,
        head: ['View', fill(say.round, { round: compared.beforeRound }), fill(say.round, { round: compared.round })],
        rows: [...rows].sort((a, b) => b.to - a.to).map(({ id, from, to }) => ({ key: id, mine: id === myViewId, cells: [nameOf(id), format(from), format(to)] })),
      }}
    >
      <DumbbellChart title={title} lines={rows.map((row) => ({ ...row, name: nameOf(row.id), mine: row.id === myViewId }))} format={format} />
    </ChartFrame>
  )
}
