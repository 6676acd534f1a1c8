import { SentenceText } from '@/components/charts/sentence-text'
import type { ViewResult } from '@/lib/model/results'
import type { View, Workshop } from '@/lib/model/workshop'
import { fillRich } from '@/lib/words/fill'
import { askFacts } from '@/lib/words/results-ask-facts'
import { listMessages } from '@/lib/words/results-messages'
import { sayAll } from '@/lib/words/results-text'
import { whyAsk } from '@/lib/words/results-why'

/** Why one ask is on the list, or is not. */
export function WhyAsk({ workshop, view, result, askId }: { readonly workshop: Workshop; readonly view: View; readonly result: ViewResult; readonly askId: string }) {
  const facts = askFacts(workshop, view, result, askId)
  if (facts === null) return null
  const share = result.interventions.find(({ id }) => id === askId)?.nearBestShare ?? 0
  const near = result.nearBest > 1 ? fillRich(listMessages.nearBestAsk, { ask: facts.title, k: Math.round(share * result.nearBest), n: result.nearBest }) : []
  return (
    <div className="border-l-3 border-pen py-1 pl-3.5">
      <p className="serif text-[15.5px] leading-[23px] max-sm:text-[17px] max-sm:leading-[25px]"><SentenceText sentence={sayAll(whyAsk(facts))} /></p>
      {near.length > 0 && <p className="twin mt-0.5 max-sm:text-[14px] max-sm:leading-5"><SentenceText sentence={near} /></p>}
    </div>
  )
}
