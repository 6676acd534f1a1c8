'use client'
import { useState } from 'react'
import { IntervalField } from '@/components/estimate/interval-field'
import { Button } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import type { Estimate } from '@/lib/model/workshop'
import { tapEstimate, type TapField } from '@/lib/words/card-taps'
import { tapIds } from '@/lib/words/tap-ids'
import { cardCheckMessages, tapLabels } from '@/lib/words/messages-cards'
import type { Card } from '@/lib/workshop/types'
import { boardLabels as labels } from '@/lib/words/labels-board'
import { useBoardActs } from './board-acts'
import { estimateWords } from './estimate-scale'
import { TapButtons } from './tap-buttons'
import { tapHint, tapOf } from './taps'

const ends: { readonly [F in TapField]: { readonly min: number; readonly max: number } } = {
  cost: { min: 0.0001, max: 0.99 },
  reductionIfScheming: { min: 0.0001, max: 0.999 },
  reductionIfNotScheming: { min: 0.0001, max: 0.999 },
}

/** A cost or an effect: six words to tap, or the numbers behind them typed by hand. */
export function NumberRow({ card, field }: { readonly card: Card; readonly field: TapField }) {
  const { edit } = useBoardActs()
  const [typing, setTyping] = useState(false)
  const estimate = card.numbers[field]
  const assumed = card.assumed.includes(field)
  const tap = assumed ? null : tapOf(field, estimate)
  const set = (value: Estimate) => edit({ kind: 'setEstimate', card: card.id, field, base: assumed ? null : estimate, value })
  return (
    <div>
      <div className="mb-1.5 flex flex-wrap items-center gap-x-2">
        <span className="font-semibold">{cardCheckMessages[field]}</span>
        {assumed && <Tag>{labels.assumedTag}</Tag>}
      </div>
      <TapButtons
        label={cardCheckMessages[field]}
        options={tapIds.map((name) => ({ name: tapLabels[name].word, hint: tapHint(field, name) }))}
        pressed={tap === null ? null : tapLabels[tap].word}
        onPress={(word) => {
          const name = tapIds.find((entry) => tapLabels[entry].word === word)
          if (name !== undefined) set(tapEstimate(field, name))
        }}
      />
      <div className="mt-1 flex flex-wrap items-center gap-x-2 text-[12.5px] text-ink2">
        <span>{estimateWords(estimate)}</span>
        <Button size="small" variant="text" aria-expanded={typing} onClick={() => setTyping(!typing)}>{typing ? labels.closeNumbers : labels.typeNumbers}</Button>
      </div>
      {typing && (
        <IntervalField
          id={`${card.id}-${field}`}
          label={cardCheckMessages[field]}
          unit="percent"
          min={ends[field].min}
          max={ends[field].max}
          allowExact
          compact
          value={estimate}
          onChange={(next) => { if (next !== null) set(next) }}
        />
      )}
    </div>
  )
}
