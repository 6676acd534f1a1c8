import type { Computed } from '@/components/model/computed'
import { usePhone } from '@/components/charts/use-phone'
import type { Flips } from '@/components/model/jobs'
import { DEFAULT_ASK_LIMIT } from '@/lib/model/effective'
import type { UncertaintyResult } from '@/lib/model/uncertainty'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import { WhyAsk } from './why-ask'
import type { ViewResult } from '@/lib/model/results'
import type { View, Workshop } from '@/lib/model/workshop'
import { limitLine } from '@/lib/words/results-list'
import { listRows, type ListRow } from './list-rows'
import { AskRow } from './ask-row'

const head = 'px-1.5 pb-1.5 align-bottom text-[12px] leading-4 font-medium text-ink2'

export type AskTableProps = {
  readonly workshop: Workshop
  readonly view: View
  readonly result: ViewResult
  readonly mine: boolean
  readonly selected: string | null
  readonly onSelect: (askId: string | null) => void
  readonly flips: Computed<Flips>
  readonly draws: UncertaintyResult | null
}

/** The list with the limit under its last ask, and below it what adding one more would change. */
export function AskTable({ workshop, view, result, mine, selected, onSelect, flips, draws }: AskTableProps) {
  const askLimit = workshop.askLimit ?? DEFAULT_ASK_LIMIT
  const phone = usePhone()
  const { inside, outside } = listRows(workshop, result)
  const values = result.interventions.map(({ value }) => value)
  const scale = { low: Math.min(0, ...values), high: Math.max(0, ...values) }
  const rowOf = (row: ListRow) => (
    <AskRow
      key={row.id}
      row={row}
      scale={scale}
      barWidth={phone ? 52 : 76}
      chance={draws?.interventions.find(({ id }) => id === row.id)?.pInPackage ?? null}
      open={selected === row.id}
      onToggle={() => onSelect(selected === row.id ? null : row.id)}
      why={<WhyAsk workshop={workshop} view={view} result={result} askId={row.id} flips={flips} draws={draws} />}
    />
  )
  return (
    <table className="w-full border-collapse text-[13px] leading-[18px]">
      <caption className="sr-only">{mine ? 'Your list' : `The list of ${view.name}`}, best first, and what it leaves out. Press an ask to read why.</caption>
      <thead>
        <tr>
          <th scope="col" className={`${head} w-10`}><span className="sr-only">{labels.rank}</span></th>
          <th scope="col" className={`${head} text-left`}>{mine ? 'Your list' : 'Their list'}</th>
          <th scope="col" colSpan={2} className={`${head} text-right`}>{labels.worthInPoints}</th>
          <th scope="col" className={`${head} text-right max-lg:hidden`}>{labels.ofTenWorlds}</th>
          <th scope="col" className={`${head} text-right max-sm:hidden`}>{labels.doneInStory}</th>
        </tr>
      </thead>
      <tbody>{inside.map(rowOf)}</tbody>
      {outside.length > 0 && (
        <tbody>
          <tr><td colSpan={6} className="border-t-2 border-print px-2 py-1 text-[12px] text-ink2 max-sm:py-2 max-sm:text-[14px]">{limitLine(result, askLimit)}</td></tr>
          {outside.map(rowOf)}
        </tbody>
      )}
    </table>
  )
}
