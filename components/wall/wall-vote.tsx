'use client'
import { useStage } from '@/components/doc/use-stage'
import { useServerClock } from '@/components/shell/use-server-clock'
import { timeLeft } from '@/components/shell/time-left'
import { titlesOf } from '@/components/vote/vote-titles'
import { winnersOf } from '@/components/result/ground-sheet'
import { fill } from '@/lib/words/fill'
import { ballotMessages } from '@/lib/words/messages-vote'
import { wallMessages as say } from '@/lib/words/messages-wall'
import { resultHeadline } from '@/lib/words/vote-result-words'
import { ruleLines } from '@/lib/words/vote-words'
import type { VoteState } from '@/lib/workshop/vote-types'
import { WallAsks } from './wall-asks'
import { WallCount } from './wall-count'
import { WallSay } from './wall-say'

/** How many ballots are in, the time, and the rule; once closed what the rule gives. */
export function WallVote() {
  const vote = useStage().snapshot.votes.at(-1)
  if (vote === undefined) return <WallSay title={say.vote} over={say.voteWaiting} />
  return vote.status === 'open' ? <OpenVote vote={vote} /> : <ClosedVote vote={vote} />
}

function OpenVote({ vote: { sheet, counts, closesAt } }: { readonly vote: VoteState }) {
  const now = useServerClock(closesAt !== null)
  const left = closesAt === null ? null : timeLeft(closesAt, now)
  return (
    <WallSay title={sheet.title} over={say.vote}>
      <div className="grid grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)] gap-x-[3em] max-sm:grid-cols-1 max-sm:gap-y-[1.4em]">
        <div>
          <WallCount text={fill(say.ballots, { n: counts.cast, N: counts.of })} count={counts.cast} of={counts.of} />
          {left !== null && <p role="timer" aria-label={left.words} className="mt-[0.6em] text-[1.6em] font-semibold">{left.text}</p>}
        </div>
        <Rule sheet={sheet} />
      </div>
    </WallSay>
  )
}

function Rule({ sheet }: Pick<VoteState, 'sheet'>) {
  return (
    <section aria-label={say.rule}>
      <h2 className="serif text-[1.2em] leading-[1.25] font-bold">{say.rule}</h2>
      <ul className="mt-[0.45em] grid gap-[0.3em]">
        {ruleLines(sheet).map((line) => <li key={line}>{line}</li>)}
        <li className="text-ink2">{sheet.secret ? ballotMessages.secretFor : ballotMessages.namedFor}</li>
      </ul>
    </section>
  )
}

function ClosedVote({ vote }: { readonly vote: VoteState }) {
  const titleOf = titlesOf(vote.sheet)
  const level = vote.result?.open?.among ?? []
  return (
    <WallSay title={resultHeadline(vote, titleOf)} over={`${vote.sheet.title} · ${fill(say.ballots, { n: vote.counts.cast, N: vote.counts.of })}`}>
      <div className="grid grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)] gap-x-[3em] max-sm:grid-cols-1 max-sm:gap-y-[1.4em]">
        {vote.result !== null && <WallAsks title={say.voteClosed} asks={[...winnersOf(vote).map((id) => ({ id, title: titleOf(id) })), ...level.map((id) => ({ id, title: titleOf(id), count: 'level' }))]} most={9} />}
        <Rule sheet={vote.sheet} />
      </div>
    </WallSay>
  )
}
