'use client'
import { useState } from 'react'
import { Said } from '@/components/announce/said'
import { usePair } from '@/components/model/use-pair'
import { cx } from '@/components/ui/cx'
import { Note } from '@/components/ui/note'
import { SelectField } from '@/components/ui/select-field'
import { fill } from '@/lib/words/fill'
import { pairMessages as say } from '@/lib/words/results-pair-messages'
import { pairAsks } from '@/lib/words/results-pairs'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import { PairAskSheet } from './pair-ask-sheet'
import { PairAsksTable } from './pair-asks-table'
import { PairEqual } from './pair-equal'
import type { RoomData } from './room-data'

/** Two views: the asks by how far their worth lies apart, and for one of them why. Both are judged on one of the two lists, to choose. */
export function PairExplorer({ data, one, other }: { readonly data: RoomData; readonly one: string; readonly other: string }) {
  const { workshop, nameOf, titleOf, myViewId } = data
  const [basis, setBasis] = useState<'one' | 'other'>('one')
  const [askId, setAskId] = useState<string | null>(null)
  const { status, result, stale, message } = usePair(workshop, one, other)
  const inSentence = (id: string) => (id === myViewId ? 'you' : nameOf(id))
  const names = { one: inSentence(one), other: inSentence(other) }
  const listOf = (id: string) => (id === myViewId ? say.listYours : fill(say.listOf, { view: nameOf(id) }))
  if (status === 'failed') return <Note tone="bad" said>{fill(say.failed, { message: message ?? '' })}</Note>
  const cruxes = basis === 'one' ? result?.own : result?.reverse
  const asks = cruxes === undefined || cruxes === null ? null : pairAsks(cruxes, one)
  const ask = asks?.find(({ id }) => id === askId) ?? asks?.[0]
  return (
    <div>
      <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-[13px] text-ink2 max-sm:text-[15px]" aria-hidden>{say.judgedOn}</span>
        <SelectField
          label={say.judgedOn}
          labelHidden
          value={basis}
          options={[{ value: 'one', label: listOf(one) }, { value: 'other', label: listOf(other) }]}
          onChange={(value) => setBasis(value === 'other' ? 'other' : 'one')}
          className="w-full sm:w-72"
        />
      </div>
      {asks === null && <Said className="flex min-h-[280px] items-center justify-center text-ink2 max-sm:min-h-24">{fill(say.computing, names)}</Said>}
      {asks !== null && ask !== undefined && (
        <div aria-busy={stale} className={cx('grid grid-cols-1 items-start gap-x-8 gap-y-6 roomy:grid-cols-[minmax(0,1fr)_minmax(0,1.42fr)]', stale && 'opacity-50')}>
          <PairAsksTable data={data} asks={asks} one={one} other={other} names={names} selected={ask.id} onSelect={setAskId} />
          <PairAskSheet data={data} ask={ask} title={titleOf(ask.id)} names={names} one={one} other={other} list={listOf(basis === 'one' ? one : other)} />
        </div>
      )}
      {asks !== null && asks.length === 0 && <p className="text-ink2">{labels.noCards}</p>}
      <PairEqual data={data} one={one} other={other} names={names} />
    </div>
  )
}
