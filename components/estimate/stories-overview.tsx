'use client'
import { decisionMessages } from '@/lib/words/messages-stories'
import { formMessages } from '@/lib/words/messages-form'
import { formatNumber } from '@/lib/words/numbers'
import { storyText } from '@/lib/words/story-texts'
import { isAnswered, sharesOf } from '@/lib/words/ten-decisions'
import { StoryMark } from '@/components/charts/story-mark'
import { useAnswerForm } from './form-context'

const fills = ['bg-s1', 'bg-s2', 'bg-s3', 'bg-s4', 'bg-s5', 'bg-s6'] as const

/** Of ten decisions, how many by each story, in the board's order: bars beside their numbers. */
export function StoriesOverview() {
  const { own, board, goTo, readOnly } = useAnswerForm()
  const { regimes } = board.settings
  const answered = isAnswered(own.counters) && own.answers.weights?.state !== 'open'
  const shares = answered ? (sharesOf(own.counters) ?? {}) : {}
  const most = Math.max(0.001, ...Object.values(shares))
  return (
    <div>
      <div className="flex items-baseline justify-between gap-3 pb-1.5">
        <h2 className="text-[14px] leading-5 font-semibold">{decisionMessages.topic}</h2>
        <button type="button" onClick={() => goTo('stories')} className="min-h-6 text-[12.5px] font-semibold text-pen hover:underline max-sm:min-h-11">{readOnly ? formMessages.look : answered ? formMessages.edit : formMessages.answer}</button>
      </div>
      {answered ? (
        <ul>
          {regimes.map((regime, place) => {
            const share = shares[regime.id] ?? 0
            return (
              <li key={regime.id} className="grid min-h-[33px] grid-cols-[14px_minmax(0,1fr)_78px_30px] items-center gap-x-2.5 border-t border-line text-[13px]">
                <StoryMark index={place} />
                <span className="min-w-0 leading-[17px]">{storyText(regime).name}</span>
                <span aria-hidden className="h-2.5 bg-sunk"><span className={`block h-full ${fills[place % fills.length] ?? 'bg-print'}`} style={{ width: `${(share / most) * 100}%` }} /></span>
                <span className="text-right font-semibold">{formatNumber(own.counters[regime.id] ?? 0, 1)}</span>
              </li>
            )
          })}
        </ul>
      ) : (
        <p className="border-t border-line pt-2 text-[13px] text-ink2">{own.answers.weights?.state === 'open' ? formMessages.open : formMessages.notYet}</p>
      )}
    </div>
  )
}
