'use client'
import { useState } from 'react'
import { SelectField } from '@/components/ui/select-field'
import { fill } from '@/lib/words/fill'
import { pairName } from '@/lib/words/results-common-ground'
import { lossPercent } from '@/lib/words/results-cruxes'
import { pairMessages as say } from '@/lib/words/results-pair-messages'
import { farthestPair } from '@/lib/words/results-pairs'
import { capital, countOf } from '@/lib/words/results-text'
import { Finding } from './finding'
import { PairExplorer } from './pair-explorer'
import type { RoomData } from './room-data'

/** Any two views beside each other: at first one's own and the farthest from it. */
export function AnyTwoFinding({ data }: { readonly data: RoomData }) {
  const { disagreement, workshop, results, myViewId, nameOf } = data
  const [picked, setPicked] = useState<{ readonly one?: string; readonly other?: string }>({})
  const known = (id: string | undefined) => (workshop.views.some((view) => view.id === id) ? id : undefined)
  const farthest = farthestPair(disagreement, known(picked.one) ?? myViewId)
  if (farthest === null) return null
  const one = known(picked.one) ?? farthest.one
  const other = known(picked.other) ?? farthest.other
  const options = workshop.views.filter(({ id }) => results.views.some((view) => view.id === id)).map(({ id }) => ({ value: id, label: nameOf(id) }))
  return (
    <Finding id="any-two" title={one === other ? say.same : titleOf(data, one, other)} twin={say.twin}>
      <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <SelectField label={say.one} labelHidden value={one} options={options} onChange={(id) => setPicked({ one: id, other })} className="w-full sm:w-60" />
        <span className="text-ink2 max-sm:hidden">and</span>
        <SelectField label={say.other} labelHidden value={other} options={options} onChange={(id) => setPicked({ one, other: id })} className="w-full sm:w-60" />
      </div>
      {one === other
        ? <p className="text-[13.5px] text-ink2 max-sm:text-[15px]">{say.same}</p>
        : <PairExplorer key={`${one} ${other}`} data={data} one={one} other={other} />}
    </Finding>
  )
}

function titleOf({ disagreement, results, nameOf }: RoomData, one: string, other: string): string {
  const listOf = (id: string) => results.views.find((view) => view.id === id)?.package ?? []
  const theirs = new Set(listOf(other))
  const [row, column] = [disagreement.participants.indexOf(one), disagreement.participants.indexOf(other)]
  const [there, back] = [disagreement.loss[row]?.[column], disagreement.loss[column]?.[row]]
  const pair = capital(pairName({ a: one, b: other, loss: 0 }, nameOf))
  const asks = countOf(listOf(one).filter((ask) => theirs.has(ask)).length, 'ask')
  return there === undefined || back === undefined ? fill(say.titlePlain, { pair, asks }) : fill(say.title, { pair, asks, loss: lossPercent((there + back) / 2) })
}
