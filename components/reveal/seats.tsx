import { Lock } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { formatOf } from '@/lib/words/numbers'

/** How many are in, as sealed seats: the count only, never who. */
export function Seats({ count, of, note }: { readonly count: number; readonly of: number; readonly note: string }) {
  return (
    <div>
      <Said on="change" className="serif flex items-baseline gap-2 text-[34px] leading-[42px]"><Lock aria-hidden size={22} className="text-pen" strokeWidth={2.4} />{formatOf(count, of)} in</Said>
      {of <= 40 && (
        <div aria-hidden className="mt-3 flex flex-wrap gap-1.5">
          {Array.from({ length: of }, (_, at) => <span key={at} className={at < count ? 'hatch h-9 w-7 rounded-tag border border-pen' : 'h-9 w-7 rounded-tag border border-dashed border-edge'} />)}
        </div>
      )}
      <p className="twin mt-2.5">{note}</p>
    </div>
  )
}
