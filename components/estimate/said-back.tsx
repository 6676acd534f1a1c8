import type { Estimate } from '@/lib/model/workshop'
import { fieldMessages } from '@/lib/words/messages-field'
import { formatNumber, formatPercent } from '@/lib/words/numbers'
import { Words } from './words'

/** The 8-in-10 sentence: what a low, a high and a best guess say. */
export function SaidBack({ answer, unit }: { readonly answer: Estimate; readonly unit: 'percent' | 'plain' }) {
  const show = (value: number) => (unit === 'percent' ? formatPercent(value) : formatNumber(value, 3))
  if (typeof answer === 'number') return <Words text={fieldMessages.saidBackExact} values={{ value: show(answer) }} />
  return <Words text={fieldMessages.saidBack} values={{ low: show(answer.low), high: show(answer.high), best: show(answer.mid) }} />
}
