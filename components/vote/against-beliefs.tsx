'use client'
import { useState } from 'react'
import { Lock } from 'lucide-react'
import { SentenceText } from '@/components/charts/sentence-text'
import { useOwn } from '@/components/doc/use-own'
import { useLists } from '@/components/priorities/use-lists'
import { useViewResult } from '@/components/model/use-results'
import { useLookAt } from '@/components/shell/look-at'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { ballotAgainstBeliefs } from '@/lib/disagreement/ballots-against-beliefs'
import { limits } from '@/lib/protocol/limits'
import { fill } from '@/lib/words/fill'
import { voteResultMessages as say } from '@/lib/words/messages-vote'
import { alikeSentence, ballotScores, differencesTitle, differenceSentence, widestDifferences } from '@/lib/words/vote-result-words'
import type { BallotChoice, VoteState } from '@/lib/workshop/vote-types'

/** My ballot held against my own answers: for me alone, and as a question to the model as much as to me. */
export function AgainstBeliefs({ vote, choice, titleOf }: { readonly vote: VoteState; readonly choice: BallotChoice; readonly titleOf: (ask: string) => string }) {
  const { workshop, myViewId } = useLists()
  const { result } = useViewResult(myViewId === null ? null : workshop, myViewId)
  const { snapshot: own } = useOwn()
  if (result === null) return null
  const against = ballotAgainstBeliefs(ballotScores(vote.sheet, choice), result)
  const differences = widestDifferences(against, vote.sheet.asks.length).filter(({ id }) => own.meta[leftKey(vote.id, id)] !== true)
  const alike = alikeSentence(against.tau)
  return (
    <section aria-label={say.onlyYou} className="relative overflow-hidden rounded-sheet border border-pen bg-sheet py-4 pr-[18px] pl-[30px] max-sm:pl-6">
      <div aria-hidden className="hatch absolute inset-y-0 left-0 w-3 border-r border-pen max-sm:w-2" />
      <p className="flex items-center gap-2 text-[13px] font-semibold text-pen"><Lock aria-hidden size={14} strokeWidth={2.6} />{say.onlyYou}</p>
      <h2 className="finding mt-1.5 max-sm:text-[17px]">{differencesTitle(differences.length)}</h2>
      {alike !== null && <p className="twin mt-0.5 max-sm:text-[14px]">{alike}</p>}
      {differences.length > 0 && (
        <ul>
          {differences.map((difference) => (
            <li key={difference.id} className="mt-3 border-t border-line pt-3 text-[13.5px] leading-5 max-sm:text-[15px] max-sm:leading-[22px]">
              <SentenceText sentence={differenceSentence(difference, { sheet: vote.sheet, choice, titleOf })} /> <span className="text-ink2">{say.maybe}</span>
              <DifferenceActs vote={vote.id} ask={difference.id} title={titleOf(difference.id)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const leftKey = (vote: string, ask: string) => `ballotLeft/${vote}/${ask}`
const missesKey = (vote: string, ask: string) => `modelMisses/${vote}/${ask}`

function DifferenceActs({ vote, ask, title }: { readonly vote: string; readonly ask: string; readonly title: string }) {
  const { snapshot: own, edit } = useOwn()
  const { look, entries } = useLookAt()
  const stored = own.meta[missesKey(vote, ask)]
  const text = typeof stored === 'string' ? stored : ''
  const [open, setOpen] = useState(text !== '')
  const form = entries.findLast(({ phase, open: isOpen }) => isOpen && (phase === 'estimate' || phase === 'revise'))?.phase ?? 'estimate'
  return (
    <div className="mt-2">
      <div className="flex flex-wrap gap-2">
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{say.misses}</Button>
        <Button size="small" onClick={() => look(form)}>{say.change}</Button>
        <Button size="small" variant="text" onClick={() => edit({ kind: 'setMeta', key: leftKey(vote, ask), value: true })}>{say.leave}</Button>
      </div>
      {open && (
        <TextArea
          label={fill(say.missesLabel, { ask: title })}
          value={text}
          maxLength={limits.whyClient}
          rows={2}
          hint={say.missesSaved}
          onChange={(value) => edit({ kind: 'setMeta', key: missesKey(vote, ask), value: value === '' ? null : value })}
          className="mt-2.5"
        />
      )}
    </div>
  )
}
