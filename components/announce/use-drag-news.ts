'use client'
import { useContext, useId, useMemo } from 'react'
import type { Active, DndContextProps, Over } from '@dnd-kit/core'
import { fill } from '@/lib/words/fill'
import { dragMessages as say } from '@/lib/words/messages-drag'
import { AnnouncerContext } from './announcements'

type Accessibility = NonNullable<DndContextProps['accessibility']>

/** Tells a drag in the words of what is dragged, by the region of the page: the one of the drag stays silent. */
export function useDragNews(): Accessibility {
  const announcer = useContext(AnnouncerContext)
  const topic = useId()
  return useMemo(() => {
    const tell = (text: string) => void announcer.ask({ topic, text, trouble: false })
    return {
      announcements: {
        onDragStart: ({ active }) => tell(fill(say.lifted, { title: titleOf(active) })),
        onDragOver: ({ active, over }) => { if (titleOf(over) !== '' && over?.id !== active.id) tell(fill(say.over, { title: titleOf(active), other: titleOf(over) })) },
        onDragEnd: ({ active }) => tell(fill(say.dropped, { title: titleOf(active) })),
        onDragCancel: ({ active }) => tell(fill(say.cancelled, { title: titleOf(active) })),
      },
    } satisfies Accessibility
  }, [announcer, topic])
}

function titleOf(what: Active | Over | null): string {
  const title: unknown = what?.data.current?.['title']
  return typeof title === 'string' ? title : ''
}
