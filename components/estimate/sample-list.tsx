'use client'
import { useMemo, useState } from 'react'
import { Said } from '@/components/announce/said'
import { useViewResult } from '@/components/model/use-results'
import { cx } from '@/components/ui/cx'
import { fill } from '@/lib/words/fill'
import { formMessages as say } from '@/lib/words/messages-form'
import { formatList } from '@/lib/words/numbers'
import { assembleWorkshop } from '@/lib/workshop/assemble'
import type { View } from '@/lib/model/workshop'
import type { BoardSnapshot, StageSnapshot } from '@/lib/workshop/types'

/** The sample's list beside its answers, at once: what is on it now, what a change brought in and what it pushed out. */
export function SampleList({ board, stage, view }: { readonly board: BoardSnapshot; readonly stage: StageSnapshot; readonly view: View | null }) {
  const workshop = useMemo(() => (view === null ? null : assembleWorkshop({ board, stage, own: view })), [board, stage, view])
  const { result, stale } = useViewResult(workshop, view?.id ?? null)
  const [first, setFirst] = useState<readonly string[] | null>(null)
  if (first === null && result !== null) setFirst(result.package)
  const titleOf = (id: string) => board.cards.find((card) => card.id === id)?.title ?? id
  const values = new Map(result?.interventions.map(({ id, value }) => [id, value]))
  const now = result === null ? [] : [...result.package].sort((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0))
  const left = (first ?? []).filter((id) => result !== null && !now.includes(id))
  return (
    <Said as="div" on="change" className={cx('border-line text-[13px] leading-[19px] sm:border-b sm:px-[18px] sm:py-2 max-sm:-mx-4 max-sm:border-b max-sm:bg-sheet max-sm:px-4 max-sm:py-2', stale && 'opacity-50')}>
      <b>{say.listNow}</b>{' '}
      {now.map((id, place) => {
        const isNew = first !== null && !first.includes(id)
        return <span key={id}>{place > 0 && ' · '}<span className={isNew ? 'font-semibold text-pen' : undefined}>{titleOf(id)}{isNew && ` (${say.listNew})`}</span></span>
      })}
      {left.length > 0 && <span className="text-ink2">. {fill(say.listLeft, { asks: formatList(left.map(titleOf)) })}</span>}
    </Said>
  )
}
