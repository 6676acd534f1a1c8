'use client'
import { limits } from '@/lib/protocol/limits'
import { fill } from '@/lib/words/fill'
import { formMessages } from '@/lib/words/messages-form'
import { TextField } from '@/components/ui/text-field'
import { useAnswerForm } from './form-context'
import { useDeferredText } from './use-deferred-text'

const TELL_BELOW = 40

/** One optional line of why for one answer. */
export function WhyLine({ answerKey }: { readonly answerKey: string }) {
  const { own, edit, whyHint, readOnly } = useAnswerForm()
  const { text, onChange, onBlur } = useDeferredText(own.why[answerKey] ?? '', (value) => edit({ kind: 'setWhy', key: answerKey, value }))
  const left = limits.whyClient - text.length
  const hint = left < TELL_BELOW ? fill(formMessages.whyLeft, { n: left }) : whyHint
  return (
    <TextField
      label={formMessages.whyLabel}
      labelHidden
      placeholder={formMessages.whyLabel}
      value={text}
      maxLength={limits.whyClient}
      disabled={readOnly}
      hint={hint}
      onChange={onChange}
      onBlur={onBlur}
    />
  )
}
