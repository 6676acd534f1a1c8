'use client'
import { useState } from 'react'
import { useMe } from '@/components/doc/use-me'
import { useOwn } from '@/components/doc/use-own'
import { useStage } from '@/components/doc/use-stage'
import { clockTime } from '@/components/shell/clock-time'
import { Note } from '@/components/ui/note'
import { SelectField } from '@/components/ui/select-field'
import { Tag } from '@/components/ui/tag'
import { fill } from '@/lib/words/fill'
import { ballotMessages as say } from '@/lib/words/messages-vote'
import { capital, countOf } from '@/lib/words/results-text'
import { howToVote, shortHash } from '@/lib/words/vote-words'
import type { VoteState } from '@/lib/workshop/vote-types'
import { BallotBar } from './ballot-bar'
import { BallotForm } from './ballot-form'
import { BallotsIn } from './ballots-in'
import { LeadVote } from './lead-vote'
import { VoteRules } from './vote-rules'
import { WhoVoted } from './who-voted'

/** An open vote: my ballot, the count of those that are in, and the rules that cannot change any more. */
export function BallotScreen({ vote }: { readonly vote: VoteState }) {
  const me = useMe()
  const own = useOwn()
  const { people } = useStage().snapshot
  const [chosen, setChosen] = useState(me.personId)
  const { sheet } = vote
  const isLead = me.role === 'facilitator'
  // Whoever has no device of their own is voted for by a facilitator, and marked so.
  const others = isLead ? people.filter(({ origin, role }) => origin === 'entered' && role !== 'observer') : []
  const voter = others.find(({ id }) => id === chosen)
  const personId = voter?.id ?? me.personId
  const aside = (
    <div className="grid gap-4 text-[13px] max-lg:border-t max-lg:border-line max-lg:pt-4 lg:row-span-2">
      <BallotsIn counts={vote.counts} />
      {isLead && <LeadVote vote={vote} />}
      {isLead && <WhoVoted />}
      <div className="border-t border-line pt-3.5"><VoteRules vote={vote} /></div>
    </div>
  )
  return (
    <>
      {me.role !== 'observer' && <BallotBar vote={vote} phone />}
      <h1 className=" max-sm:text-[24px] max-sm:leading-[30px]">{sheet.title}</h1>
      <p className="mt-1 mb-4 text-[13px] leading-[19px] text-ink2 max-sm:text-[15px] max-sm:leading-[22px]">
        {howToVote(sheet)} <span className="max-sm:hidden">{fill(say.frozen, { asks: capital(countOf(sheet.asks.length, 'ask')), time: clockTime(vote.openedAt) })} <Tag>{shortHash(vote.hash)}</Tag></span>
      </p>
      {others.length > 0 && (
        <SelectField label={say.for} value={personId} onChange={setChosen} options={[{ value: me.personId, label: say.forMe }, ...others.map(({ id, name }) => ({ value: id, label: name }))]} className="mb-4 max-w-72" {...(voter === undefined ? {} : { hint: fill(say.forNote, { name: voter.name }) })} />
      )}
      <div className="grid flex-1 grid-cols-1 content-start items-start gap-x-6 gap-y-4 max-lg:grid-rows-[auto_auto_1fr] lg:grid-cols-[minmax(0,1fr)_212px] lg:grid-rows-[auto_1fr]">
        {me.role === 'observer'
          ? <><Note>{say.observer}</Note>{aside}</>
          : own.ready && <BallotForm key={`${vote.id}/${personId}`} vote={vote} personId={personId} mine={personId === me.personId} aside={aside} />}
      </div>
    </>
  )
}
