'use client'
import { Said } from '@/components/announce/said'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { limits } from '@/lib/protocol/limits'
import type { Card, CardText } from '@/lib/workshop/types'
import { useBoardActs } from './board-acts'
import { useDraftText } from './use-draft-text'

/** One text of a card, saved as a named edit when typing pauses. */
export function CardTextField({ card, field, label, hint, placeholder, long = false, autoFocus = false, list }: {
  readonly card: Card
  readonly field: CardText
  readonly label: string
  readonly hint?: string | null
  readonly placeholder?: string
  readonly long?: boolean
  readonly autoFocus?: boolean
  readonly list?: string
}) {
  const { edit } = useBoardActs()
  const draft = useDraftText(card[field], (base, value) => edit({ kind: 'setText', card: card.id, field, base, value }))
  const shared = {
    label,
    hint: hint ?? null,
    placeholder,
    value: draft.text,
    onChange: draft.onChange,
    onBlur: draft.onBlur,
    maxLength: long ? limits.textClient : limits.titleClient,
  }
  return (
    <div className="min-w-0">
      {long ? <TextArea {...shared} rows={2} /> : <TextField {...shared} list={list} autoFocus={autoFocus} />}
      {draft.conflict !== null && (
        <Said as="div" trouble className="mt-1.5 border-l-3 border-warn bg-warn-soft px-3 py-1.5 text-[13px]">
          <p>Somebody changed this meanwhile to “{draft.conflict}”.</p>
          <div className="flex gap-3"><Button size="small" variant="text" onClick={draft.keepMine}>Keep mine</Button><Button size="small" variant="text" onClick={draft.takeTheirs}>Take theirs</Button></div>
        </Said>
      )}
    </div>
  )
}
