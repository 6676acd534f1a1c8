import { Said } from '@/components/announce/said'
import { Sheet } from '@/components/ui/sheet'
import type { Workshop } from '@/lib/model/workshop'
import type { RevealedAggregate, SharedWhy } from '@/lib/workshop/types'
import { fill } from '@/lib/words/fill'
import { sealMessages } from '@/lib/words/messages-room'
import { formatNumber, formatOf } from '@/lib/words/numbers'
import { lossPercent } from '@/lib/words/results-cruxes'
import { cruxMessages, figuresMessages } from '@/lib/words/results-messages'
import { questionWords } from '@/lib/words/results-questions'
import { labelWords } from '@/lib/words/results-room'
import { CruxTalk } from './crux-talk'
import { FigurePools } from './figure-pools'
import { MovementFinding } from './movement-finding'
import { WhysFinding } from './whys-finding'

/** A round shown as group figures only: no view, no pair, no name. */
export function RoomFigures({ figures, workshop, rounds, whys }: {
  readonly figures: RevealedAggregate
  readonly workshop: Workshop
  /** Revealed rounds, for how this one moved from the one before. */
  readonly rounds: readonly number[]
  readonly whys: readonly SharedWhy[]
}) {
  const { result, state, answers } = figures
  const titleOf = (askId: string) => workshop.interventions.find(({ id }) => id === askId)?.title ?? askId
  if (result === null) {
    const text = state === 'tooFew' ? fill(sealMessages.smallGroup, { n: answers }) : state === 'failed' ? figuresMessages.failed : figuresMessages.computing
    return <><h1 className="mb-4">{figuresMessages.title}</h1><Sheet><Said on="change">{text}</Said></Sheet></>
  }
  const before = rounds.filter((round) => round < figures.round).at(-1)
  const cruxes = result.groupCruxes.filter(({ tested, changesNothing }) => tested && !changesNothing)
  return (
    <>
      <h1 className="mb-1 max-sm:text-[23px] max-sm:leading-[30px]">{fill(figuresMessages.headline, { s: formatNumber(result.sharedAsks, 1), loss: lossPercent(result.distance) })}</h1>
      <p className="twin mb-4">{fill(figuresMessages.twin, { n: result.answers })}</p>
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <div className="grid min-w-0 grid-cols-1 gap-4">
          <Sheet title={cruxes.length === 0 ? cruxMessages.titleNone : figuresMessages.questions} twin={fill(figuresMessages.questionsTwin, { now: lossPercent(result.distance) })}>
            <ol>
              {cruxes.map((crux) => (
                <li key={crux.group} className="flex min-h-8 items-center justify-between gap-3 border-t border-line first:border-t-0"><span className="min-w-0 py-1">{questionWords[crux.group].label}<CruxTalk crux={crux.group} /></span><strong className="font-semibold">{lossPercent(crux.distance)}</strong></li>
              ))}
            </ol>
          </Sheet>
          <FigurePools result={result} />
          <MovementFinding moved={result.moved} rounds={before === undefined ? null : { before, round: figures.round }} workshop={workshop} />
          <WhysFinding views={[]} whys={whys} nameOf={() => ''} />
        </div>
        <Sheet title={figuresMessages.asks}>
          <ul>
            {[...result.interventions].sort((a, b) => b.for - a.for).map((ask) => (
              <li key={ask.id} className="flex min-h-8 items-center justify-between gap-3 border-t border-line py-1 first:border-t-0"><span>{titleOf(ask.id)}<span className="twin block">{labelWords(ask, result.answers)}</span></span><strong className="font-semibold whitespace-nowrap">{formatOf(Math.round(ask.for * result.answers), result.answers)}</strong></li>
            ))}
          </ul>
        </Sheet>
      </div>
    </>
  )
}
