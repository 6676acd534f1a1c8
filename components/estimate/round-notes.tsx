'use client'
import { clockTime } from '@/components/shell/clock-time'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { Tag } from '@/components/ui/tag'
import { fill } from '@/lib/words/fill'
import { formMessages as say } from '@/lib/words/messages-form'
import { emptyMessages } from '@/lib/words/messages-room'
import type { RoundState } from './round-state'
import type { useSubmit } from './use-submit'

/** Where this person stands: not open yet, submitted with a receipt, changed since, abstained, not accepted. */
export function RoundNotes({ state, sending, fresh, tagged, round, onLists }: {
  readonly state: RoundState
  readonly sending: ReturnType<typeof useSubmit>
  /** Nothing answered yet. */
  readonly fresh: boolean
  /** Something was changed after the list had been seen. */
  readonly tagged: boolean
  readonly round: number
  readonly onLists: () => void
}) {
  const { receipt, changed, abstained, problem } = sending
  if (state === 'sample') return null
  return (
    <>
      {fresh && <Note className="mb-4">{emptyMessages.answers}</Note>}
      {state === 'notOpen' && <Note className="mb-4">{fill(say.notOpen, { round })}</Note>}
      {state === 'open' && receipt !== null && (
        <Note tone="pen" said className="mb-4">
          <b className="font-semibold text-ink">{fill(say.submitted, { time: clockTime(receipt.at), receipt: receipt.receipt })}</b>
          {changed && <span className="block">{say.changedSince}{tagged && <Tag className="ml-2">{say.afterResults}</Tag>}</span>}
          <span className="block"><Button size="small" variant="text" className="-ml-1.5" onClick={onLists}>{say.seeList}</Button></span>
        </Note>
      )}
      {state === 'open' && abstained && <Note said className="mb-4">{say.abstained}</Note>}
      {problem !== null && <Note tone="bad" said className="mb-4">{fill(say.submitFailed, { reason: problem })}</Note>}
    </>
  )
}
