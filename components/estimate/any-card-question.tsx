'use client'
import { useState } from 'react'
import { ChevronRight } from 'lucide-react'
import { gradeTaps } from '@/lib/words/card-taps'
import { fill } from '@/lib/words/fill'
import { cardCheckMessages, moreAboutCard } from '@/lib/words/messages-cards'
import { formMessages } from '@/lib/words/messages-form'
import type { Card } from '@/lib/workshop/types'
import { cx } from '@/components/ui/cx'
import { cardFields, cardKey } from './card-answers'
import { CardCheck } from './card-check'
import { useAnswerForm } from './form-context'
import { Disclosure } from './interval-help'
import { IntervalField } from './interval-field'

const judged = ['legibility', 'verifiability', 'robustness', 'evidence'] as const
const constituencies = ['employees', 'assessors', 'regulators', 'public'] as const

/** F5: each card of the board, in taps or numbers; only what differs from the board counts. */
export function AnyCardQuestion() {
  const { own, board } = useAnswerForm()
  const [open, setOpen] = useState<string | null>(null)
  const cards = board.cards.filter(({ archived }) => !archived)
  const countOf = (card: Card) => Object.entries(own.answers).filter(([key, answer]) => key.startsWith(`card/${card.id}/`) && answer.state === 'answered').length
  return (
    <ul className="border-t border-line">
      {cards.map((card) => {
        const count = countOf(card)
        const shown = open === card.id
        return (
          <li key={card.id} className="border-b border-line">
            <button type="button" aria-expanded={shown} onClick={() => setOpen(shown ? null : card.id)} className="flex min-h-10 w-full items-center gap-2 text-left hover:text-pen max-sm:min-h-12">
              <ChevronRight aria-hidden size={15} className={cx('shrink-0 text-ink3 transition-transform duration-[120ms]', shown && 'rotate-90')} />
              <span className="min-w-0 flex-1 font-semibold">{card.title}</span>
              <span className={cx('shrink-0 text-[13px]', count > 0 ? 'font-semibold text-pen' : 'text-ink2')}>{count > 0 ? fill(formMessages.anyCardCount, { n: count }) : formMessages.anyCardNone}</span>
            </button>
            {shown && <div className="pt-1 pb-5 pl-6 max-sm:pl-0"><CardCheck card={card} /><CardNumbers card={card} /><CardGrades card={card} /></div>}
          </li>
        )
      })}
    </ul>
  )
}

/** The same three figures typed as intervals. */
function CardNumbers({ card }: { readonly card: Card }) {
  const { own, edit, readOnly } = useAnswerForm()
  return (
    <div className="mt-3">
      <Disclosure title={formMessages.inNumbers}>
        <div className="grid gap-4 pt-1 text-ink">
          {cardFields.map((field) => {
            const key = cardKey(card.id, field)
            const answer = own.answers[key]
            return (
              <div key={field}>
                <p className="mb-1 font-semibold">{cardCheckMessages[field]}</p>
                <IntervalField
                  id={key}
                  label={cardCheckMessages[field]}
                  unit="percent"
                  min={0.0001}
                  max={0.999}
                  allowExact
                  compact
                  disabled={readOnly}
                  value={answer?.state === 'answered' ? answer.estimate : null}
                  onChange={(next) => edit({ kind: 'setAnswer', key, value: next === null ? null : { state: 'answered', estimate: next } })}
                />
              </div>
            )
          })}
        </div>
      </Disclosure>
    </div>
  )
}

/** Everything else a card says, in five grades; a second press takes one's own grade back. */
function CardGrades({ card }: { readonly card: Card }) {
  const rows = [
    ...judged.map((field) => ({ field, label: moreAboutCard[field].label, question: moreAboutCard[field].question })),
    ...constituencies.map((name) => ({ field: `support.${name}`, label: `${moreAboutCard.support.label}: ${moreAboutCard.constituencies[name]}`, question: '' })),
  ]
  return (
    <div className="mt-1">
      <Disclosure title={moreAboutCard.title}>
        <div className="grid gap-3 pt-1 text-ink">
          {rows.map((row) => <GradeRow key={row.field} answerKey={cardKey(card.id, row.field)} label={row.label} question={row.question} />)}
        </div>
      </Disclosure>
    </div>
  )
}

function GradeRow({ answerKey, label, question }: { readonly answerKey: string; readonly label: string; readonly question: string }) {
  const { own, edit, readOnly } = useAnswerForm()
  const answer = own.answers[answerKey]
  const value = answer?.state === 'answered' ? answer.estimate : null
  return (
    <div role="group" aria-label={label}>
      <p className="mb-1"><span className="font-semibold">{label}</span>{question !== '' && <span className="text-ink2">: {question}</span>}</p>
      <div className="grid grid-cols-5 gap-1">
        {(['hardly', 'little', 'partly', 'mostly', 'fully'] as const).map((grade) => (
          <button
            key={grade}
            type="button"
            aria-pressed={value === gradeTaps[grade]}
            disabled={readOnly}
            onClick={() => edit({ kind: 'setAnswer', key: answerKey, value: value === gradeTaps[grade] ? null : { state: 'answered', estimate: gradeTaps[grade] } })}
            className={cx('min-h-8 rounded-control border px-1 text-[12.5px] disabled:opacity-60 max-sm:min-h-11', value === gradeTaps[grade] ? 'border-pen bg-pen font-semibold text-on-pen' : 'border-edge bg-sheet text-ink enabled:hover:bg-sunk')}
          >
            {moreAboutCard.grades[grade]}
          </button>
        ))}
      </div>
    </div>
  )
}
