'use client'
import { useState } from 'react'
import { Check, MoveHorizontal } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { useCommand } from '@/components/doc/use-command'
import { useStage } from '@/components/doc/use-stage'
import { IntervalField } from '@/components/estimate/interval-field'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import type { Estimate } from '@/lib/model/workshop'
import { fill } from '@/lib/words/fill'
import { practiceMessages, practiceQuestions } from '@/lib/words/messages-practice'
import { startLabels as labels } from '@/lib/words/labels-start'
import { practiceFeedback } from './practice-feedback'

/** Teaches the interval field on a question that has an answer. Nothing is stored, nothing is shown to others. */
export function PracticeSheet() {
  const [at, setAt] = useState(0)
  const [range, setRange] = useState<Estimate | null>(null)
  const [checked, setChecked] = useState(false)
  const [skipped, setSkipped] = useState(false)
  const { phase, practice, script } = useStage().snapshot
  const command = useCommand()
  const [counted, setCounted] = useState<readonly string[]>([])
  const question = practiceQuestions[at]
  if (question === undefined) return null
  const next = () => {
    setAt((at + 1) % practiceQuestions.length)
    setRange(null)
    setChecked(false)
  }
  if (skipped) return <p className="px-1 text-[13px] text-ink2">{labels.practiceSkipped}{' '}<Button size="small" variant="text" onClick={() => setSkipped(false)}>{labels.doItAfterAll}</Button></p>
  const check = () => {
    setChecked(true)
    // The first range counts, not the one that knows the answer.
    if (range === null || counted.includes(question.id)) return
    setCounted([...counted, question.id])
    void command('practised', { question: question.id, inside: practiceFeedback(question.answer, range).inside })
  }
  const room = practice.find((entry) => entry.question === question.id)
  const one = script?.dropped.includes('secondPractice') === true
  const feedback = checked && range !== null ? practiceFeedback(question.answer, range) : null
  const Icon = feedback?.inside === true ? Check : MoveHorizontal
  return (
    <Sheet title={labels.practice} twin={`${practiceMessages.invite} ${phase === 'lobby' ? practiceMessages.kept : practiceMessages.stored}`}>
      <h3 className="serif mb-4 text-[19px] leading-7 font-bold">{question.text}</h3>
      <IntervalField key={question.id} id={`practice-${question.id}`} label={question.text} unit="percent" min={0.001} max={0.999} ladder={false} value={range} onChange={(value) => { setRange(value); setChecked(false) }} />
      <Said as="div" on="change">
        {feedback !== null && (
          <div className="mt-4 flex items-start gap-2.5 border-l-3 border-pen py-1 pl-3.5">
            <Icon aria-hidden size={18} className={feedback.inside ? 'mt-0.5 text-good' : 'mt-0.5 text-warn'} />
            <p><span className="serif text-[17px] leading-6">{feedback.text}</span><span className="twin block">{question.source}</span></p>
          </div>
        )}
        {feedback !== null && room !== undefined && <p className="mt-2.5 pl-[17px] text-[13.5px] leading-5 text-ink2 max-sm:text-[15px] max-sm:leading-[22px]">{fill(practiceMessages.room, { n: room.inside, N: room.of })}</p>}
      </Said>
      <div className="mt-4 flex flex-wrap items-center gap-2.5">
        {feedback === null
          ? <Button onClick={check} why={range === null ? labels.whyRange : null}>{labels.showTheAnswer}</Button>
          : !one && <Button onClick={next}>{labels.anotherQuestion}</Button>}
        <Button variant="text" onClick={() => setSkipped(true)}>{practiceMessages.skip}</Button>
      </div>
    </Sheet>
  )
}
