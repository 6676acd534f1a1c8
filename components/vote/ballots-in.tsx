import { Said } from '@/components/announce/said'
import { cx } from '@/components/ui/cx'
import { fill } from '@/lib/words/fill'
import { ballotMessages as say } from '@/lib/words/messages-vote'
import type { VoteState } from '@/lib/workshop/vote-types'

/** How many ballots are in, as sealed seats: the count only, never who. */
export function BallotsIn({ counts }: { readonly counts: VoteState['counts'] }) {
  return (
    <div>
      <Said on="change" className="text-[15px] font-semibold">{fill(say.in, { n: counts.cast, N: counts.of })}</Said>
      {counts.of <= 30 && (
        <div aria-hidden className="mt-2 flex flex-wrap gap-1">
          {Array.from({ length: counts.of }, (_, at) => <span key={at} className={cx('size-[22px] rounded-tag border', at < counts.cast ? 'hatch-pencil border-pencil' : 'border-edge')} />)}
        </div>
      )}
      <p className="twin mt-2 max-sm:text-[14px] max-sm:leading-5">{say.countOnly}</p>
    </div>
  )
}
