import { StoryMark } from '@/components/charts/story-mark'
import { Sheet } from '@/components/ui/sheet'
import type { ViewResult } from '@/lib/model/results'
import type { Regime, Workshop } from '@/lib/model/workshop'
import { formatPercent, formatPointsCell } from '@/lib/words/numbers'
import { storyName } from '@/lib/words/results-ask-facts'
import { storiesTitle } from '@/lib/words/results-stories'
import { resultsLabels as labels } from '@/lib/words/labels-results'

const cell = 'border-t border-line px-1.5 py-1 text-right whitespace-nowrap max-sm:py-2.5'
const head = 'px-1.5 pb-1.5 text-[12px] leading-4 font-medium text-ink2 align-bottom text-right'

/** What each story carries out of the list, and what that buys there. */
export function StoriesSheet({ workshop, result }: { readonly workshop: Workshop; readonly result: ViewResult }) {
  const rows = workshop.regimes.flatMap((regime, at) => {
    const found = result.regimes.find(({ id }) => id === regime.id)
    return found === undefined ? [] : [{ regime, at, found }]
  })
  return (
    <Sheet title={storiesTitle(workshop, result)} twin={labels.storiesTwin}>
      <table className="w-full border-collapse text-[13px] leading-[18px] max-sm:text-[15px]">
        <caption className="sr-only">{labels.storiesCaption}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${head} !text-left`}>{labels.storyWithItsWeight}</th>
            <th scope="col" className={head}>{labels.asksDone}</th>
            <th scope="col" className={`${head} max-sm:hidden`}>{labels.speedLost}</th>
            <th scope="col" className={head}>{labels.gain}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ regime, at, found }) => (
            <tr key={regime.id}>
              <th scope="row" className="border-t border-line px-1.5 py-1 text-left font-normal max-sm:py-2.5">
                <span className="flex items-center gap-2"><StoryMark index={at} /><span className="min-w-0">{storyName(regime)} <span className="text-ink3">{formatPercent(found.weight, 2)}</span></span></span>
              </th>
              <td className={cell}>{doneText(regime, found, result.package.length)}</td>
              <td className={`${cell} max-sm:hidden`}>{formatPercent(1 - found.speed, 2)}</td>
              <td className={`${cell} font-semibold ${found.gain < 0 ? 'text-loss' : ''}`}>{formatPointsCell(found.gain)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}

/** A law keeps each ask with some chance, so only the expected count can be said; a developer who acts unasked may do more than the list. */
function doneText(regime: Regime, found: ViewResult['regimes'][number], listed: number): string {
  if (regime.kind === 'mandate') {
    const expected = Object.values(found.chances ?? {}).reduce((sum, chance) => sum + chance, 0)
    return `about ${Math.round(expected)} of ${listed}`
  }
  if (regime.kind === 'sharedValues' && regime.menu === 'board') return `${found.implemented.length}, unasked`
  return `${found.implemented.length} of ${listed}`
}
