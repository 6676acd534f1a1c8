'use client'
import { Lock, Undo2 } from 'lucide-react'
import { ActBar } from '@/components/estimate/act-bar'
import { Button } from '@/components/ui/button'
import { ballotMessages as say } from '@/lib/words/messages-vote'
import { isEmpty } from './ballot-draft'
import type { Ballot } from './use-ballot'

/** Undo, abstain, cast: at the foot of the page, in reach of a thumb. */
export function BallotActs({ ballot, secret }: { readonly ballot: Ballot; readonly secret: boolean }) {
  const { received, changed, busy, choice } = ballot
  const empty = isEmpty(choice)
  const word = received !== null ? say.castAgain : secret ? say.cast : say.castNamed
  const settled = received !== null && !changed
  const main = (large: boolean) =>
    settled
      ? <Button size={large ? 'large' : 'normal'} busy={busy === 'withdraw'} disabled={busy !== null} onClick={ballot.withdraw} className={large ? 'min-w-0 flex-1 px-2!' : ''}>{say.withdraw}</Button>
      : <Button variant="primary" size={large ? 'large' : 'normal'} busy={busy === 'cast'} disabled={empty || busy !== null} onClick={ballot.cast} className={large ? 'min-w-0 flex-1 px-2!' : ''}><Lock aria-hidden size={15} strokeWidth={2.4} />{word}</Button>
  return (
    <ActBar className="lg:col-start-1">
      <div className="flex w-full items-center gap-2.5 max-sm:hidden">
        <p className="twin min-w-0 flex-1">{empty && received === null ? say.empty : say.oneEach}</p>
        <Button onClick={ballot.undo} disabled={!ballot.canUndo}>{say.undo}</Button>
        <Button onClick={ballot.abstain} busy={busy === 'abstain'} disabled={busy !== null}>{say.abstain}</Button>
        {main(false)}
      </div>
      {empty && received === null && <p className="twin mb-2 sm:hidden">{say.empty}</p>}
      <div className="flex gap-2.5 sm:hidden">
        <Button size="large" aria-label={say.undo} onClick={ballot.undo} disabled={!ballot.canUndo} className="px-3!"><Undo2 aria-hidden size={18} /></Button>
        <Button size="large" onClick={ballot.abstain} busy={busy === 'abstain'} disabled={busy !== null} className="px-3.5!">{say.abstain}</Button>
        {main(true)}
      </div>
    </ActBar>
  )
}
