'use client'
import { CruxBars, type CruxBar } from '@/components/charts/crux-bars'
import { Tag } from '@/components/ui/tag'
import { lossPercent } from '@/lib/words/results-cruxes'
import { startLabels as labels } from '@/lib/words/labels-start'
import finding from './sample-finding.json'

const effects = ['closer', 'apart', 'even'] as const
const bars: readonly CruxBar[] = finding.bars.map((bar) => ({ ...bar, value: lossPercent(bar.after), effect: effects.find((effect) => effect === bar.effect) ?? 'even' }))

/** What a room gets in the end, on the sample. The numbers are stored and recomputed by a test. */
export function SampleFinding() {
  return (
    <section aria-labelledby="sample-finding" className="px-14 pt-[70px] pb-10 max-lg:border-t max-lg:border-line max-lg:pt-10 max-sm:px-5">
      <div className="max-w-[680px]">
        <p className="mb-4 flex flex-wrap items-center gap-2 text-[12.5px] text-ink2"><Tag>{labels.sampleTag}</Tag>{finding.workshop} Six made-up people.</p>
        <h2 id="sample-finding" className="serif text-[27px] leading-[35px] text-balance max-sm:text-[23px] max-sm:leading-[31px]">{finding.title}.</h2>
        <p className="mt-2.5 mb-6 max-w-[600px] text-[15px] leading-[23px] text-ink2">{finding.sentence.filter((part) => part.style !== 'strong').map((part) => part.text).join('').trim()}</p>
        <div className="rounded-sheet border border-line bg-sheet px-[22px] pt-5 pb-3 max-sm:px-4">
          <h3 className="finding mb-2">{labels.sampleCruxes}</h3>
          <CruxBars title={`${finding.title}.`} now={finding.now} nowText={lossPercent(finding.now)} bars={bars} />
        </div>
        <p className="twin mt-3">{labels.sampleCruxesTwin}</p>
      </div>
    </section>
  )
}
