'use client'
import { useMemo } from 'react'
import { Said } from '@/components/announce/said'
import { useViewResult } from '@/components/model/use-results'
import { cx } from '@/components/ui/cx'
import type { View } from '@/lib/model/workshop'
import { sharedViewMessages as say } from '@/lib/words/messages-rounds'
import { assembleWorkshop } from '@/lib/workshop/assemble'
import type { BoardSnapshot, StageSnapshot } from '@/lib/workshop/types'

/** The list that a view implies, in one line, at every change. */
export function ImpliedList({ board, stage, view }: { readonly board: BoardSnapshot; readonly stage: StageSnapshot; readonly view: View | null }) {
  const workshop = useMemo(() => (view === null ? null : assembleWorkshop({ board, stage: { ...stage, views: stage.views.filter(({ view: { kind } }) => kind !== 'participant') }, own: view })), [board, stage, view])
  const { result, stale } = useViewResult(workshop, view?.id ?? null)
  const titleOf = (id: string) => board.cards.find((card) => card.id === id)?.title ?? id
  const values = new Map(result?.interventions.map(({ id, value }) => [id, value]))
  const list = result === null ? [] : [...result.package].sort((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0))
  return (
    <Said on="change" className={cx('text-[13.5px] leading-5 max-sm:text-[15px]', stale && 'opacity-50')}>
      <b className="font-semibold">{say.list}</b> {view === null ? <span className="text-ink2">{say.empty}</span> : result === null ? <span className="text-ink2">{say.computing}</span> : list.length === 0 ? 'no ask' : list.map(titleOf).join(' · ')}
    </Said>
  )
}
