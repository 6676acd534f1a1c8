'use client'
import { useState } from 'react'
import { ChartFrame } from '@/components/charts/chart-frame'
import { CruxBars } from '@/components/charts/crux-bars'
import { SentenceText } from '@/components/charts/sentence-text'
import { Button } from '@/components/ui/button'
import { fill, fillRich } from '@/lib/words/fill'
import { formatList, formatNumber } from '@/lib/words/numbers'
import { agenda, cruxEffect, cruxSentence, cruxTitle, lossPercent, undisputed } from '@/lib/words/results-cruxes'
import { cruxMessages } from '@/lib/words/results-messages'
import { questionWords } from '@/lib/words/results-questions'
import { rangeWords } from '@/lib/words/results-ranges'
import { talkSentence } from '@/lib/words/results-talk'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import { CruxTalk } from './crux-talk'
import { Finding } from './finding'
import type { RoomData } from './room-data'

const shownAtFirst = 3

/** The agenda of the talk: what settling each question would do, as bars and as sentences. */
export function CruxesFinding({ data: { workshop, disagreement, participants, nameOf } }: { readonly data: RoomData }) {
  const [all, setAll] = useState(false)
  const cruxes = agenda(disagreement)
  const silent = undisputed(disagreement, ({ group }) => rangeWords(group, workshop)).map(({ group }) => questionWords[group].inline)
  const bars = cruxes.map((crux) => ({
    key: crux.group,
    label: questionWords[crux.group].label,
    after: crux.distance,
    value: lossPercent(crux.distance),
    effect: cruxEffect(disagreement.distance, crux),
    range: rangeWords(crux.group, workshop) ?? 'nobody differs',
  }))
  const title = cruxTitle(disagreement)
  const [first, ...rest] = cruxes
  const talk = first === undefined ? null : talkSentence(first.group, workshop, participants, disagreement, nameOf)
  return (
    <Finding id="cruxes" title={title} twin={cruxMessages.twin} startsOpen>
      <ChartFrame
        note={silent.length > 0 ? fill(cruxMessages.nobodyDiffers, { questions: formatList(silent) }) : undefined}
        table={{
          caption: title,
          head: [labels.question, labels.anothersListCosts, labels.sharedAsks, labels.bestGuesses],
          rows: [
            { key: 'now', cells: [labels.asAnswered, lossPercent(disagreement.distance), formatNumber(disagreement.sharedAsks, 1), ''] },
            ...cruxes.map((crux, at) => ({ key: crux.group, cells: [questionWords[crux.group].label, lossPercent(crux.distance), formatNumber(crux.sharedAsks, 1), bars[at]?.range ?? ''] })),
          ],
        }}
      >
        <CruxBars title={title} now={disagreement.distance} nowText={lossPercent(disagreement.distance)} bars={bars} />
      </ChartFrame>
      {first !== undefined && (
        <div className="mt-3 border-l-3 border-print py-0.5 pl-3.5">
          <p className="serif text-[15.5px] leading-[23px] max-sm:text-[17px] max-sm:leading-[25px]"><SentenceText sentence={cruxSentence(disagreement, first, true)} /></p>
          {bars[0]?.effect === 'closer' && <p className="twin mt-1"><SentenceText sentence={fillRich(cruxMessages.called)} /></p>}
          {talk !== null && <p className="mt-2 text-[13.5px] leading-5 text-ink2 max-sm:text-[15px] max-sm:leading-[22px]"><strong className="font-semibold text-ink">{labels.talkAboutIt}</strong> <SentenceText sentence={talk} /></p>}
          <CruxTalk crux={first.group} />
        </div>
      )}
      {rest.length > 0 && (
        <ol start={2} className="mt-3 grid list-decimal gap-2 pl-[34px] text-[13px] leading-[19px] text-ink2 marker:text-ink3 max-sm:text-[15px] max-sm:leading-[22px]">
          {(all ? rest : rest.slice(0, shownAtFirst - 1)).map((crux) => <li key={crux.group}><SentenceText sentence={cruxSentence(disagreement, crux, false)} /><CruxTalk crux={crux.group} /></li>)}
        </ol>
      )}
      {rest.length >= shownAtFirst && (
        <Button variant="text" size="small" aria-expanded={all} onClick={() => setAll(!all)} className="mt-1 ml-6">{all ? 'Fewer' : `All ${cruxes.length} questions`}</Button>
      )}
    </Finding>
  )
}
