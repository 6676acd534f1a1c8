'use client'
import { DraftConflict } from '@/components/board/draft-conflict'
import { useDraftText } from '@/components/board/use-draft-text'
import { useBoard } from '@/components/doc/use-board'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { limits } from '@/lib/protocol/limits'
import type { SettingKey } from '@/lib/workshop/types'

/** A text of the frame, written as one types. An empty definition falls back to its default, shown as the placeholder. */
export function SettingText({ settingKey, label, value, placeholder, hint, long = false, type = 'text', emptyIsNull = false }: {
  readonly settingKey: SettingKey
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly hint?: string
  readonly long?: boolean
  readonly type?: 'text' | 'date'
  readonly emptyIsNull?: boolean
}) {
  const { edit } = useBoard()
  const stored = (text: string) => (emptyIsNull && text.trim() === '' ? null : text)
  const draft = useDraftText(value, (base, text) => edit({ kind: 'setSetting', key: settingKey, base: stored(base), value: stored(text) }))
  const shared = { label, hint, error: draft.problem, placeholder, value: draft.text, onChange: draft.onChange, onBlur: draft.onBlur, maxLength: settingKey === 'title' ? limits.titleClient : limits.textClient }
  return (
    <div className="min-w-0">
      {long ? <TextArea {...shared} rows={2} /> : <TextField {...shared} type={type} />}
      <DraftConflict draft={draft} />
    </div>
  )
}
