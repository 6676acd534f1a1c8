'use client'
import { useEffect, useRef, useState } from 'react'
import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Plus } from 'lucide-react'
import { useAnnounce } from '@/components/announce/use-announce'
import { useDragNews } from '@/components/announce/use-drag-news'
import { Button } from '@/components/ui/button'
import { fill } from '@/lib/words/fill'
import { ballotMessages as say } from '@/lib/words/messages-vote'
import { ordinal } from '@/lib/words/numbers'
import { AskText } from './ballot-line'
import { addPlace, dropPlace, movePlace, placeNumber, placesOf, setLevel } from './ranking-draft'
import { RankedRow } from './ranked-row'
import type { RowsProps } from './tick-rows'

/** Asks in order: buttons up and down, a handle to drag, and a Move menu that can do all of it. */
export function RankingRows({ sheet, choice, disabled, onChange }: RowsProps) {
  const ranking = choice.ranking ?? []
  const places = placesOf(ranking)
  const unranked = sheet.asks.filter(({ id }) => !places.some((place) => place.id === id))
  const [said, setSaid] = useState<string | null>(null)
  useAnnounce(said)
  const dragNews = useDragNews()
  const list = useRef<HTMLDivElement>(null)
  const focusNext = useRef<string | null>(null)
  // A row that moves in the page loses the focus; whoever pressed its button goes on from there.
  useEffect(() => {
    if (focusNext.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-focus="${focusNext.current}"]`)?.focus()
    focusNext.current = null
  })
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }), useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }))
  const titleOf = (id: string) => sheet.asks.find((ask) => ask.id === id)?.title ?? id
  const to = (next: typeof ranking, ask: string, focus: string | null) => {
    focusNext.current = focus
    onChange({ ranking: next })
    if (placesOf(next).some(({ id }) => id === ask)) setSaid(fill(say.moved, { ask: titleOf(ask), place: ordinal(placeNumber(next, ask)), n: placesOf(next).length }))
  }
  const drop = ({ active, over }: DragEndEvent) => {
    const target = over === null ? -1 : places.findIndex(({ id }) => id === over.id)
    if (target >= 0 && active.id !== over?.id) to(movePlace(ranking, String(active.id), target), String(active.id), null)
  }
  return (
    <div ref={list}>
      <h2 className="mb-1 text-[13px] font-semibold max-sm:text-[15px]">{say.ranked}</h2>
      {places.length === 0 && <p className="twin py-2 max-sm:text-[14px]">{say.rankedNone}</p>}
      <DndContext accessibility={dragNews} sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
        <SortableContext items={places.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol>
            {places.map(({ id, level }, at) => (
              <RankedRow
                key={id}
                id={id}
                title={titleOf(id)}
                number={placeNumber(ranking, id)}
                level={level || places[at + 1]?.level === true}
                levelWithAbove={level}
                isFirst={at === 0}
                isLast={at === places.length - 1}
                disabled={disabled}
                onMove={(by, focus) => to(movePlace(ranking, id, at + by), id, focus)}
                onEnd={(end) => to(movePlace(ranking, id, end === 'top' ? 0 : places.length), id, `menu-${id}`)}
                onLevel={(next) => to(setLevel(ranking, id, next), id, `menu-${id}`)}
                onOut={() => to(dropPlace(ranking, id), id, `add-${id}`)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {unranked.length > 0 && (
        <>
          <h2 className="mt-4 mb-1 border-t-2 border-print pt-2 text-[13px] font-semibold max-sm:text-[15px]">{say.unranked}</h2>
          <ul>
            {unranked.map((ask) => (
              <li key={ask.id} className="flex min-h-[40px] items-center gap-3 border-b border-line last:border-b-0 max-sm:min-h-12">
                <AskText ask={ask} />
                <Button size="small" disabled={disabled} data-focus={`add-${ask.id}`} aria-label={`${say.add} ${ask.title}`} onClick={() => to(addPlace(ranking, ask.id), ask.id, unranked.length > 1 ? `add-${nextUnranked(unranked, ask.id)}` : `up-${ask.id}`)}>
                  <Plus aria-hidden size={14} />{say.add}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** Who adds asks one after the other stays where the next one is. */
function nextUnranked(unranked: readonly { readonly id: string }[], added: string): string {
  const at = unranked.findIndex(({ id }) => id === added)
  return unranked[at + 1]?.id ?? unranked[at - 1]?.id ?? added
}
