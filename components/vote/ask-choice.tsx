'use client'
import { Said } from '@/components/announce/said'
import { Button } from '@/components/ui/button'
import { fill } from '@/lib/words/fill'
import { voteSheetMessages as say } from '@/lib/words/messages-vote'
import type { Card } from '@/lib/workshop/types'

/** Which cards of the board are voted on. */
export function AskChoice({ cards, chosen, listed, computing, onChange }: {
  readonly cards: readonly Card[]
  readonly chosen: readonly string[]
  /** On anybody's list; null when there is none. */
  readonly listed: readonly string[] | null
  readonly computing: boolean
  readonly onChange: (asks: readonly string[]) => void
}) {
  const all = cards.map(({ id }) => id)
  const toggle = (id: string) => onChange(all.filter((each) => (each === id ? !chosen.includes(id) : chosen.includes(each))))
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{say.asks}</legend>
      <div className="mb-1.5 flex flex-wrap items-center gap-2">
        <Said as="span" on="change" className="mr-1 text-[13px] text-ink2">{fill(say.asksChosen, { n: chosen.length, N: all.length })}</Said>
        {listed !== null && <Button size="small" onClick={() => onChange(listed)}>{fill(say.anyList, { n: listed.length })}</Button>}
        <Button size="small" onClick={() => onChange(all)}>{fill(say.all, { n: all.length })}</Button>
        <Button size="small" onClick={() => onChange([])}>{say.none}</Button>
        {computing && <span className="twin">{say.listsComputing}</span>}
      </div>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {cards.map((card) => (
          <li key={card.id} className="border-t border-line">
            <label className="flex min-h-9 cursor-pointer items-center gap-3 text-[13.5px] leading-[18px] max-sm:min-h-12 max-sm:text-[15px]">
              <input type="checkbox" checked={chosen.includes(card.id)} onChange={() => toggle(card.id)} className="size-[18px] shrink-0 accent-pen max-sm:size-6" />
              <span className="min-w-0 py-1.5 break-words">{card.title === '' ? card.id : card.title}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
