'use client'
import { useEffect, useId, useRef } from 'react'
import { Archive } from 'lucide-react'
import { useBoard } from '@/components/doc/use-board'
import { usePresence } from '@/components/doc/use-presence'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { SelectField } from '@/components/ui/select-field'
import { archivedMessages } from '@/lib/words/messages-board'
import type { Card } from '@/lib/workshop/types'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { fill } from '@/lib/words/fill'
import { askHints } from './ask-hints'
import { useBoardActs } from './board-acts'
import { headingOf, overlapGroups } from './board-groups'
import { CardTextField } from './card-text-field'
import { numberFields } from './card-numbers'
import { EditingChip } from './editing-chip'
import { MoreAboutCard } from './more-about-card'
import { NumberRow } from './number-row'

/** The card opened in its place: words at the left, figures at the right. Everything is saved as it is written. */
export function CardEditor({ card }: { readonly card: Card }) {
  const { snapshot } = useBoard()
  const { edit, setOpenCard } = useBoardActs()
  const { others } = usePresence()
  const categoriesId = useId()
  const element = useRef<HTMLElement>(null)
  const hints = askHints(card)
  const editors = others.filter((state) => state.editing?.card === card.id).map((state) => state.name)
  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const close = () => {
    setOpenCard(null)
    // The title it was opened from gets the focus back once the card is drawn at rest again.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${card.id}"]`)?.focus())
  }
  const groups = overlapGroups(snapshot.cards)
  const categories = [...new Set(snapshot.cards.map((entry) => entry.category))].filter((category) => category !== '')
  return (
    <article
      ref={element}
      data-place-of={card.id}
      aria-label={fill(labels.editing, { title: card.title })}
      onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented) close() }}
      className="scroll-my-4 rounded-sheet border border-pen bg-sheet px-[18px] py-4 shadow-[inset_0_0_0_1px_var(--pen)] max-sm:px-4"
    >
      {card.archived && <Note tone="warn" said className="mb-4">{archivedMessages.meanwhile}</Note>}
      <div className="mb-4 flex items-start gap-3">
        <div className="min-w-0 flex-1"><CardTextField card={card} field="title" label={labels.title} hint={labels.titleHint} autoFocus /></div>
        <div className="mt-[26px] flex items-center gap-2">
          <EditingChip names={editors} />
          <Button variant="primary" onClick={close} className="min-h-10!">{labels.done}</Button>
        </div>
      </div>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <div className="grid content-start gap-3.5">
          <CardTextField card={card} field="ask" label={labels.ask} long hint={hints.ask ?? null} placeholder={labels.askExample} />
          <div className="grid grid-cols-2 gap-3">
            <CardTextField card={card} field="who" label={labels.whoDoesIt} placeholder={snapshot.settings.developer} />
            <CardTextField card={card} field="byWhen" label={labels.byWhen} placeholder={labels.byWhenExample} hint={hints.byWhen ?? null} />
          </div>
          <CardTextField card={card} field="seenBy" label={labels.seenBy} placeholder={labels.seenByExample} hint={hints.seenBy ?? null} />
          <CardTextField card={card} field="summary" label={labels.inOtherWords} long />
          <div className="grid grid-cols-2 items-end gap-3">
            <CardTextField card={card} field="category" label={labels.kind} list={categoriesId} placeholder={labels.kindExample} />
            <SelectField
              label={labels.overlap}
              value={card.overlapGroup ?? ''}
              onChange={(value) => edit({ kind: 'setOverlapGroup', card: card.id, base: card.overlapGroup, value: value === '' ? null : value })}
              options={[{ value: '', label: labels.overlapNothing }, ...groups.map((group) => ({ value: group, label: headingOf(group) }))]}
            />
          </div>
          <datalist id={categoriesId}>{categories.map((category) => <option key={category} value={category} />)}</datalist>
        </div>
        <div className="grid content-start gap-5">
          {numberFields.map((field) => <NumberRow key={field} card={card} field={field} />)}
        </div>
      </div>
      <div className="mt-4"><MoreAboutCard card={card} /></div>
      <div className="mt-3 flex justify-end">
        <Button size="small" onClick={() => { if (edit({ kind: 'archiveCard', card: card.id, archived: true }).ok) setOpenCard(null) }}><Archive aria-hidden size={14} />{labels.archiveThisCard}</Button>
      </div>
    </article>
  )
}
