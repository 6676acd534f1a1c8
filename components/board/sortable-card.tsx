'use client'
import type { CSSProperties, HTMLAttributes, ReactNode, Ref } from 'react'
import { useSortable } from '@dnd-kit/sortable'
import { cx } from '@/components/ui/cx'

export type DragHandle = HTMLAttributes<HTMLButtonElement> & { readonly ref?: Ref<HTMLButtonElement> }

/** A place in a group that can be dragged by its handle, with the pointer or with space and arrows. */
export function SortableCard({ id, title, disabled, children }: { readonly id: string; readonly title: string; readonly disabled: boolean; readonly children: (handle: DragHandle | null) => ReactNode }) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({ id, disabled, data: { title } })
  const style: CSSProperties = transform === null ? {} : { transform: `translate3d(${transform.x}px, ${transform.y}px, 0)`, transition }
  return (
    <div ref={setNodeRef} style={style} className={cx('h-full min-w-0', isDragging && 'dialog-shadow relative z-10 opacity-80')}>
      {children(disabled ? null : { ref: setActivatorNodeRef, ...attributes, ...listeners })}
    </div>
  )
}
