'use client'
import type { ReactNode } from 'react'
import { clockTime } from '@/components/shell/clock-time'
import { Note } from '@/components/ui/note'
import { fill, fillRich } from '@/lib/words/fill'
import { ballotMessages as say } from '@/lib/words/messages-vote'
import { SentenceText } from '@/components/charts/sentence-text'
import type { VoteState } from '@/lib/workshop/vote-types'
import { isEmpty } from './ballot-draft'
import type { Ballot } from './use-ballot'

/** Where the ballot stands: received and until when it can change, not received and why, or too late. */
export function BallotStatus({ ballot, vote, offline, timeUp }: { readonly ballot: Ballot; readonly vote: VoteState; readonly offline: boolean; readonly timeUp: boolean }) {
  const { received, problem } = ballot
  const closes = vote.closesAt === null ? null : clockTime(vote.closesAt)
  if (timeUp && closes !== null) {
    if (received === null) return <Line tone="warn">{offline ? fill(say.closedNotArrived, { time: closes }) : fill(say.timeUp, { time: closes })}</Line>
    return <Line tone={ballot.changed ? 'warn' : 'plain'}>{ballot.changed ? fill(say.closedEarlier, { time: closes, at: clockTime(received.at) }) : fill(say.received, { at: clockTime(received.at), receipt: received.receipt })}</Line>
  }
  return (
    <>
      {(offline || problem?.offline === true) && <Line tone="warn"><SentenceText sentence={closes === null ? fillRich(say.offlineNoTime) : fillRich(say.offline, { time: closes })} /></Line>}
      {problem !== null && !problem.offline && <Line tone="bad">{fill(say.notSent, { reason: problem.message })}</Line>}
      {received !== null && <Line tone={ballot.changed ? 'warn' : 'pen'}><ReceivedText ballot={ballot} received={received} closes={closes} /></Line>}
      {received === null && ballot.withdrawn && <Line tone="plain">{say.takenBack}</Line>}
    </>
  )
}

function ReceivedText({ ballot, received, closes }: { readonly ballot: Ballot; readonly received: NonNullable<Ballot['received']>; readonly closes: string | null }) {
  const at = clockTime(received.at)
  const abstained = ballot.counted !== null && isEmpty(ballot.counted)
  const until = closes === null ? say.changeUntilClosed : fill(say.changeUntil, { time: closes })
  if (ballot.changed) return fill(say.changedSince, { at })
  return (
    <>
      <strong className="font-semibold text-ink">{fill(abstained ? say.receivedAbstained : say.received, { at, receipt: received.receipt })}</strong>{' '}
      {until}{ballot.counted === null && <> {say.elsewhere}</>}
    </>
  )
}

function Line({ tone, children }: { readonly tone: 'plain' | 'pen' | 'warn' | 'bad'; readonly children: ReactNode }) {
  return <Note said tone={tone} className="mt-3 first:mt-0">{children}</Note>
}
