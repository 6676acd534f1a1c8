import { Said } from '@/components/announce/said'
import { fill } from '@/lib/words/fill'
import { ballotMessages as say } from '@/lib/words/messages-vote'
import { countOf, capital } from '@/lib/words/results-text'
import { amountWords, costIn, excessWords } from '@/lib/words/vote-words'
import type { BallotChoice, VoteSheet } from '@/lib/workshop/vote-types'
import { isTicked, ticksCost } from './ballot-draft'

/** What the ticks take of the budget together, a piece for each, and what still fits. */
export function BudgetBar({ sheet, choice }: { readonly sheet: VoteSheet; readonly choice: BallotChoice }) {
  const { budget, asks } = sheet
  if (budget === null) return null
  const spent = ticksCost(sheet, choice)
  const left = budget.amount - spent
  const ticked = asks.filter(({ id }) => isTicked(choice, id))
  // Over the budget the whole bar stands for what is spent, with a mark where the budget ends.
  const whole = Math.max(budget.amount, spent, 1)
  const share = (amount: number) => `${(100 * amount) / whole}%`
  return (
    <div className="mt-4">
      <p className="flex items-baseline justify-between gap-3 text-[13px] max-sm:text-[15px]">
        <strong className="font-semibold">{fill(say.yourTicks, { ticks: capital(countOf(ticked.length, 'tick')), cost: amountWords(budget, spent), budget: amountWords(budget, budget.amount) })}</strong>
        <Said as="span" on="change" className={left < 0 ? 'font-semibold text-warn' : 'text-ink2'}>
          {left < 0 ? fill(say.fitsOver, { over: excessWords(budget, spent, budget.amount) }) : fill(say.fitsLeft, { left: amountWords(budget, left) })}
        </Said>
      </p>
      <div aria-hidden className="relative mt-1.5 flex h-[18px] bg-sunk">
        {ticked.map(({ id, cost }) => <span key={id} className="border-r-2 border-sheet bg-pen" style={{ width: share(costIn(budget, cost)) }} />)}
        {left < 0 && <span className="absolute inset-y-0 right-0 border-l-2 border-loss bg-[repeating-linear-gradient(-45deg,var(--sheet)_0_3px,transparent_3px_6px)]" style={{ left: share(budget.amount) }} />}
      </div>
      <p className="twin mt-1.5 max-sm:text-[14px] max-sm:leading-5">{budget.unit === 'asks' ? say.guideAsks : say.guide}</p>
    </div>
  )
}
