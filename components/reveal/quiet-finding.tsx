import { SentenceText } from '@/components/charts/sentence-text'
import { quietQuestions } from '@/lib/words/results-cruxes'
import { rangeWords } from '@/lib/words/results-ranges'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import { Finding } from './finding'
import type { RoomData } from './room-data'

/** Differences that need no talk, and questions too few answered to know. Nothing at all when there are none. */
export function QuietFinding({ data: { disagreement, workshop } }: { readonly data: RoomData }) {
  const quiet = quietQuestions(disagreement, ({ group }) => rangeWords(group, workshop))
  if (quiet.length === 0) return null
  const nothing = quiet.some(({ crux }) => crux.changesNothing)
  return (
    <Finding id="quiet" title={nothing ? labels.quiet : labels.notTested}>
      <ul className="grid gap-x-7 gap-y-2 text-[13px] leading-[19px] text-ink2 max-sm:text-[15px] max-sm:leading-[22px] roomy:grid-cols-2">
        {quiet.map(({ crux, sentence }) => <li key={crux.group}><SentenceText sentence={sentence} /></li>)}
      </ul>
    </Finding>
  )
}
