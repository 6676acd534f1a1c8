'use client'
import { Check } from 'lucide-react'
import { ballotMessages as say } from '@/lib/words/messages-vote'
import { fill } from '@/lib/words/fill'
import { amountWords, costIn, excessWords } from '@/lib/words/vote-words'
import { formatPointsCell } from '@/lib/words/numbers'
import type { BallotChoice, VoteSheet } from '@/lib/workshop/vote-types'
import { AskText, BallotHead, RowFigure } from './ballot-line'
import { isTicked, ticksCost, ticksLeft, toggle } from './ballot-draft'

export type RowsProps = {
  readonly sheet: VoteSheet
  readonly choice: BallotChoice
  readonly disabled: boolean
  /** Worth of an ask by the voter's own answers, as a difference in probability; null when there are none. */
  readonly worthOf: ((ask: string) => number | null) | null
  readonly onChange: (next: BallotChoice) => void
}

/** A tick for each ask: approval, and the budget ballot with what each takes. */
export function TickRows({ sheet, choice, disabled, worthOf, onChange }: RowsProps) {
  const { asks, budget } = sheet
  const left = ticksLeft(sheet, choice)
  const room = budget === null ? null : budget.amount - ticksCost(sheet, choice)
  return (
    <div>
      <BallotHead>
        <span className="min-w-0 flex-1 pl-[42px]">{say.colAsk}</span>
        {budget !== null && <RowFigure>{say.colCost}</RowFigure>}
        {worthOf !== null && <RowFigure wide>{say.colYours}</RowFigure>}
        {budget !== null && <RowFigure wide>{''}</RowFigure>}
      </BallotHead>
      <ul>
        {asks.map((ask) => {
          const ticked = isTicked(choice, ask.id)
          const cost = budget === null ? 0 : costIn(budget, ask.cost)
          // Once over the budget everything else is too: said once, under the bar.
          const over = budget !== null && room !== null && room >= 0 && !ticked && cost > room ? excessWords(budget, cost, room) : null
          const worth = worthOf?.(ask.id) ?? null
          return (
            <li key={ask.id} className="border-b border-line last:border-b-0">
              <label className="flex min-h-[39px] cursor-pointer items-center gap-4 has-disabled:cursor-default max-sm:min-h-12 max-sm:gap-3">
                <input
                  type="checkbox"
                  checked={ticked}
                  disabled={disabled || (!ticked && left === 0)}
                  onChange={() => onChange(toggle(sheet, choice, ask.id))}
                  className="peer sr-only"
                />
                <span aria-hidden className="inline-flex size-[26px] shrink-0 items-center justify-center rounded-control border-2 border-edge bg-sheet text-transparent peer-checked:border-pen peer-checked:bg-pen peer-checked:text-on-pen peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-pen peer-disabled:opacity-60">
                  <Check size={17} strokeWidth={3} />
                </span>
                <AskText ask={ask} strong={ticked} />
                {budget !== null && <RowFigure label={say.colCost}>{amountWords(budget, cost)}</RowFigure>}
                {worthOf !== null && <RowFigure wide label={say.colYours} phone={false}>{worth === null ? '' : formatPointsCell(worth)}</RowFigure>}
                {budget !== null && <span className="w-[104px] shrink-0 text-right text-[12px] text-ink2 max-sm:hidden">{over === null ? '' : fill(say.overBy, { over })}</span>}
              </label>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
