import type { TapField } from '@/lib/words/card-taps'
import { formatPercent } from '@/lib/words/numbers'
import type { Card } from '@/lib/workshop/types'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { estimateWords, midOf } from './estimate-scale'
import { MiniInterval } from './mini-interval'

export const numberLabels: { readonly [F in TapField]: string } = {
  cost: labels.cost,
  reductionIfScheming: labels.preventsIfHidden,
  reductionIfNotScheming: labels.preventsIfNot,
}
export const numberFields: readonly TapField[] = ['cost', 'reductionIfScheming', 'reductionIfNotScheming']
export type ScaleEnds = { readonly [F in TapField]: number }

/** The three figures of a card at rest: word, line, middle. */
export function CardNumbers({ card, ends }: { readonly card: Card; readonly ends: ScaleEnds }) {
  return (
    <div className="mt-2 grid grid-cols-[minmax(0,1fr)_minmax(64px,116px)_62px] items-center gap-x-2 gap-y-px text-[12.5px] leading-[19px] max-sm:grid-cols-[minmax(0,1fr)_76px_46px] max-sm:text-[13.5px] max-sm:leading-6">
      {numberFields.map((field) => {
        const estimate = card.numbers[field]
        const assumed = card.assumed.includes(field)
        return (
          <div key={field} className="contents">
            <span className="min-w-0 text-ink2 max-sm:py-0.5 max-sm:leading-[18px]">{numberLabels[field]}</span>
            <MiniInterval estimate={estimate} end={ends[field]} label={numberLabels[field]} />
            <span className={assumed ? 'text-right text-ink3' : 'text-right font-semibold'} title={`${estimateWords(estimate)}${assumed ? ', assumed' : ''}`}>
              {formatPercent(midOf(estimate), 2)}{assumed && <span className="sr-only">{' '}{labels.assumed}</span>}
            </span>
          </div>
        )
      })}
    </div>
  )
}
