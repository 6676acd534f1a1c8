'use client'
import { fill } from '@/lib/words/fill'
import { formMessages } from '@/lib/words/messages-form'
import { formatPercent } from '@/lib/words/numbers'
import { Chip } from '@/components/ui/chip'
import { useAnswerForm } from './form-context'
import { givenBefore, givenNow, movedReason, movedReasons } from './given-before'

/** From round 2 on: what this answer was, and why it moved. Staying put needs no reason. */
export function MovedNote({ answerKey }: { readonly answerKey: string }) {
  const { own, round, edit, readOnly } = useAnswerForm()
  const before = givenBefore(own, round)
  const was = before?.given[answerKey]
  const now = givenNow(own)[answerKey]
  if (before === null || was === undefined || now === undefined) return null
  if (was === now) return <p className="twin mt-3">{fill(formMessages.unchanged, { round: before.round })}</p>
  const chosen = movedReason(own, round, answerKey)
  const shown = typeof was === 'number' && answerKey !== 'belief/delaySensitivity' && answerKey !== 'belief/overlap' ? fill(formMessages.movedFrom, { before: formatPercent(was), round: before.round }) : ''
  return (
    <div role="group" aria-label={formMessages.movedTitle} className="mt-4 border-l-3 border-pen py-1 pl-3.5">
      <p className="mb-1.5"><b>{formMessages.movedTitle}</b> {shown}</p>
      <div className="flex flex-wrap gap-2">
        {movedReasons.map((reason) => (
          <Chip key={reason} pressed={chosen === reason} disabled={readOnly} onPress={() => edit({ kind: 'setMeta', key: `moved/${round}/${answerKey}`, value: chosen === reason ? null : reason })}>
            {formMessages.moved[reason]}
          </Chip>
        ))}
      </div>
    </div>
  )
}
