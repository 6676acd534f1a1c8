import { ChartFrame } from '@/components/charts/chart-frame'
import { LossBars } from '@/components/charts/loss-bars'
import { SentenceText } from '@/components/charts/sentence-text'
import { compromiseSentence, compromiseTitle, coreSentence } from '@/lib/words/results-common-ground'
import { lossPercent } from '@/lib/words/results-cruxes'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import { Finding } from './finding'
import type { RoomData } from './room-data'

/** The list that costs whoever gives up most the least, what each would give up, and the asks nobody could do without. */
export function CommonGroundFinding({ data: { disagreement, titleOf, nameOf, myViewId } }: { readonly data: RoomData }) {
  const bars = disagreement.participants
    .map((id) => ({ id, name: nameOf(id), loss: disagreement.compromise.losses[id] ?? 0, text: lossPercent(disagreement.compromise.losses[id] ?? 0), mine: id === myViewId }))
    .sort((a, b) => b.loss - a.loss)
  const title = compromiseTitle(disagreement)
  return (
    <Finding id="common-ground" title={title}>
      <p className="text-[13.5px] leading-[20px] max-sm:text-[15px] max-sm:leading-[22px]"><SentenceText sentence={compromiseSentence(disagreement, titleOf)} /></p>
      <div className="mt-3.5">
        <ChartFrame
          title={labels.giveUp}
          twin={labels.giveUpTwin}
          table={{ caption: labels.giveUpCaption, head: [labels.view, labels.givesUp], rows: bars.map(({ id, name, text, mine }) => ({ key: id, mine, cells: [name, text] })) }}
        >
          <LossBars title={labels.giveUpCaption} bars={bars} />
        </ChartFrame>
      </div>
      <p className="mt-3 border-t border-line pt-3 text-[13px] leading-[19px] text-ink2 max-sm:text-[15px] max-sm:leading-[22px]"><SentenceText sentence={coreSentence(disagreement, titleOf)} /></p>
    </Finding>
  )
}
