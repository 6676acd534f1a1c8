'use client'
import { midOf } from '@/lib/model/estimate'
import type { Estimate } from '@/lib/model/workshop'
import type { TapField } from '@/lib/words/card-taps'
import { fill } from '@/lib/words/fill'
import { cardCheckMessages as say } from '@/lib/words/messages-cards'
import { formatOfHundred, formatPercent, formatWeeks } from '@/lib/words/numbers'
import type { Card } from '@/lib/workshop/types'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { cardFields, cardKey, cardReplies, ownFigure, replyAnswer, replyOf, type CardReply } from './card-answers'
import { useAnswerForm } from './form-context'
import { Words } from './words'

/** One card of Q8: the group's three figures, and six answers to each. */
export function CardCheck({ card }: { readonly card: Card }) {
  const { edit, readOnly } = useAnswerForm()
  const allRight = () => cardFields.forEach((field) => edit({ kind: 'setAnswer', key: cardKey(card.id, field), value: { state: 'checked' } }))
  return (
    <div className="grid gap-4">
      <p className="serif text-[17px] leading-[25px]">
        <Words
          text={say.question}
          values={{
            card: card.title,
            cost: slowdown(card.numbers.cost),
            scheming: formatOfHundred(midOf(card.numbers.reductionIfScheming)),
            notScheming: formatOfHundred(midOf(card.numbers.reductionIfNotScheming)),
          }}
        />
      </p>
      {card.ask !== '' && <p className="-mt-3 text-[13px] text-ink2">{card.ask}</p>}
      {cardFields.map((field) => <Line key={field} card={card} field={field} />)}
      <Button size="small" className="justify-self-start" disabled={readOnly} onClick={allRight}>{say.allRight}</Button>
    </div>
  )
}

function Line({ card, field }: { readonly card: Card; readonly field: TapField }) {
  const { own, edit, readOnly } = useAnswerForm()
  const key = cardKey(card.id, field)
  const reply = replyOf(own.answers[key], card, field)
  const mine = ownFigure(own, card, field)
  const choose = (next: CardReply) => edit({ kind: 'setAnswer', key, value: next === reply ? null : replyAnswer(card, field, next) })
  return (
    <div role="group" aria-label={say[field]} className="min-w-0">
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{say[field]}</span>
        <span className="text-[13px] text-ink2">
          {fill(say.group, { value: figure(field, card.numbers[field]) })}
          {card.assumed.includes(field) && ` (${say.assumed})`}
          {mine !== null && <b className="ml-2.5 text-pen">{fill(say.yours, { value: figure(field, mine) })}</b>}
        </span>
      </div>
      <div className="grid grid-cols-3 gap-1 sm:grid-cols-6">
        {cardReplies.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={reply === each}
            disabled={readOnly}
            onClick={() => choose(each)}
            className={cx(
              'min-h-9 rounded-control border px-1 text-[12.5px] disabled:opacity-60 max-sm:min-h-12 max-sm:text-[14px]',
              reply === each ? 'border-pen bg-pen font-semibold text-on-pen' : each === 'unknown' ? 'border-line bg-sheet text-ink2 enabled:hover:border-edge' : 'border-edge bg-sheet text-ink enabled:hover:bg-sunk',
            )}
          >
            {say.answers[each]}
          </button>
        ))}
      </div>
    </div>
  )
}

/** A slowdown as people read it: `1 % (4 days a year)`. */
export function slowdown(cost: Estimate): string {
  const share = midOf(cost)
  return share === 0 ? formatPercent(0) : `${formatPercent(share, 2)} (${formatWeeks(share)} a year)`
}

export function figure(field: TapField, estimate: Estimate): string {
  return field === 'cost' ? slowdown(estimate) : fill(say.prevented, { n: formatOfHundred(midOf(estimate)) })
}
