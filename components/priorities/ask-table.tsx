'use client'
import { useState } from 'react'
import { WhyAsk } from './why-ask'
import type { ViewResult } from '@/lib/model/results'
import type { View, Workshop } from '@/lib/model/workshop'
import { limitLine } from '@/lib/words/results-list'
import { listRows, type ListRow } from './list-rows'
import { AskRow } from './ask-row'

const head = 'px-1.5 pb-1.5 align-bottom text-[12px] leading-4 font-medium text-ink2'

/** The list with the limit under its last ask, and below it what adding one more would change. */
export function AskTable({ workshop, view, result, askLimit, mine }: {
  readonly workshop: Workshop
  readonly view: View
  readonly result: ViewResult
  readonly askLimit: number
  readonly mine: boolean
}) {
  const [selected, setSelected] = useState<string | null>(null)
  const { inside, outside } = listRows(workshop, result)
  const values = result.interventions.map(({ value }) => value)
  const scale = { low: Math.min(0, ...values), high: Math.max(0, ...values) }
  const rowOf = (row: ListRow) => (
    <AskRow
      key={row.id}
      row={row}
      scale={scale}
      nearBest={result.nearBest}
      open={selected === row.id}
      onToggle={() => setSelected(selected === row.id ? null : row.id)}
      why={<WhyAsk workshop={workshop} view={view} result={result} askId={row.id} />}
    />
  )
  return (
    <table className="w-full border-collapse text-[13px] leading-[18px]">
      <caption className="sr-only">{mine ? 'Your list' : `The list of ${view.name}`}, best first, and what it leaves out. Press an ask to read why.</caption>
      <thead>
        <tr>
          <th scope="col" className={`${head} w-10`}><span className="sr-only">Rank</span></th>
          <th scope="col" className={`${head} text-left`}>{mine ? 'Your list' : 'Their list'}</th>
          <th scope="col" colSpan={2} className={`${head} text-right`}>Worth, in points</th>
          <th scope="col" className={`${head} text-right max-lg:hidden`}>Near-best lists</th>
          <th scope="col" className={`${head} text-right max-sm:hidden`}>Done in story</th>
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
