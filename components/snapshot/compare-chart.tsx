import { ChartFrame } from '@/components/charts/chart-frame'
import { DumbbellChart } from '@/components/charts/dumbbell-chart'
import { Sheet } from '@/components/ui/sheet'
import type { View } from '@/lib/model/workshop'
import { fill } from '@/lib/words/fill'
import { compareMessages as say } from '@/lib/words/messages-compare'
import { dumbbells } from '@/lib/words/results-dumbbells'

export type Moved = { readonly before: readonly View[]; readonly after: readonly View[]; readonly numbers: readonly [number, number] }

/** Where everybody who answered both times stood on one question, and stands. Nothing where nobody did. */
export function CompareChart({ moved, input, label }: { readonly moved: Moved; readonly input: string; readonly label: string }) {
  const found = dumbbells(moved.before, moved.after, input)
  if (found === null || found.rows.length === 0) return null
  const { rows, format } = found
  const nameOf = (id: string) => moved.after.find((view) => view.id === id)?.name ?? id
  const sides = moved.numbers.map((number) => fill(say.chartSide, { number }))
  return (
    <Sheet title={label} twin={say.chartTwin}>
      <ChartFrame table={{ caption: fill(say.chartTitle, { label }), head: [say.colView, ...sides], rows: [...rows].sort((a, b) => b.to - a.to).map(({ id, from, to }) => ({ key: id, cells: [nameOf(id), format(from), format(to)] })) }}>
        <DumbbellChart title={fill(say.chartTitle, { label })} lines={rows.map((row) => ({ ...row, name: nameOf(row.id), mine: false }))} format={format} />
      </ChartFrame>
    </Sheet>
  )
}
