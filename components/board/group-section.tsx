'use client'
import { useDroppable } from '@dnd-kit/core'
import { rectSortingStrategy, SortableContext } from '@dnd-kit/sortable'
import { cx } from '@/components/ui/cx'
import { formatPercent } from '@/lib/words/numbers'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { BoardCard } from './board-card'
import { useBoardActs } from './board-acts'
import { headingOf, type CardGroup } from './board-groups'
import { CardEditor } from './card-editor'
import type { ScaleEnds } from './card-numbers'
import { groupDropId } from './drag-target'
import { SortableCard } from './sortable-card'

/** Cards that guard against the same failures under one print bracket, with what that means; or the cards on their own. */
export function GroupSection({ group, ends, kept, alone }: {
  readonly group: CardGroup
  readonly ends: ScaleEnds
  /** Share of its effect that the weaker of two keeps, 0..1. */
  readonly kept: number
  /** No brackets on the board: the heading would say nothing. */
  readonly alone: boolean
}) {
  const { why, openCard } = useBoardActs()
  const { setNodeRef, isOver } = useDroppable({ id: groupDropId(group.name), disabled: why !== null })
  const heading = group.name === null ? labels.alone : headingOf(group.name)
  return (
    <section ref={setNodeRef} aria-label={heading} className={cx('mb-4 border-l-3 pl-3 max-sm:pl-2.5', group.name === null ? (alone ? 'border-l-0! pl-0!' : 'border-line') : 'border-print', isOver && 'outline-2 outline-offset-4 outline-dashed outline-edge')}>
      <div className={alone ? 'sr-only' : 'mb-2 flex flex-wrap items-baseline gap-x-2'}>
        <h2 className="font-semibold">{alone ? 'Cards' : heading}</h2>
        {group.name !== null && <span className="twin">guard against the same failures, so the weaker one keeps {formatPercent(kept, 2)} of its effect</span>}
      </div>
      <SortableContext items={group.cards.map((card) => card.id)} strategy={rectSortingStrategy}>
        <ul className="grid gap-3 sm:grid-cols-2">
          {group.cards.map((card) => (
            <li key={card.id} className={cx('min-w-0', openCard === card.id && 'sm:col-span-2')}>
              {openCard === card.id
                ? <CardEditor card={card} />
                : <SortableCard id={card.id} title={card.title} disabled={why !== null}>{(handle) => <BoardCard card={card} shown={group.cards} ends={ends} handle={handle} />}</SortableCard>}
            </li>
          ))}
        </ul>
      </SortableContext>
    </section>
  )
}
