'use client'
import type { ReactNode } from 'react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { definitionTexts } from '@/components/frame/definition-texts'
import { Note } from '@/components/ui/note'
import { fill } from '@/lib/words/fill'
import { hintMessages } from '@/lib/words/messages-beliefs'
import { cardCheckMessages } from '@/lib/words/messages-cards'
import { formMessages } from '@/lib/words/messages-form'
import { personalOrder } from '@/lib/words/personal-order'
import type { Question } from '@/lib/words/question-list'
import { AnyCardQuestion } from './any-card-question'
import { BudgetQuestion } from './budget-question'
import { CardCheck } from './card-check'
import { ChanceQuestion } from './chance-question'
import { DelayQuestion } from './delay-question'
import { useAnswerForm } from './form-context'
import { Disclosure } from './interval-help'
import { openText } from './open-text'
import { OverlapQuestion } from './overlap-question'
import { questionText, type QuestionText } from './question-text'
import { SincerityQuestion } from './sincerity-question'
import { StepHeading } from './step-heading'
import { StoriesQuestion } from './stories-question'
import { Segments } from './words'

/** One question: what is asked and meant, what speaks for higher and lower, the field, and what was understood. */
export function QuestionPanel({ question, cardId, place, total, moved }: {
  readonly question: Question
  /** Q8 shows one card at a time. */
  readonly cardId: string | null
  readonly place: number
  readonly total: number
  /** True after a step through the form. */
  readonly moved: boolean
}) {
  const { own, board, developer, date, picked } = useAnswerForm()
  const text = questionText(question, { names: { developer, date }, own, settings: board.settings })
  const label = text.title.map((segment) => segment.text).join('')
  const card = cardId === null ? undefined : board.cards.find(({ id }) => id === cardId)
  const said = openText(question, own, board.settings)
  return (
    <div>
      <div className="mb-3 flex items-center gap-3 text-[13px] text-ink2 sm:hidden">
        <span>{fill(formMessages.progress, { k: place, n: total })}</span>
        <span aria-hidden className="h-2 w-[120px] bg-sunk"><span className="block h-full bg-pen" style={{ width: `${(place / total) * 100}%` }} /></span>
      </div>
      <div className="flex items-baseline gap-4">
        <StepHeading name={cardId ?? question.id} moved={moved}><Segments segments={text.title} /></StepHeading>
        <span className="shrink-0 text-[13px] text-ink2 max-sm:hidden">{fill(formMessages.progress, { k: place, n: total })}</span>
      </div>
      {card !== undefined && picked.length > 1 && <p className="twin mt-0.5">{fill(cardCheckMessages.place, { k: picked.indexOf(card.id) + 1, n: picked.length })}</p>}
      {text.definition.length > 0 && <p className="mt-1 text-[13px] leading-[19px] text-ink2 max-sm:text-[15px] max-sm:leading-[21px]"><Segments segments={text.definition} /></p>}
      <Hints text={text} id={question.id} />
      <div className="mt-4">
        {said !== null && <Note tone="pen" said className="mb-4">{said}</Note>}
        <Body question={question} label={label} card={card} />
      </div>
      <Reminders text={text} />
    </div>
  )
}

function Body({ question, label, card }: { readonly question: Question; readonly label: string; readonly card: Parameters<typeof CardCheck>[0]['card'] | undefined }): ReactNode {
  switch (question.kind) {
    case 'chance':
      return <ChanceQuestion key={question.id} question={question} label={label} />
    case 'delay':
      return <DelayQuestion label={label} />
    case 'overlap':
      return <OverlapQuestion label={label} />
    case 'stories':
      return <StoriesQuestion />
    case 'budget':
      return <BudgetQuestion key={question.id} question={question} label={label} />
    case 'sincerity':
      return <SincerityQuestion key={question.id} question={question} label={label} />
    case 'cards':
      return card === undefined ? <p className="serif text-[17px] leading-[25px]">{cardCheckMessages.none}</p> : <CardCheck key={card.id} card={card} />
    case 'anyCard':
      return <AnyCardQuestion />
  }
}

/** Both are always shown together, in an order that is each person's own. */
function Hints({ text, id }: { readonly text: QuestionText; readonly id: string }) {
  const { personId } = useAnswerForm()
  if (text.higher === null || text.lower === null) return null
  const hints = [
    { id: `${id}/higher`, Icon: ArrowUp, label: hintMessages.higherIf, reason: text.higher },
    { id: `${id}/lower`, Icon: ArrowDown, label: hintMessages.lowerIf, reason: text.lower },
  ]
  return (
    <ul className="mt-2 grid gap-x-6 gap-y-1 text-[13px] leading-[19px] text-ink2 sm:grid-cols-2 max-sm:text-[14px]">
      {personalOrder(hints, (hint) => hint.id, personId).map(({ id: key, Icon, label, reason }) => (
        <li key={key} className="flex gap-1.5"><Icon aria-hidden size={14} className="mt-[3px] shrink-0 text-ink3" /><span><b className="font-semibold text-ink">{label}:</b> {reason}.</span></li>
      ))}
    </ul>
  )
}

/** The workshop's definitions this question leans on, and what people often take it for. */
function Reminders({ text }: { readonly text: QuestionText }) {
  const { board } = useAnswerForm()
  const definitions = definitionTexts(board.settings)
  if (text.leansOn.length === 0 && text.misread.length === 0) return null
  return (
    <div className="mt-5 grid gap-2 border-t border-line pt-3 text-[12.5px] leading-[18px] text-ink2 max-sm:text-[14px] max-sm:leading-5">
      {text.leansOn.length > 0 && (
        <dl className="grid gap-x-8 gap-y-1.5 sm:grid-cols-2">
          {text.leansOn.map((key) => <div key={key}><dt className="inline font-semibold text-ink">{definitions[key].label}:</dt> <dd className="inline">{definitions[key].text}</dd></div>)}
        </dl>
      )}
      {text.misread.length > 0 && (
        <Disclosure title={hintMessages.misreadTitle}>
          <ul className="grid gap-1">{text.misread.map((segments, place) => <li key={place}><Segments segments={segments} /></li>)}</ul>
        </Disclosure>
      )}
    </div>
  )
}
