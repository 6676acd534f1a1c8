import { cx } from '@/components/ui/cx'
import { Sheet } from '@/components/ui/sheet'
import type { Computed } from '@/components/model/computed'
import { DEFAULT_ASK_LIMIT } from '@/lib/model/effective'
import type { ViewResult } from '@/lib/model/results'
import type { View, Workshop } from '@/lib/model/workshop'
import { fill } from '@/lib/words/fill'
import { nearBestNote } from '@/lib/words/results-list'
import { listMessages } from '@/lib/words/results-messages'
import { AskTable } from './ask-table'
import { StoriesSheet } from './stories-sheet'

/** One view's list beside what each story makes of it. Half faded while a newer answer takes long. */
export function ListBody({ workshop, view, computed, mine }: { readonly workshop: Workshop; readonly view: View; readonly computed: Computed<ViewResult>; readonly mine: boolean }) {
  const { result, stale } = computed
  if (result === null) return null
  const askLimit = workshop.askLimit ?? DEFAULT_ASK_LIMIT
  return (
    <div aria-busy={stale} className={cx('grid items-start gap-4 transition-opacity lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]', stale ? 'opacity-50 delay-300' : 'delay-0')}>
      <Sheet className="max-sm:-mx-4 max-sm:rounded-none max-sm:border-x-0 max-sm:px-3">
        <AskTable workshop={workshop} view={view} result={result} askLimit={askLimit} mine={mine} />
        <p className="twin mt-3 px-1 max-sm:text-[14px] max-sm:leading-5">{nearBestNote(result)} <span className="max-lg:hidden">{result.nearBest > 1 && fill(listMessages.nearBestColumn, { n: result.nearBest })}</span> {listMessages.levelRule}</p>
      </Sheet>
      <div className="grid gap-4">
        <StoriesSheet workshop={workshop} result={result} />
      </div>
    </div>
  )
}
