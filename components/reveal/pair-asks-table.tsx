'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { fill } from '@/lib/words/fill'
import { formatPointsCell, isPracticallyLevel } from '@/lib/words/numbers'
import { pairMessages as say } from '@/lib/words/results-pair-messages'
import type { PairAsk, PairNames } from '@/lib/words/results-pairs'
import { capital } from '@/lib/words/results-text'
import type { RoomData } from './room-data'

/** What each ask is worth to the two, widest gap first; those that are practically level wait behind a button. Choosing a row shows its reasons. */
export function PairAsksTable({ data: { results, titleOf, myViewId }, asks, one, other, names, selected, onSelect }: {
  readonly data: RoomData
  readonly asks: readonly PairAsk[]
  readonly one: string
  readonly other: string
  readonly names: PairNames
  readonly selected: string
  readonly onSelect: (askId: string) => void
}) {
  const [all, setAll] = useState(false)
  const differing = asks.filter(({ gap }) => !isPracticallyLevel(gap))
  const shown = all ? asks : differing
  const holds = (view: string, ask: string) => results.views.find(({ id }) => id === view)?.package.includes(ask) ?? false
  const head = 'px-1.5 pb-1.5 align-bottom text-[12px] font-medium text-ink2'
  const cell = 'border-t border-line px-1.5 text-right whitespace-nowrap'
  return (
    <div className="min-w-0">
      {shown.length === 0
        ? <p className="text-[13.5px] text-ink2 max-sm:text-[15px]">{fill(say.allLevel, names)}</p>
        : (
          <table className="w-full border-collapse text-[13px] leading-[18px] max-sm:text-[15px] max-sm:leading-5">
            <caption className="sr-only">{fill(say.tableTwin, { one: names.one, other: names.other })}</caption>
            <thead>
              <tr>
                <th scope="col" className={cx(head, 'text-left')}>{say.headAsk}</th>
                <th scope="col" className={cx(head, 'text-right', one === myViewId && 'text-pen')}>{capital(names.one)}</th>
                <th scope="col" className={cx(head, 'text-right', other === myViewId && 'text-pen')}>{capital(names.other)}</th>
                <th scope="col" className={cx(head, 'text-right')}>{say.headGap}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((ask) => (
                <tr key={ask.id} className={ask.id === selected ? 'bg-pen-soft shadow-[inset_3px_0_0_var(--pen)]' : undefined}>
                  <th scope="row" className="border-t border-line p-0 text-left font-normal">
                    <button type="button" aria-pressed={ask.id === selected} onClick={() => onSelect(ask.id)} className={cx('w-full min-h-[27px] px-2 py-1 text-left hover:underline max-sm:min-h-11', ask.id === selected && 'font-semibold')}>{titleOf(ask.id)}</button>
                  </th>
                  <td className={cx(cell, holds(one, ask.id) && 'font-semibold', one === myViewId && 'text-pen')}>{formatPointsCell(ask.one)}</td>
                  <td className={cx(cell, holds(other, ask.id) && 'font-semibold', other === myViewId && 'text-pen')}>{formatPointsCell(ask.other)}</td>
                  <td className={cx(cell, 'font-semibold')}>{formatPointsCell(ask.gap)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      <p className="twin mt-2">{fill(say.tableTwin, { one: names.one, other: names.other })}</p>
      {differing.length < asks.length && (
        <Button variant="text" size="small" aria-expanded={all} onClick={() => setAll(!all)} className="mt-0.5">{all ? say.fewerAsks : fill(say.allAsks, { n: asks.length - differing.length })}</Button>
      )}
    </div>
  )
}
