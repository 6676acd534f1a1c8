'use client'
import { Said } from '@/components/announce/said'
import { EditingChip } from '@/components/board/editing-chip'
import { useDraftText } from '@/components/board/use-draft-text'
import { useBoard } from '@/components/doc/use-board'
import { usePresence } from '@/components/doc/use-presence'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { limits } from '@/lib/protocol/limits'
import { fill } from '@/lib/words/fill'
import { resultPageMessages as say } from '@/lib/words/messages-result-page'
import type { CommitmentField as Field } from '@/lib/workshop/vote-types'

/** Who, whom or when: filled in together, saved on a pause; somebody else's word meanwhile is shown, never overwritten. */
export function CommitmentField({ card, field, ask, value, disabled, list }: {
  readonly card: string
  readonly field: Field
  readonly ask: string
  readonly value: string
  readonly disabled: boolean
  /** Id of a list of names to pick from. */
  readonly list?: string
}) {
  const { edit } = useBoard()
  const { others, setEditing } = usePresence()
  const draft = useDraftText(value, (base, text) => edit({ kind: 'setCommitment', card, field, base, value: text }))
  const names = others.filter(({ editing }) => editing?.card === card && editing.field === field).map(({ name }) => name)
  const label = say[field]
  return (
    <div className="min-w-0">
      <TextField
        label={<><span className="sm:sr-only">{label}</span><span className="sr-only">{fill(say.fieldOf, { field: '', ask })}</span></>}
        value={draft.text}
        onChange={draft.onChange}
        onFocus={() => setEditing({ card, field })}
        onBlur={() => { draft.onBlur(); setEditing(null) }}
        maxLength={limits.titleClient}
        readOnly={disabled}
        list={list}
        inputClassName="sm:h-9! sm:text-[13.5px]!"
      />
      {names.length > 0 && <span className="mt-1 block"><EditingChip names={names} /></span>}
      {draft.conflict !== null && (
        <Said trouble className="mt-1 bg-warn-soft px-2 py-1 text-[12.5px] leading-[18px]">
          {fill(say.theirs, { text: draft.conflict })}{' '}
          <Button size="small" variant="text" onClick={draft.keepMine}>{say.keepMine}</Button>
          <Button size="small" variant="text" onClick={draft.takeTheirs}>{say.takeTheirs}</Button>
        </Said>
      )}
    </div>
  )
}
