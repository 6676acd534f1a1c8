'use client'
import { useEffect, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { resultsLabels as labels } from '@/lib/words/labels-results'

export type RoomPart = { readonly id: string; readonly label: string }

/** The parts of the page in reading order; the one on screen is marked. Not drawn on a phone, where the findings are a list themselves. */
export function RoomNav({ parts }: { readonly parts: readonly RoomPart[] }) {
  const [current, setCurrent] = useState(parts[0]?.id ?? '')
  const ids = parts.map(({ id }) => id).join(' ')
  useEffect(() => {
    const seen = new Set<string>()
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) seen.add(target.id)
        else seen.delete(target.id)
      const first = ids.split(' ').find((id) => seen.has(id))
      if (first !== undefined) setCurrent(first)
    }, { rootMargin: '-80px 0px -45% 0px' })
    for (const id of ids.split(' ')) {
      const part = document.getElementById(id)
      if (part !== null) observer.observe(part)
    }
    return () => observer.disconnect()
  }, [ids])
  return (
    <nav aria-label={labels.onThisPage} className="flex gap-5 max-sm:hidden">
      {parts.map(({ id, label }) => (
        <a
          key={id}
          href={`#${id}`}
          aria-current={id === current ? 'true' : undefined}
          onClick={(event) => {
            event.preventDefault()
            document.getElementById(id)?.scrollIntoView({ block: 'start' })
            setCurrent(id)
          }}
          className={cx('border-b-2 py-1 text-[13.5px] whitespace-nowrap', id === current ? 'border-pen font-semibold text-ink' : 'border-transparent text-ink2 hover:text-ink')}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
