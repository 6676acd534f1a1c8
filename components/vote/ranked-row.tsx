'use client'
import { useSortable } from '@dnd-kit/sortable'
import type { CSSProperties } from 'react'
import { ArrowDown, ArrowUp, Ellipsis, GripVertical } from 'lucide-react'
import { cx } from '@/components/ui/cx'
import { Menu, MenuItem } from '@/components/ui/menu'
import { fill } from '@/lib/words/fill'
import { ballotMessages as say } from '@/lib/words/messages-vote'

const button = 'inline-flex size-8 shrink-0 items-center justify-center rounded-control text-ink2 hover:bg-sunk hover:text-ink aria-disabled:cursor-not-allowed aria-disabled:text-ink3 aria-disabled:opacity-50 max-sm:size-11'

/** A ranked ask: its place, a handle, up, down, and everything else in the menu. */
export function RankedRow({ id, title, number, level, levelWithAbove, isFirst, isLast, disabled, onMove, onEnd, onLevel, onOut }: {
  readonly id: string
  readonly title: string
  readonly number: number
  /** Shares its place with a neighbour. */
  readonly level: boolean
  readonly levelWithAbove: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly disabled: boolean
  readonly onMove: (by: -1 | 1, focus: string) => void
  readonly onEnd: (end: 'top' | 'end') => void
  readonly onLevel: (level: boolean) => void
  readonly onOut: () => void
}) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({ id, disabled, data: { title } })
  const style: CSSProperties = transform === null ? {} : { transform: `translate3d(${transform.x}px, ${transform.y}px, 0)`, transition }
  return (
    <li ref={setNodeRef} style={style} className={cx('flex min-h-[42px] items-center gap-1 border-b border-line bg-sheet last:border-b-0 max-sm:flex-wrap max-sm:justify-end max-sm:bg-paper max-sm:py-1', isDragging && 'dialog-shadow relative z-10')}>
      <button type="button" ref={setActivatorNodeRef} {...attributes} {...listeners} disabled={disabled} aria-label={fill(say.drag, { ask: title })} className={cx(button, 'cursor-grab touch-none')}><GripVertical aria-hidden size={16} /></button>
      <span className="w-7 shrink-0 text-right text-[15px] font-semibold text-pen tabular-nums max-sm:order-first max-sm:w-6 max-sm:text-[17px]">{number}</span>
      <span className="min-w-0 flex-1 py-1.5 pl-3 max-sm:order-first max-sm:basis-[calc(100%-28px)] text-[14px] leading-5 font-semibold break-words max-sm:pl-2 max-sm:text-[16px] max-sm:leading-[21px]">{title}{level && <span className="ml-2 text-[12px] font-normal text-ink2">{say.levelWord}</span>}</span>
      <button type="button" data-focus={`up-${id}`} aria-disabled={disabled || isFirst} aria-label={fill(say.up, { ask: title })} onClick={() => { if (!disabled && !isFirst) onMove(-1, `up-${id}`) }} className={button}><ArrowUp aria-hidden size={17} /></button>
      <button type="button" data-focus={`down-${id}`} aria-disabled={disabled || isLast} aria-label={fill(say.down, { ask: title })} onClick={() => { if (!disabled && !isLast) onMove(1, `down-${id}`) }} className={button}><ArrowDown aria-hidden size={17} /></button>
      <Menu trigger={<button type="button" data-focus={`menu-${id}`} disabled={disabled} aria-label={fill(say.menu, { ask: title })} className={button}><Ellipsis aria-hidden size={17} /></button>}>
        {!isFirst && <MenuItem onSelect={() => onEnd('top')}>{say.toTop}</MenuItem>}
        {!isLast && <MenuItem onSelect={() => onEnd('end')}>{say.toEnd}</MenuItem>}
        {!isFirst && <MenuItem onSelect={() => onLevel(!levelWithAbove)}>{levelWithAbove ? say.apart : say.level}</MenuItem>}
        <MenuItem onSelect={onOut}>{fill(say.out, { ask: title })}</MenuItem>
      </Menu>
    </li>
  )
}
