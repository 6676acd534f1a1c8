import { fill } from '@/lib/words/fill'
import { wallMessages as say } from '@/lib/words/messages-wall'

export type WallAsk = { readonly id: string; readonly title: string; readonly count?: string }

/** A short list of asks with the count of those who gain by each. */
export function WallAsks({ title, asks, most }: { readonly title: string; readonly asks: readonly WallAsk[]; readonly most: number }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h2 className="serif text-[1.2em] leading-[1.25] font-bold">{title}</h2>
      <ul className="mt-[0.45em] grid grid-cols-[minmax(0,1fr)] gap-[0.3em]">
        {asks.slice(0, most).map(({ id, title: ask, count }) => (
          <li key={id} className="flex items-baseline justify-between gap-[1em]"><span className="line-clamp-2 min-w-0 leading-[1.25]">{ask}</span>{count !== undefined && <strong className="font-bold whitespace-nowrap">{count}</strong>}</li>
        ))}
        {asks.length === 0 && <li className="text-ink2">{say.none}</li>}
        {asks.length > most && <li className="text-[0.9em] text-ink2">{fill(say.more, { n: asks.length - most })}</li>}
      </ul>
    </section>
  )
}
