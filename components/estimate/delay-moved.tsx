'use client'
import { midOf } from '@/lib/model/estimate'
import { riseFromEta } from '@/lib/words/delay-sensitivity'
import { delayMessages } from '@/lib/words/messages-delay'
import { formatNumber, formatPercent } from '@/lib/words/numbers'
import { bestGuess } from '@/lib/words/question-list'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { useAnswerForm } from './form-context'
import { Words } from './words'

/** Q5 was answered for another q: its η stays, and what it means now is said once. */
export function DelayMoved() {
  const { own, board, edit, goTo } = useAnswerForm()
  const answer = own.answers['belief/delaySensitivity']
  const q = bestGuess(own, board.settings, 'pCatastropheFromOthers').value
  if (answer?.state !== 'answered' || q <= 0 || q >= 1) return null
  const asked = answer.asked?.['q']
  const eta = midOf(answer.estimate)
  if (typeof asked !== 'number' || Math.abs(asked - q) < 1e-9 || eta === 0) return null
  const points = riseFromEta(q, eta) * 100
  return (
    <Note tone="warn" said className="mt-4">
      <Words text={delayMessages.moved} values={{ q: formatPercent(q), points: formatNumber(points, points < 0.1 ? 3 : 2) }} />
      <span className="mt-1.5 flex gap-2">
        <Button size="small" onClick={() => edit({ kind: 'setAnswer', key: 'belief/delaySensitivity', value: { ...answer, asked: { ...answer.asked, q, points } } })}>{delayMessages.keep}</Button>
        <Button size="small" onClick={() => goTo('delay')}>{delayMessages.change}</Button>
      </span>
    </Note>
  )
}
