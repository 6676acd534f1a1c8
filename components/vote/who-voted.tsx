'use client'
import { Check, Circle } from 'lucide-react'
import { useDesk } from '@/components/doc/use-desk'
import { useStage } from '@/components/doc/use-stage'
import { ballotMessages as say } from '@/lib/words/messages-vote'

/** For facilitators: whose ballot is in and whose is not, those still to vote first. */
export function WhoVoted() {
  const { voted } = useDesk().snapshot
  const { people } = useStage().snapshot
  const rows = people.flatMap(({ id, name }) => {
    const has = voted[id]
    return has === undefined ? [] : [{ id, name, has }]
  })
  if (rows.length === 0) return null
  return (
    <section aria-label={say.whoVoted} className="border-t border-line pt-3.5">
      <h2 className="font-semibold">{say.whoVoted}</h2>
      <p className="twin">{say.whoVotedNote}</p>
      <ul className="mt-1.5 max-h-60 overflow-y-auto">
        {[...rows].sort((a, b) => Number(a.has) - Number(b.has)).map(({ id, name, has }) => (
          <li key={id} className="flex min-h-[26px] items-center gap-2 max-sm:min-h-9 max-sm:text-[15px]">
            {has ? <Check aria-hidden size={14} strokeWidth={2.4} className="shrink-0 text-good" /> : <Circle aria-hidden size={10} className="mx-0.5 shrink-0 text-ink3" />}
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <span className="text-[12px] text-ink2">{has ? say.hasVoted : say.notVoted}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
