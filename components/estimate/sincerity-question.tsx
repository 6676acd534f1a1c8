'use client'
import { useId, useState } from 'react'
import { Said } from '@/components/announce/said'
import { midOf } from '@/lib/model/estimate'
import { sinceritySentence } from '@/lib/words/belief-sentences'
import { fill } from '@/lib/words/fill'
import { fieldMessages } from '@/lib/words/messages-field'
import { sincerityMessages } from '@/lib/words/messages-stories'
import { formatNumber, formatPercent } from '@/lib/words/numbers'
import { parseNumber } from '@/lib/words/parse-number'
import type { Question } from '@/lib/words/question-list'
import { effectFromSincerity, meanRobustness, sincerityFromEffect } from '@/lib/words/sincerity-question'
import { chanceSteps, evenSteps, stepBy } from '@/lib/words/step'
import { storyText } from '@/lib/words/story-texts'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { useAnswerForm } from './form-context'
import { MovedNote } from './moved-note'
import { Stepper } from './stepper'
import { Segments } from './words'
import { WhyLine } from './why-line'

/** F4: how many of ten are done in earnest; or the effect one would still expect, converted. */
export function SincerityQuestion({ question, label }: { readonly question: Extract<Question, { kind: 'sincerity' }>; readonly label: string }) {
  const { own, board, edit, readOnly } = useAnswerForm()
  const { key, regime } = question
  const id = useId()
  const [byEffect, setByEffect] = useState(false)
  const [text, setText] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const answer = own.answers[key]
  const sincerity = answer?.state === 'answered' ? midOf(answer.estimate) : null
  const left = meanRobustness(board.cards.filter(({ archived }) => !archived).map(({ numbers }) => midOf(numbers.robustness)))
  const shown = sincerity === null ? '' : byEffect ? formatPercent(effectFromSincerity(sincerity, left), 3) : formatNumber(sincerity * 10, 2)
  const store = (next: number) => {
    setProblem(null)
    setText(null)
    edit({ kind: 'setAnswer', key, value: { state: 'answered', estimate: Number(next.toPrecision(6)) } })
  }
  const take = (value: number) => {
    if (!byEffect) return value < 0 || value > 10 ? setProblem(fill(value < 0 ? fieldMessages.below : fieldMessages.above, { value: formatNumber(value), min: '0', max: '10' })) : store(value / 10)
    const result = sincerityFromEffect(value, left)
    return result.ok ? store(result.sincerity) : setProblem(fill(sincerityMessages.tooLow, { left: formatPercent(result.leastEffect, 2) }))
  }
  const leave = () => {
    if (text === null) return
    const parsed = parseNumber(text, byEffect ? 'percent' : 'plain')
    if (parsed.kind === 'number') take(parsed.value)
    else if (parsed.kind === 'notNumber') setProblem(fill(byEffect ? fieldMessages.notNumber : fieldMessages.notNumberPlain, { typed: parsed.typed }))
    else edit({ kind: 'setAnswer', key, value: null })
  }
  const step = (by: number) => {
    if (!byEffect) return take(stepBy((sincerity ?? 0) * 10, by, { rule: evenSteps(0.5), min: 0, max: 10 }))
    return take(stepBy(effectFromSincerity(sincerity ?? 0, left) * 100, by, { rule: chanceSteps, min: left * 100, max: 100 }) / 100)
  }
  return (
    <div className="grid gap-4">
      {byEffect && <label htmlFor={id} className="font-semibold">{fill(sincerityMessages.effectQuestion, { story: storyText(regime).name })}</label>}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div className="w-[178px]">
          {!byEffect && <label htmlFor={id} className="sr-only">{label}</label>}
          <Stepper id={id} label={byEffect ? label : sincerityMessages.unit} value={text ?? shown} {...(byEffect ? {} : { suffix: '/10' })} invalid={problem !== null} disabled={readOnly} onType={setText} onLeave={leave} onStep={step} />
        </div>
        {!byEffect && (
          <dl className="flex flex-wrap gap-x-5 gap-y-1 text-[13px] text-ink2">
            {Object.entries(sincerityMessages.anchors).map(([count, anchor]) => (
              <div key={count} className="flex gap-1.5"><dt className="font-semibold text-ink">{count}</dt><dd>{anchor}</dd></div>
            ))}
          </dl>
        )}
      </div>
      {problem !== null && <Note tone="bad" said>{problem}</Note>}
      <Said on="change" className="serif text-[17px] leading-[25px]">{sincerity !== null && <Segments segments={sinceritySentence(sincerity, left)} />}</Said>
      <Button size="small" variant="text" className="justify-self-start" onClick={() => { setByEffect(!byEffect); setText(null); setProblem(null) }}>{byEffect ? sincerityMessages.first : sincerityMessages.other}</Button>
      <WhyLine answerKey={key} />
      <MovedNote answerKey={key} />
    </div>
  )
}
