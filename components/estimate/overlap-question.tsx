'use client'
import { useState } from 'react'
import type { Estimate } from '@/lib/model/workshop'
import { overlapSentence } from '@/lib/words/belief-sentences'
import { partsOf } from '@/lib/words/check-interval'
import { overlapMessages } from '@/lib/words/messages-delay'
import { countsFromOverlap, isBeyondIndependent, overlapFromCounts } from '@/lib/words/overlap-question'
import { midOf } from '@/lib/model/estimate'
import { evenSteps } from '@/lib/words/step'
import { Note } from '@/components/ui/note'
import { useAnswerForm } from './form-context'
import { IntervalField } from './interval-field'
import { MovedNote } from './moved-note'
import { Segments } from './words'
import { WhyLine } from './why-line'

const KEY = 'belief/overlap'

/** F2: of 100 failures that get past the stronger measure, how many does the weaker one stop? */
export function OverlapQuestion({ label }: { readonly label: string }) {
  const { own, edit, readOnly } = useAnswerForm()
  const answer = own.answers[KEY]
  const [typed, setTyped] = useState<Estimate | null>(() => (answer?.state === 'answered' ? countsEstimate(answer.estimate) : null))
  const beyond = typed !== null && isBeyondIndependent(typeof typed === 'number' ? typed : typed.high)
  const take = (next: Estimate | null) => {
    setTyped(next)
    const { low, best, high } = partsOf(next)
    const counts = low === null || best === null || high === null || isBeyondIndependent(high) ? null : { low, best, high }
    edit({ kind: 'setAnswer', key: KEY, value: counts === null ? null : { state: 'answered', estimate: overlapFromCounts(counts), asked: { counts } } })
  }
  return (
    <>
      <dl className="mb-4 flex flex-wrap gap-x-6 gap-y-1 text-[13px] text-ink2">
        {Object.entries(overlapMessages.anchors).map(([count, text]) => (
          <div key={count} className="flex gap-1.5"><dt className="font-semibold text-ink">{count}</dt><dd>{text}</dd></div>
        ))}
      </dl>
      <IntervalField
        id="overlap"
        label={label}
        unit="plain"
        min={0}
        max={100}
        allowExact
        suffix="/100"
        disabled={readOnly}
        steps={evenSteps(1)}
        ladder={false}
        value={typed}
        onChange={take}
        saidBack={(said) => (beyond ? null : <Segments segments={overlapSentence(midOf(said))} />)}
      >
        <WhyLine answerKey={KEY} />
      </IntervalField>
      {beyond && <Note tone="bad" said className="mt-3">{overlapMessages.tooMany}</Note>}
      <MovedNote answerKey={KEY} />
    </>
  )
}

function countsEstimate(omega: Estimate): Estimate {
  const { low, best, high } = countsFromOverlap(omega)
  return low === high ? best : { low, mid: best, high }
}
