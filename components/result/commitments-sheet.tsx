'use client'
import { useId, useState } from 'react'
import { useBoard } from '@/components/doc/use-board'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { SelectField } from '@/components/ui/select-field'
import { Sheet } from '@/components/ui/sheet'
import { fill } from '@/lib/words/fill'
import { resultPageMessages as say } from '@/lib/words/messages-result-page'
import type { Card } from '@/lib/workshop/types'
import type { Commitment } from '@/lib/workshop/vote-types'
import { CommitmentField } from './commitment-field'

const columns = 'sm:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,0.8fr)]'

/** One name, one target, one date for each ask that was chosen, or that somebody added here. */
export function CommitmentsSheet({ chosen }: { readonly chosen: readonly string[] }) {
  const me = useMe()
  const { snapshot: board } = useBoard()
  const { people } = useStage().snapshot
  const [added, setAdded] = useState<readonly string[]>([])
  const names = useId()
  const { commitments } = board
  const cards = board.cards.filter(({ archived }) => !archived)
  const wanted = [...chosen, ...commitments.filter(isSaid).map(({ card }) => card), ...added]
  const rows = [...new Set(wanted)].flatMap((id) => board.cards.find((card) => card.id === id) ?? [])
  const rest = cards.filter(({ id }) => !rows.some((row) => row.id === id))
  const agreed = rows.filter(({ id }) => commitments.some((entry) => entry.card === id && entry.owner !== '' && entry.date !== '')).length
  const readOnly = me.role === 'observer'
  return (
    <Sheet title={say.whoAsks} twin={<>{say.whoAsksTwin}{rows.length > 0 && <> {fill(say.agreed, { n: agreed, N: rows.length })}.</>}</>}>
      <datalist id={names}>{people.filter(({ role }) => role !== 'observer').map(({ id, name }) => <option key={id} value={name} />)}</datalist>
      {rows.length === 0
        ? <p className="text-[13.5px] text-ink2 max-sm:text-[15px]">{say.whoAsksEmpty}</p>
        : (
          <>
            <div aria-hidden className={`hidden gap-3 pb-1 text-[12px] font-medium text-ink2 sm:grid ${columns}`}><span>{say.colAsk}</span><span>{say.owner}</span><span>{say.target}</span><span>{say.date}</span></div>
            <ul>
              {rows.map((card) => <CommitmentRow key={card.id} card={card} commitment={commitments.find((entry) => entry.card === card.id) ?? null} names={names} readOnly={readOnly} />)}
            </ul>
          </>
        )}
      {!readOnly && rest.length > 0 && (
        <SelectField
          label={say.addAsk}
          labelHidden
          value=""
          onChange={(id) => setAdded([...added, id])}
          options={[{ value: '', label: say.addAsk }, ...rest.map(({ id, title }) => ({ value: id, label: title === '' ? id : title }))]}
          className="mt-3 max-w-80"
        />
      )}
    </Sheet>
  )
}

const isSaid = ({ owner, target, date }: Commitment) => owner !== '' || target !== '' || date !== ''

function CommitmentRow({ card, commitment, names, readOnly }: { readonly card: Card; readonly commitment: Commitment | null; readonly names: string; readonly readOnly: boolean }) {
  const ask = card.ask === '' ? card.title : card.ask
  const of = { card: card.id, ask: card.title, disabled: readOnly }
  return (
    <li className={`grid gap-3 border-t border-line py-2.5 max-sm:gap-2.5 max-sm:py-4 ${columns}`}>
      <p className="min-w-0 self-center text-[13.5px] leading-[19px] break-words max-sm:text-[16px] max-sm:leading-[22px] max-sm:font-semibold">{ask}</p>
      <CommitmentField {...of} field="owner" value={commitment?.owner ?? ''} list={names} />
      <CommitmentField {...of} field="target" value={commitment?.target ?? ''} />
      <CommitmentField {...of} field="date" value={commitment?.date ?? ''} />
    </li>
  )
}
