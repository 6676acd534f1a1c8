import { ChartFrame } from '@/components/charts/chart-frame'
import { RankBars } from '@/components/charts/rank-bars'
import { Sheet } from '@/components/ui/sheet'
import { DEFAULT_ASK_LIMIT } from '@/lib/model/effective'
import type { ViewResult } from '@/lib/model/results'
import type { UncertaintyResult } from '@/lib/model/uncertainty'
import type { Workshop } from '@/lib/model/workshop'
import { fill } from '@/lib/words/fill'
import { formatPercent } from '@/lib/words/numbers'
import { rankMessages } from '@/lib/words/results-messages'
import { FIRST_PLACES, placeShares, placesTitle, placesTwin } from '@/lib/words/results-ranks'

/** How sure the order is: which places each ask takes in the worlds inside the ranges. */
export function RanksSheet({ workshop, result, draws }: { readonly workshop: Workshop; readonly result: ViewResult; readonly draws: UncertaintyResult }) {
  const askLimit = workshop.askLimit ?? DEFAULT_ASK_LIMIT
  const rows = placeShares(workshop, draws, askLimit)
  if (rows.length === 0) return null
  const title = placesTitle(rows)
  const isListed = (id: string) => result.package.includes(id)
  const hasMiddle = askLimit > FIRST_PLACES
  return (
    <Sheet title={title} twin={placesTwin(askLimit)}>
      <ChartFrame
        table={{
          caption: rankMessages.caption,
          head: [rankMessages.ask, rankMessages.first, ...(hasMiddle ? [fill(rankMessages.middle, { from: String(FIRST_PLACES + 1), to: String(askLimit) })] : []), rankMessages.later],
          rows: rows.map(({ id, title: ask, first, middle, later }) => ({
            key: id, mine: isListed(id),
            cells: [ask, formatPercent(first, 2), ...(hasMiddle ? [formatPercent(middle, 2)] : []), formatPercent(later, 2)],
          })),
        }}
      >
        <RankBars title={title} bars={rows.map(({ title: label, ...shares }) => ({ ...shares, label, mine: isListed(shares.id) }))} />
      </ChartFrame>
    </Sheet>
  )
}
