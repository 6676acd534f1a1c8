'use client'
import type { ReactNode } from 'react'
import { closestCenter, DndContext, KeyboardSensor, PointerSensor, pointerWithin, useSensor, useSensors, type CollisionDetection, type DragEndEvent } from '@dnd-kit/core'
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { useDragNews } from '@/components/announce/use-drag-news'
import { useBoard } from '@/components/doc/use-board'
import { useBoardActs } from './board-acts'
import type { CardGroup } from './board-groups'
import { dragTarget } from './drag-target'
import { afterForPlace } from './move-card'

// Under the pointer first, so that the gaps of another group take a card too; by distance for the keyboard.
const underPointer: CollisionDetection = (args) => {
  const hits = pointerWithin(args)
  if (hits.length === 0) return closestCenter(args)
  const cards = hits.filter((hit) => !String(hit.id).includes(':'))
  return cards.length > 0 ? cards : hits
}

/** Dragging among the groups: a new place, and a new group where the card lands in one. */
export function BoardDrag({ groups, children }: { readonly groups: readonly CardGroup[]; readonly children: ReactNode }) {
  const { snapshot } = useBoard()
  const { edit } = useBoardActs()
  const dragNews = useDragNews()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    const card = snapshot.cards.find((entry) => entry.id === active.id)
    const target = over === null ? null : dragTarget(groups, String(over.id))
    if (card === undefined || target === null) return
    const from = groups.find((group) => group.cards.some((entry) => entry.id === card.id))
    if (from !== target.group) edit({ kind: 'setOverlapGroup', card: card.id, base: card.overlapGroup, value: target.group.name })
    const after = afterForPlace(snapshot.cards, target.group.cards, card.id, target.place)
    if (after !== undefined) edit({ kind: 'moveCard', card: card.id, base: card.pos, after })
  }
  return <DndContext accessibility={dragNews} sensors={sensors} collisionDetection={underPointer} onDragEnd={drop}>{children}</DndContext>
}
