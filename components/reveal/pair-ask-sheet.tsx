import { useAnnounce } from '@/components/announce/use-announce'
import { ChartFrame } from '@/components/charts/chart-frame'
import { SentenceText } from '@/components/charts/sentence-text'
import { Waterfall } from '@/components/charts/waterfall'
import { fill } from '@/lib/words/fill'
import { formatList, formatPointsCell } from '@/lib/words/numbers'
import { pairMessages as say } from '@/lib/words/results-pair-messages'
import { pairHeadline, pairSentence, type PairAsk, type PairNames } from '@/lib/words/results-pairs'
import { questionWords } from '@/lib/words/results-questions'
import { talkSentence } from '@/lib/words/results-talk'
import { PairCards } from './pair-cards'
import type { RoomData } from './room-data'

/** Why two views value one ask differently: in words, as a waterfall from one worth to the other, and down to single cards. */
export function PairAskSheet({ data, ask, title, names, one, other, list }: {
  readonly data: RoomData
  readonly ask: PairAsk
  readonly title: string
  readonly names: PairNames
  readonly one: string
  readonly other: string
  /** On whose list both worths are judged, as it stands in a sentence. */
  readonly list: string
}) {
  const { workshop, disagreement, nameOf, myViewId } = data
  const headline = pairHeadline(ask, title, names)
  const [start, end] = [fill(say.worthTo, { view: names.one }), fill(say.worthTo, { view: names.other })]
  const zeros = ask.zeros.length === 0 ? '' : fill(say.zeros, { questions: formatList(ask.zeros.map((group) => questionWords[group].inline)) })
  const views = workshop.views.filter(({ id }) => id === one || id === other)
  const top = ask.parts[0]
  const talk = top === undefined ? null : talkSentence(top.group, workshop, views, disagreement, nameOf)
  useAnnounce(headline, { on: 'change' })
  return (
    <div className="min-w-0">
      <h3 className="serif text-[19px] leading-[26px] text-balance">{headline}</h3>
      <p className="mt-1.5 mb-3 text-[13.5px] leading-5 text-ink2 max-sm:text-[15px] max-sm:leading-[22px]"><SentenceText sentence={pairSentence(ask, title, names)} /></p>
      <ChartFrame
        note={`${fill(say.chartTwin, { list })} ${zeros}`}
        table={{
          caption: headline,
          head: ['Question', 'Points'],
          rows: [
            { key: 'start', mine: one === myViewId, cells: [start, formatPointsCell(ask.one)] },
            ...ask.parts.map(({ group, value }) => ({ key: group, cells: [questionWords[group].label, formatPointsCell(value)] })),
            ...ask.zeros.map((group) => ({ key: group, cells: [questionWords[group].label, '0'] })),
            { key: 'end', mine: other === myViewId, cells: [end, formatPointsCell(ask.other)] },
          ],
        }}
      >
        <Waterfall
          title={headline}
          start={{ label: start, value: ask.one, mine: one === myViewId }}
          steps={ask.parts.map(({ group, value }) => ({ key: group, label: questionWords[group].label, value }))}
          end={{ label: end, value: ask.other, mine: other === myViewId }}
        />
      </ChartFrame>
      {talk !== null && <p className="mt-3 border-l-3 border-print py-0.5 pl-3 text-[13.5px] leading-5 text-ink2 max-sm:text-[15px] max-sm:leading-[22px]"><SentenceText sentence={talk} /></p>}
      {ask.cards.length > 0 && <PairCards key={ask.id} ask={ask} titleOf={data.titleOf} />}
    </div>
  )
}
