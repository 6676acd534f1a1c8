'use client'
import type { Estimate } from '@/lib/model/workshop'
import { midOf } from '@/lib/model/estimate'
import { chanceSentence } from '@/lib/words/belief-sentences'
import { beliefChecks } from '@/lib/words/messages-beliefs'
import type { ChanceKey, Question } from '@/lib/words/question-list'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { DelayMoved } from './delay-moved'
import { useAnswerForm } from './form-context'
import { IntervalField } from './interval-field'
import { MovedNote } from './moved-note'
import { Segments, Words } from './words'
import { WhyLine } from './why-line'

/** Range of a chance within an interval; Q3 goes down to 0.01 %. */
function lowest(key: ChanceKey): number {
  return key === 'pCatastropheIfNotScheming' ? 0.0001 : 0.001
}

/** Q1 to Q4: one chance as low, high and best guess. */
export function ChanceQuestion({ question, label }: { readonly question: Extract<Question, { kind: 'chance' }>; readonly label: string }) {
  const { own, edit, developer, readOnly } = useAnswerForm()
  const { id, key } = question
  const answer = own.answers[key]
  const value = answer?.state === 'answered' ? answer.estimate : null
  const store = (next: Estimate | null) => edit({ kind: 'setAnswer', key, value: next === null ? null : { state: 'answered', estimate: next } })
  const first = own.answers['belief/pScheming']
  const pScheming = first?.state === 'answered' ? midOf(first.estimate) : null
  return (
    <>
      <IntervalField
        id={id}
        label={label}
        unit="percent"
        min={lowest(id)}
        max={0.999}
        allowExact
        disabled={readOnly}
        value={value}
        onChange={store}
        saidBack={(said) => <Segments segments={chanceSentence(id, said, { pScheming, developer })} />}
      >
        <WhyLine answerKey={key} />
      </IntervalField>
      {id === 'pCatastropheIfNotScheming' && <LessIfHiding />}
      {id === 'pCatastropheFromOthers' && <DelayMoved />}
      <MovedNote answerKey={key} />
    </>
  )
}

/** Asked once both answers are there and the first is the smaller. */
function LessIfHiding() {
  const { own, edit, goTo } = useAnswerForm()
  const hiding = own.answers['belief/pCatastropheIfScheming']
  const not = own.answers['belief/pCatastropheIfNotScheming']
  if (hiding?.state !== 'answered' || not?.state !== 'answered' || midOf(hiding.estimate) >= midOf(not.estimate)) return null
  if (own.meta['intended/lessIfHiding'] === true) return null
  return (
    <Note tone="warn" said className="mt-4">
      <Words text={beliefChecks.lessIfHiding} />
      <span className="mt-1.5 flex gap-2">
        <Button size="small" onClick={() => edit({ kind: 'setMeta', key: 'intended/lessIfHiding', value: true })}>{beliefChecks.yes}</Button>
        <Button size="small" onClick={() => goTo('pCatastropheIfScheming')}>{beliefChecks.change}</Button>
      </span>
    </Note>
  )
}
