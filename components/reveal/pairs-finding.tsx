'use client'
import { useState } from 'react'
import { DataTable } from '@/components/charts/data-table'
import { Button } from '@/components/ui/button'
import { lossPercent } from '@/lib/words/results-cruxes'
import { pairName, pairsByDistance, pairsTitle } from '@/lib/words/results-common-ground'
import { commonGroundMessages } from '@/lib/words/results-messages'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import { Finding } from './finding'
import { shortNames, type RoomData } from './room-data'

/** Who could live with whose list: the closest and the farthest pairs, and the whole matrix behind a button. */
export function PairsFinding({ data: { disagreement, nameOf, myViewId } }: { readonly data: RoomData }) {
  const [open, setOpen] = useState(false)
  const pairs = pairsByDistance(disagreement)
  const shown = pairs.length <= 4 ? pairs : [...pairs.slice(0, 2), ...pairs.slice(-2)]
  const names = disagreement.participants.map(nameOf)
  const shorts = shortNames(names)
  return (
    <Finding id="pairs" title={pairsTitle(disagreement, nameOf)} twin={labels.pairsTwin}>
      <ul>
        {shown.map((pair) => (
          <li key={`${pair.a} ${pair.b}`} className="flex min-h-[27px] items-center justify-between gap-3 border-t border-line text-[13px] first:border-t-0 max-sm:min-h-11 max-sm:text-[15px]">
            <span>{pairName(pair, nameOf)}</span><span className="font-semibold">{lossPercent(pair.loss)}</span>
          </li>
        ))}
      </ul>
      <Button variant="text" size="small" aria-expanded={open} onClick={() => setOpen(!open)} className="mt-1.5">{open ? 'Hide all pairs' : 'Show all pairs'}</Button>
      {open && (
        <div className="mt-2">
          <p className="twin mb-2">{commonGroundMessages.lossTwin}</p>
          <DataTable
            table={{
              caption: labels.pairsCaption,
              head: [labels.judgedBy, ...shorts],
              rows: disagreement.participants.map((id, row) => ({ key: id, mine: id === myViewId, cells: [names[row] ?? id, ...(disagreement.loss[row] ?? []).map((loss, column) => (row === column ? '·' : String(Math.round(loss * 100))))] })),
            }}
          />
        </div>
      )}
    </Finding>
  )
}
