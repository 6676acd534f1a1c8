'use client'
import { useState } from 'react'
import { Said } from '@/components/announce/said'
import { midOf } from '@/lib/model/estimate'
import type { Estimate } from '@/lib/model/workshop'
import { budgetSentence } from '@/lib/words/belief-sentences'
import { budgetButtonIds, budgetButtonOf, budgetButtonShares, MAX_BUDGET, type BudgetButtonId } from '@/lib/words/budget-buttons'
import { fill } from '@/lib/words/fill'
import { budgetButtonTexts, budgetMessages } from '@/lib/words/messages-stories'
import { formatPercent, formatWeeks } from '@/lib/words/numbers'
import type { Question } from '@/lib/words/question-list'
import { budgetSteps } from '@/lib/words/step'
import { Button } from '@/components/ui/button'
import { ChoiceList } from './choice-list'
import { useAnswerForm } from './form-context'
import { IntervalField } from './interval-field'
import { MovedNote } from './moved-note'
import { Segments } from './words'
import { WhyLine } from './why-line'

/** Q7 and F3: the slowdown accepted for all measures together, by buttons or, in the full form, in numbers. */
export function BudgetQuestion({ question, label }: { readonly question: Extract<Question, { kind: 'budget' }>; readonly label: string }) {
  const { own, edit, readOnly, form } = useAnswerForm()
  const { key } = question
  const answer = own.answers[key]
  const stored = answer?.state === 'answered' ? answer.estimate : null
  const chosen = stored === null ? null : budgetButtonOf(stored)
  const [inNumbers, setInNumbers] = useState(stored !== null && chosen === null)
  const store = (estimate: Estimate | null) => edit({ kind: 'setAnswer', key, value: estimate === null ? null : { state: 'answered', estimate } })
  const choices = budgetButtonIds.map((id: BudgetButtonId) => {
    const share = midOf(budgetButtonShares[id])
    const weeks = fill(budgetMessages.beside, { weeks: formatWeeks(share) })
    return { id, label: budgetButtonTexts[id], aside: share === 0 ? formatPercent(0) : `${formatPercent(share)} · ${weeks}` }
  })
  return (
    <div className="grid gap-4">
      {inNumbers ? (
        <IntervalField
          id={question.id}
          label={label}
          unit="percent"
          min={0.001}
          max={MAX_BUDGET}
          allowExact
          ladder={false}
          disabled={readOnly}
          steps={budgetSteps}
          value={stored}
          onChange={store}
          saidBack={(said) => <Segments segments={budgetSentence(said)} />}
        />
      ) : (
        <>
          <ChoiceList label={label} disabled={readOnly} chosen={chosen} onChoose={(id) => store(budgetButtonShares[id])} choices={choices} />
          <Said on="change" className="serif text-[17px] leading-[25px]">{stored !== null && <Segments segments={budgetSentence(stored)} />}</Said>
        </>
      )}
      {(form === 'full' || inNumbers) && <Button size="small" variant="text" className="justify-self-start" onClick={() => setInNumbers(!inNumbers)}>{inNumbers ? budgetMessages.buttons : budgetMessages.numbers}</Button>}
      <WhyLine answerKey={key} />
      <MovedNote answerKey={key} />
    </div>
  )
}
