'use client'
import { useBoard } from '@/components/doc/use-board'
import { winnersOf } from '@/components/result/ground-sheet'
import { dateWords } from '@/components/frame/definition-texts'
import { stepWords } from '@/lib/words/messages-script'
import { wallMessages as say } from '@/lib/words/messages-wall'
import { WallSay } from './wall-say'
import { useWallRoom } from './use-wall-room'

const most = 8

/** Who asks whom by when: the chosen asks, each with its name and date as the room fills them in. */
export function WallCommitments() {
  const { cards, commitments } = useBoard().snapshot
  const { stage, data } = useWallRoom()
  const vote = stage.votes.findLast(({ status, result }) => status === 'closed' && result !== null) ?? null
  const chosen = vote === null ? (data?.disagreement.robustCore ?? []) : winnersOf(vote)
  const asks = [...new Set([...chosen, ...commitments.map(({ card }) => card)])]
  const titleOf = (id: string) => cards.find((card) => card.id === id)?.title ?? vote?.sheet.asks.find((ask) => ask.id === id)?.title ?? id
  return (
    <WallSay title={stepWords.commitments.say} over={stepWords.commitments.name}>
      <ul className="grid gap-[0.35em]">
        {asks.slice(0, most).map((id) => {
          const { owner = '', target = '', date = '' } = commitments.find(({ card }) => card === id) ?? {}
          const whom = target === '' ? owner : `${owner} → ${target}`.trim()
          const said = [whom, date === '' ? '' : dateWords(date)].filter((part) => part !== '').join(' · ')
          return (
            <li key={id} className="grid grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)] gap-x-[1.5em] border-t border-line pt-[0.35em] max-sm:grid-cols-1">
              <span className="line-clamp-2 leading-[1.25]">{titleOf(id)}</span>
              <span className={said === '' ? 'text-ink2' : 'font-semibold'}>{said === '' ? say.open : said}</span>
            </li>
          )
        })}
        {asks.length === 0 && <li className="text-ink2">{say.none}</li>}
      </ul>
    </WallSay>
  )
}
