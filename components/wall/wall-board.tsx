'use client'
import { useBoard } from '@/components/doc/use-board'
import { useStage } from '@/components/doc/use-stage'
import { TapSpreads } from '@/components/taps/tap-spread'
import { fill } from '@/lib/words/fill'
import { tapMessages } from '@/lib/words/messages-taps'
import { wallMessages as say } from '@/lib/words/messages-wall'
import { countOf } from '@/lib/words/results-text'
import { tapFields } from '@/lib/workshop/count-taps'
import { WallCount } from './wall-count'
import { WallSay } from './wall-say'

const mostCards = 12

/** The card being tapped, then the spread of its taps without names; without taps, what is on the board. */
export function WallBoard() {
  const { taps } = useStage().snapshot
  const cards = useBoard().snapshot.cards.filter((card) => !card.archived)
  const last = taps.at(-1)
  if (last !== undefined && last.closedAt === null) {
    return (
      <WallSay title={last.title} over={say.taps}>
        {last.line !== '' && <p className="serif -mt-[0.6em] mb-[1.2em] max-w-[36em] text-[1.25em] leading-[1.35]">{last.line}</p>}
        <WallCount text={fill(say.tapsIn, { n: last.counts.tapped, N: last.counts.of })} count={last.counts.tapped} of={last.counts.of} />
      </WallSay>
    )
  }
  const result = last?.result ?? null
  if (last !== undefined && result !== null) {
    return (
      <WallSay title={last.title} over={tapFields.some((field) => result[field].roomDiffers) ? tapMessages.differsLong : tapMessages.done}>
        <TapSpreads result={result} wall />
      </WallSay>
    )
  }
  return (
    <WallSay title={say.board} over={cards.length === 0 ? say.boardTwin : fill(say.cards, { n: countOf(cards.length, 'possible ask') })}>
      <ul className="grid grid-cols-2 gap-x-[3em] gap-y-[0.5em] text-[1.1em] max-sm:grid-cols-1">
        {cards.slice(0, mostCards).map(({ id, title }) => <li key={id} className="border-t border-line pt-[0.4em] leading-[1.25]"><span className="line-clamp-2">{title}</span></li>)}
        {cards.length > mostCards && <li className="pt-[0.4em] text-ink2">{fill(say.moreCards, { n: cards.length - mostCards })}</li>}
      </ul>
    </WallSay>
  )
}
