'use client'
import { Minus, Plus } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { useAnnounce } from '@/components/announce/use-announce'
import { usePressRepeat } from '@/components/estimate/use-press-repeat'
import { cx } from '@/components/ui/cx'
import { fill } from '@/lib/words/fill'
import { ballotMessages as say } from '@/lib/words/messages-vote'
import { formatPlural, formatPointsCell } from '@/lib/words/numbers'
import type { VoteAsk } from '@/lib/workshop/vote-types'
import { AskText, BallotHead, RowFigure } from './ballot-line'
import { allowance, pointsOn, setPoints, spent, whyNoMore } from './ballot-draft'
import type { RowsProps } from './tick-rows'

/** Plus and minus on each ask, with what is left over all of them. */
export function PointsRows({ sheet, choice, disabled, worthOf, onChange }: RowsProps) {
  const all = allowance(sheet)
  const left = all === null ? null : all - spent(sheet, choice)
  return (
    <div>
      {all !== null && left !== null && (
        <Said on="change" className="sticky top-0 z-[5] -mt-1 border-b border-line bg-sheet py-2 text-[15px] font-semibold max-lg:top-[52px] max-sm:top-14 max-sm:bg-paper max-sm:text-[17px]">
          {fill(sheet.method === 'quadratic' ? say.pointsLeft : say.left, { n: left, N: all })}
        </Said>
      )}
      <BallotHead>
        <span className="min-w-0 flex-1 pt-2">{say.colAsk}</span>
        {worthOf !== null && <RowFigure wide>{say.colYours}</RowFigure>}
        <span className={sheet.method === 'quadratic' ? 'w-[242px]' : 'w-[120px]'} />
      </BallotHead>
      <ul>
        {sheet.asks.map((ask) => {
          const points = pointsOn(sheet, choice, ask.id)
          const why = whyNoMore(sheet, choice, ask.id)
          const worth = worthOf?.(ask.id) ?? null
          return (
            <li key={ask.id} className="flex min-h-[44px] items-center gap-4 border-b border-line last:border-b-0 max-sm:min-h-14 max-sm:gap-2.5">
              <AskText ask={ask} strong={points > 0} />
              {worth !== null && <RowFigure wide label={say.colYours} phone={false}>{formatPointsCell(worth)}</RowFigure>}
              <PlusMinus
                ask={ask}
                points={points}
                disabled={disabled}
                whyNoMore={why === null ? null : why === 'cap' ? fill(say.capReached, { cap: sheet.cap ?? sheet.maxScore ?? 0 }) : say.noneLeft}
                note={sheet.method === 'quadratic' ? fill(say.votesCost, { votes: formatPlural(points, 'vote'), points: formatPlural(points * points, 'point') }) : null}
                onChange={(next) => onChange(setPoints(sheet, choice, ask.id, next))}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Both buttons keep the focus when they can do no more, and say why. */
function PlusMinus({ ask, points, disabled, whyNoMore: why, note, onChange }: {
  readonly ask: VoteAsk
  readonly points: number
  readonly disabled: boolean
  readonly whyNoMore: string | null
  readonly note: string | null
  readonly onChange: (points: number) => void
}) {
  useAnnounce(`${ask.title}: ${points}`, { on: 'change' })
  const less = usePressRepeat(() => { if (!disabled && points > 0) onChange(points - 1) })
  const more = usePressRepeat(() => { if (!disabled && why === null) onChange(points + 1) })
  const side = 'inline-flex size-9 shrink-0 touch-manipulation items-center justify-center rounded-control border border-edge bg-sheet text-ink hover:bg-sunk aria-disabled:cursor-not-allowed aria-disabled:border-line aria-disabled:text-ink3 aria-disabled:hover:bg-sheet max-sm:size-12'
  return (
    <span role="group" aria-label={ask.title} className="flex shrink-0 items-center gap-1.5">
      {note !== null && <span className="mr-2 w-[108px] text-right text-[12px] text-ink2 max-sm:hidden">{points > 0 ? note : ''}</span>}
      <button type="button" aria-label={fill(say.fewer, { ask: ask.title })} aria-disabled={disabled || points === 0} className={side} {...less}><Minus aria-hidden size={16} strokeWidth={2.2} /></button>
      <span className={cx('w-9 text-center text-[16px] font-semibold tabular-nums max-sm:w-8 max-sm:text-[19px]', points > 0 ? 'text-pen' : 'text-ink3')}>{points}</span>
      <button type="button" aria-label={fill(say.more, { ask: ask.title })} aria-disabled={disabled || why !== null} title={why ?? undefined} className={side} {...more}><Plus aria-hidden size={16} strokeWidth={2.2} /></button>
    </span>
  )
}
