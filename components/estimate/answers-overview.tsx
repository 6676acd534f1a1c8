'use client'
import { Check, Minus } from 'lucide-react'
import { fill } from '@/lib/words/fill'
import { formMessages } from '@/lib/words/messages-form'
import type { Question } from '@/lib/words/question-list'
import { cx } from '@/components/ui/cx'
import { answerSummary } from './answer-summary'
import { useAnswerForm } from './form-context'
import { topicOf } from './question-text'

/** All answers in one list; one tap opens its question. */
export function AnswersOverview({ questions, current, title = formMessages.others }: { readonly questions: readonly Question[]; readonly current: string | null; readonly title?: string }) {
  const { own, board, picked, goTo, readOnly } = useAnswerForm()
  const rows = questions.map((question) => ({ question, summary: answerSummary(question, { own, settings: board.settings, picked }) }))
  const stated = rows.filter(({ summary }) => summary.state === 'answered').length
  return (
    <div>
      <div className="flex items-baseline justify-between gap-3 pb-1.5">
        <h2 className="text-[14px] leading-5 font-semibold">{title}</h2>
        <span className="twin">{fill(formMessages.stated, { n: stated, m: rows.length - stated })}</span>
      </div>
      <ul>
        {rows.map(({ question, summary }) => (
          <li key={question.id} className={cx('grid min-h-[33px] grid-cols-[16px_minmax(0,1fr)_auto_auto] items-center gap-x-2.5 border-t border-line text-[13.5px] max-sm:min-h-12', question.id === current && '-mx-2 rounded-tag bg-pen-soft px-2')}>
            {summary.state === 'answered' ? <Check aria-hidden size={14} strokeWidth={2.4} className="text-pen" /> : summary.state === 'open' ? <Minus aria-hidden size={14} className="text-ink3" /> : <span />}
            <span className="min-w-0 py-1 leading-[18px]">{topicOf(question)}</span>
            <span className="text-right whitespace-nowrap">
              {summary.range !== '' && <span className="mr-2.5 text-ink2 max-sm:hidden">{summary.range}</span>}
              <span className={summary.state === 'answered' ? 'font-semibold text-pen' : 'text-ink2'}>{summary.best}</span>
            </span>
            <button type="button" onClick={() => goTo(question.id)} aria-label={`${summary.state === 'answered' && !readOnly ? formMessages.edit : formMessages.answer}: ${topicOf(question)}`} className="min-h-6 min-w-12 text-right text-[12.5px] font-semibold text-pen hover:underline max-sm:min-h-11">
              {readOnly ? formMessages.look : summary.state === 'answered' ? formMessages.edit : formMessages.answer}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
