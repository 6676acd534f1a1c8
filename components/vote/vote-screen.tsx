'use client'
import { useState } from 'react'
import { ArrowLeft } from 'lucide-react'
import { useBoard } from '@/components/doc/use-board'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { ListWaiting } from '@/components/priorities/list-waiting'
import { clockTime } from '@/components/shell/clock-time'
import { MiddleLoading } from '@/components/shell/middle-loading'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { ballotMessages as say, voteSheetMessages } from '@/lib/words/messages-vote'
import { methodName } from '@/lib/words/vote-words'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { BallotScreen } from './ballot-screen'
import { SheetScreen } from './sheet-screen'
import { VoteResult } from './result-screen'

/** The vote: its setting up by a facilitator, the ballot while it is open, and what came of it. */
export function VoteScreen() {
  const me = useMe()
  const { snapshot: stage, ready } = useStage()
  const board = useBoard()
  const { votes } = stage
  const latest = votes.at(-1) ?? null
  const [chosen, setChosen] = useState<string | null>(null)
  // The vote after which another is set up: once that one is open, this is over by itself.
  const [againAfter, setAgainAfter] = useState<string | null>(null)
  if (!ready || !board.ready) return <MiddleLoading />
  const isLead = me.role === 'facilitator'
  if (isLead && (latest === null || latest.id === againAfter)) {
    const back = latest === null ? null : <p className="mb-2"><Button size="small" variant="text" onClick={() => setAgainAfter(null)}><ArrowLeft aria-hidden size={14} />{voteSheetMessages.backToVote}</Button></p>
    return <SheetScreen back={back} />
  }
  if (latest === null) return <><h1 className="mb-4 max-sm:text-[24px]">{labels.vote}</h1><ListWaiting text={me.role === 'observer' ? say.observer : say.noVote} /></>
  const shown = latest.status === 'open' ? latest : (votes.find(({ id }) => id === chosen) ?? latest)
  return (
    <>
      {latest.status === 'closed' && votes.length > 1 && (
        <SelectField label={say.earlier} value={shown.id} onChange={setChosen} options={votes.map(({ id, sheet, openedAt }) => ({ value: id, label: `${clockTime(openedAt)} ${methodName(sheet.method)}: ${sheet.title}` }))} className="mb-4 max-w-96" />
      )}
      {shown.status === 'open' ? <BallotScreen key={shown.id} vote={shown} /> : <VoteResult key={shown.id} vote={shown} onAgain={() => setAgainAfter(latest.id)} />}
    </>
  )
}
