'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { formatPointsCell } from '@/lib/words/numbers'
import { pairMessages as say } from '@/lib/words/results-pair-messages'
import { isAgainst, type PairAsk } from '@/lib/words/results-pairs'
import { questionWords } from '@/lib/words/results-questions'
import { cx } from '@/components/ui/cx'

/** The single cards whose figures stand behind effects, costs and feasibility. */
export function PairCards({ ask, titleOf }: { readonly ask: PairAsk; readonly titleOf: (askId: string) => string }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="mt-2">
      <Button variant="text" size="small" aria-expanded={open} onClick={() => setOpen(!open)} className="-ml-1.5">{open ? say.cardsHide : say.cardsShow}</Button>
      {open && (
        <div className="mt-1">
          <p className="twin mb-2">{say.cardsTwin}</p>
          <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
            {ask.cards.map(({ group, cards }) => (
              <section key={group}>
                <h4 className="text-[13px] leading-5 font-semibold max-sm:text-[15px]">{questionWords[group].label}</h4>
                <ul>
                  {cards.map(({ id, value }) => (
                    <li key={id} className="flex justify-between gap-3 border-t border-line py-1 text-[13px] leading-[18px] max-sm:text-[15px] max-sm:leading-5">
                      <span className="min-w-0">{titleOf(id)}</span><span className={cx('font-semibold whitespace-nowrap', isAgainst(value, ask.gap) && 'text-loss')}>{formatPointsCell(value)}</span>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}
