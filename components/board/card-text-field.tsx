'use client'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { limits } from '@/lib/protocol/limits'
import type { Card, CardText } from '@/lib/workshop/types'
import { fill } from '@/lib/words/fill'
import { draftMessages } from '@/lib/words/messages-board'
import { useBoardActs } from './board-acts'
import { DraftConflict } from './draft-conflict'
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
  const { edit, why } = useBoardActs()
  const draft = useDraftText(card[field], (base, value) => {
    if (field === 'title' && value.trim() === '') return { ok: false, reason: 'invalid', message: fill(draftMessages.noTitle, { title: base }) }
    return edit({ kind: 'setText', card: card.id, field, base, value })
  }, why !== null)
  const shared = {
    label,
    hint: hint ?? null,
    error: draft.problem,
    placeholder,
    value: draft.text,
    onChange: draft.onChange,
    onBlur: draft.onBlur,
    maxLength: long ? limits.textClient : limits.titleClient,
  }
  return (
    <div className="min-w-0">
      {long ? <TextArea {...shared} rows={2} /> : <TextField {...shared} list={list} autoFocus={autoFocus} />}
      <DraftConflict draft={draft} />
    </div>
  )
}
