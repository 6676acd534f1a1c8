'use client'
import { useState } from 'react'
import type { Computed } from '@/components/model/computed'
import { useDraws, useFlips, useOutlook } from '@/components/model/use-long-results'
import { cx } from '@/components/ui/cx'
import { Sheet } from '@/components/ui/sheet'
import type { ViewResult } from '@/lib/model/results'
import type { View, Workshop } from '@/lib/model/workshop'
import { nearBestNote } from '@/lib/words/results-list'
import { listMessages } from '@/lib/words/results-messages'
import { AskTable } from './ask-table'
import { DrawsNote } from './draws-note'
import { OutlookWaiting } from './outlook-waiting'
import { FrontierSheet, LeversSheet, TheatreSheet } from './outlook-sheets'
import { RanksSheet } from './ranks-sheet'
import { StoriesSheet } from './stories-sheet'

/** One view's list beside what each story makes of it. Half faded while a newer answer takes long. */
export function ListBody({ workshop, view, computed, mine }: { readonly workshop: Workshop; readonly view: View; readonly computed: Computed<ViewResult>; readonly mine: boolean }) {
  const { result, stale } = computed
  const [selected, setSelected] = useState<string | null>(null)
  const isSettled = result !== null && !stale
  const draws = useDraws(isSettled ? workshop : null, view.id)
  const flips = useFlips(isSettled && selected !== null ? workshop : null, view.id)
  const outlook = useOutlook(isSettled ? workshop : null, view.id)
  const shown = outlook.result
  if (result === null) return null
  return (
    <div aria-busy={stale} className={cx('grid grid-cols-1 items-start gap-4 transition-opacity roomy:grid-cols-[minmax(0,1.45fr)_minmax(0,1fr)]', stale ? 'opacity-50 delay-300' : 'delay-0')}>
      <Sheet className="max-sm:-mx-4 max-sm:rounded-none max-sm:border-x-0 max-sm:px-3">
        <AskTable workshop={workshop} view={view} result={result} mine={mine} selected={selected} onSelect={setSelected} flips={flips} draws={draws.result} />
        <div className="twin mt-3 grid gap-1 px-1 max-sm:text-[14px] max-sm:leading-5">
          <DrawsNote draws={draws} mine={mine} />
          <p>{nearBestNote(result)} {listMessages.levelRule}</p>
        </div>
      </Sheet>
      <div className="grid grid-cols-1 gap-4">
        <StoriesSheet workshop={workshop} result={result} />
        {shown === null ? <OutlookWaiting outlook={outlook} /> : <FrontierSheet workshop={workshop} result={result} outlook={shown} />}
      </div>
      {shown !== null && <LeversSheet workshop={workshop} result={result} outlook={shown} />}
      {draws.result !== null && !draws.stale && <RanksSheet workshop={workshop} result={result} draws={draws.result} />}
      {shown !== null && <TheatreSheet workshop={workshop} result={result} outlook={shown} />}
    </div>
  )
}
