import { Sheet } from '@/components/ui/sheet'
import type { RoomAggregate } from '@/lib/disagreement/aggregate'
import { fill } from '@/lib/words/fill'
import { figurePools } from '@/lib/words/results-figures'
import { sealMessages } from '@/lib/words/messages-room'
import { poolMessages } from '@/lib/words/messages-rounds'
import { formatOf } from '@/lib/words/numbers'

/** The middle of what people answered and how far they lie apart, belief by belief; only where three or more answered. */
export function FigurePools({ result }: { readonly result: RoomAggregate }) {
  return (
    <Sheet title={poolMessages.title} twin={poolMessages.twin}>
      <dl className="text-[13.5px] leading-5 max-sm:text-[15px]">
        {figurePools(result).map(({ key, label, middle, range, answered }) => (
          <div key={key} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 border-t border-line py-1.5 first:border-t-0">
            <dt>{label}<span className="twin block">{formatOf(answered, result.answers)} answered</span></dt>
            {middle === null
              ? <dd className="max-w-[30ch] text-right text-ink2">{fill(sealMessages.smallGroup, { n: answered })}</dd>
              : <dd className="text-right"><strong className="font-semibold">{middle}</strong>{range !== null && <span className="block text-ink2">{range}</span>}</dd>}
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
