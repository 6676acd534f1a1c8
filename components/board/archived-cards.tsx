'use client'
import { useBoard } from '@/components/doc/use-board'
import { Button } from '@/components/ui/button'
import type { Card } from '@/lib/workshop/types'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { fill } from '@/lib/words/fill'
import { useBoardActs } from './board-acts'

/** Nothing is deleted: archived cards wait here to be brought back. */
export function ArchivedCards({ cards }: { readonly cards: readonly Card[] }) {
  const { why, edit } = useBoardActs()
  const all = useBoard().snapshot.cards
  const titleOf = (id: string) => all.find((card) => card.id === id)?.title ?? labels.anotherCard
  if (cards.length === 0) return null
  return (
    <details className="mt-2 border-t border-line pt-3">
      <summary className="min-h-7 cursor-pointer text-[13px] text-ink2 max-sm:min-h-11 max-sm:py-3">Archived: {cards.length}</summary>
      <ul className="mt-1">
        {cards.map((card) => (
          <li key={card.id} className="flex min-h-10 items-center justify-between gap-3 border-t border-line max-sm:min-h-12">
            <span className="min-w-0 truncate text-ink2">{card.title}{card.mergedInto !== null && <span className="text-ink3"> · merged into {titleOf(card.mergedInto)}</span>}</span>
            {why === null && <Button size="small" aria-label={fill(labels.bringBackOf, { title: card.title })} onClick={() => edit({ kind: 'archiveCard', card: card.id, archived: false })}>{labels.bringBack}</Button>}
          </li>
        ))}
      </ul>
    </details>
  )
}
