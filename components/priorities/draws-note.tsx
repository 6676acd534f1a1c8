import type { Computed } from '@/components/model/computed'
import type { UncertaintyResult } from '@/lib/model/uncertainty'
import { fill } from '@/lib/words/fill'
import { formatCount } from '@/lib/words/numbers'
import { drawsRange } from '@/lib/words/results-draws'
import { drawMessages } from '@/lib/words/results-messages'
import { resultsLabels as labels } from '@/lib/words/labels-results'

/** What the worlds inside the ranges say of the list, and how far trying them has come. */
export function DrawsNote({ draws: { status, result, stale, message }, mine }: { readonly draws: Computed<UncertaintyResult>; readonly mine: boolean }) {
  if (status === 'failed') return <p>The worlds inside the ranges could not be tried: {message}</p>
  if (result === null || stale) return <p>{drawMessages.starting}</p>
  return (
    <>
      <p>{drawsRange(result, mine)}</p>
      {status === 'computing' && (
        <p className="flex items-center gap-2.5">
          <span role="progressbar" aria-label={labels.worldsTried} aria-valuemin={0} aria-valuemax={result.total} aria-valuenow={result.draws} className="h-1.5 w-32 overflow-hidden rounded-full bg-sunk">
            <span className="block h-full bg-pen" style={{ width: `${(100 * result.draws) / result.total}%` }} />
          </span>
          {fill(drawMessages.progress, { done: formatCount(result.draws), total: formatCount(result.total) })}
        </p>
      )}
    </>
  )
}
