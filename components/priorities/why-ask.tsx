import type { Computed } from '@/components/model/computed'
import type { Flips } from '@/components/model/jobs'
import { SentenceText } from '@/components/charts/sentence-text'
import type { ViewResult } from '@/lib/model/results'
import type { UncertaintyResult } from '@/lib/model/uncertainty'
import type { View, Workshop } from '@/lib/model/workshop'
import { fill, fillRich } from '@/lib/words/fill'
import { askFacts } from '@/lib/words/results-ask-facts'
import { drawsOfAsk } from '@/lib/words/results-draws'
import { flipWords } from '@/lib/words/results-flips'
import { listMessages } from '@/lib/words/results-messages'
import { sayAll } from '@/lib/words/results-text'
import { whyAsk } from '@/lib/words/results-why'

export type WhyProps = {
  readonly workshop: Workshop
  readonly view: View
  readonly result: ViewResult
  readonly askId: string
  readonly flips: Computed<Flips>
  readonly draws: UncertaintyResult | null
}

/** Why one ask is on the list, or is not: from the numbers, then from other answers and other worlds as those come in. */
export function WhyAsk({ workshop, view, result, askId, flips, draws }: WhyProps) {
  // Flips of other answers than these would mislead.
  const flip = flips.stale || flips.result === null ? undefined : flips.result[askId]
  const facts = askFacts(workshop, view, result, askId, flipWords(flip, workshop))
  if (facts === null) return null
  const share = result.interventions.find(({ id }) => id === askId)?.nearBestShare ?? 0
  const near = result.nearBest > 1 ? fillRich(listMessages.nearBestAsk, { ask: facts.title, k: Math.round(share * result.nearBest), n: result.nearBest }) : []
  return (
    <div className="border-l-3 border-pen py-1 pl-3.5">
      <p className="serif text-[15.5px] leading-[23px] max-sm:text-[17px] max-sm:leading-[25px]"><SentenceText sentence={sayAll(whyAsk(facts))} /></p>
      <p className="twin mt-0.5 max-sm:text-[14px] max-sm:leading-5">
        <SentenceText sentence={sayAll([near, draws === null ? [] : drawsOfAsk(draws, askId, facts.title)])} />
        {flips.status === 'computing' && ` ${listMessages.flipsComputing}`}
        {flips.status === 'failed' && ` ${fill(listMessages.flipsFailed, { reason: flips.message ?? '' })}`}
      </p>
    </div>
  )
}
