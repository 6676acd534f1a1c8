'use client'
import { fill } from '@/lib/words/fill'
import { ballotMessages as say } from '@/lib/words/messages-vote'
import { formatPointsCell } from '@/lib/words/numbers'
import { AskText, BallotHead, RowFigure } from './ballot-line'
import { setPoints } from './ballot-draft'
import type { RowsProps } from './tick-rows'

/** A row of numbers for each ask; native radio buttons, so arrow keys move. */
export function ScoreRows({ sheet, choice, disabled, worthOf, onChange }: RowsProps) {
  const scores = Array.from({ length: (sheet.maxScore ?? 5) + 1 }, (_, score) => score)
  return (
    <div>
      <BallotHead>
        <span className="min-w-0 flex-1">{say.colAsk}</span>
        {worthOf !== null && <RowFigure wide>{say.colYours}</RowFigure>}
        <span style={{ width: scores.length * 35 + 1 }} />
      </BallotHead>
      <ul>
        {sheet.asks.map((ask) => {
          const given = choice.scores?.[ask.id]
          const worth = worthOf?.(ask.id) ?? null
          return (
            <li key={ask.id} className="border-b border-line last:border-b-0">
              <div className="flex min-h-[44px] items-center gap-4 max-sm:block max-sm:py-1.5">
                <AskText ask={ask} strong={given !== undefined && given > 0} />
                {worth !== null && <RowFigure wide label={say.colYours} phone={false}>{formatPointsCell(worth)}</RowFigure>}
                <fieldset disabled={disabled} className="flex min-w-0 shrink-0 max-sm:pb-1.5">
                  <legend className="sr-only">{fill(say.scoreOf, { ask: ask.title })}</legend>
                  {scores.map((score) => (
                    <label key={score} className="relative -ml-px flex h-9 w-9 cursor-pointer items-center justify-center border border-edge bg-sheet text-[14px] font-medium first-of-type:rounded-l-control last-of-type:rounded-r-control has-checked:z-[1] has-checked:border-pen has-checked:bg-pen has-checked:text-on-pen has-disabled:cursor-default has-focus-visible:z-[2] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-pen max-sm:h-12 max-sm:w-auto max-sm:min-w-0 max-sm:flex-1 max-sm:basis-0 max-sm:text-[17px]">
                      <input type="radio" name={`score-${ask.id}`} value={score} checked={given === score} onChange={() => onChange(setPoints(sheet, choice, ask.id, score))} className="sr-only" />
                      {score}
                    </label>
                  ))}
                </fieldset>
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
