'use client'
import type { ReactNode } from 'react'
import { useConnection } from '@/components/doc/use-connection'
import { useServerClock } from '@/components/shell/use-server-clock'
import { Envelope } from '@/components/estimate/envelope'
import { ballotMessages as say } from '@/lib/words/messages-vote'
import type { VoteState } from '@/lib/workshop/vote-types'
import { BallotActs } from './ballot-acts'
import { BallotBar } from './ballot-bar'
import { BallotRows } from './ballot-rows'
import { BallotStatus } from './ballot-status'
import { useBallot } from './use-ballot'
import { useWorth } from './use-worth'

/** A ballot to fill in until the vote closes; `aside` stands beside it, on narrow pages between it and its buttons. */
export function BallotForm({ vote, personId, mine, aside }: { readonly vote: VoteState; readonly personId: string; readonly mine: boolean; readonly aside: ReactNode }) {
  const ballot = useBallot(vote, personId)
  const worthOf = useWorth(mine)
  const offline = useConnection().state === 'offline'
  const now = useServerClock(vote.closesAt !== null)
  const timeUp = vote.closesAt !== null && now >= vote.closesAt
  return (
    <>
      <div className="min-w-0">
        <Envelope label={say.sealedSecret} bar={<BallotBar vote={vote} />}>
          <BallotRows sheet={vote.sheet} choice={ballot.choice} disabled={timeUp} worthOf={worthOf} onChange={ballot.change} />
        </Envelope>
        <div className="mt-4"><BallotStatus ballot={ballot} vote={vote} offline={offline} timeUp={timeUp} /></div>
      </div>
      {aside}
      {!timeUp && <BallotActs ballot={ballot} secret={vote.sheet.secret} />}
    </>
  )
}
