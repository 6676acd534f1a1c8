import { SupportSquares } from '@/components/charts/support-squares'
import { DEFAULT_ASK_LIMIT } from '@/lib/model/effective'
import type { InterventionAgreement, Label } from '@/lib/disagreement/types'
import { fill, fillRich } from '@/lib/words/fill'
import { SentenceText } from '@/components/charts/sentence-text'
import { labelMessages } from '@/lib/words/results-messages'
import { formatOf } from '@/lib/words/numbers'
import { labelTitle, labelWords } from '@/lib/words/results-room'
import { countWord } from '@/lib/words/results-text'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import { Finding } from './finding'
import type { RoomData } from './room-data'

const order: readonly Label[] = ['agreed', 'contested', 'leftOut', 'opposed']

/** Which asks nearly everyone gains by, which divide, and which simply come later. */
export function AgreementLists({ data }: { readonly data: RoomData }) {
  const { disagreement, workshop } = data
  const groups = order.map((label) => ({ label, asks: asksOf(data, label) })).filter(({ asks }) => asks.length > 0)
  const count = (label: Label) => groups.find((group) => group.label === label)?.asks.length ?? 0
  return (
    <Finding
      id="asks"
      title={labelTitle(count('agreed'), count('contested'))}
      twin={labels.supportTwin}
      startsOpen
    >
      {groups.map(({ label, asks }, at) => (
        <section key={label} className={at === 0 ? undefined : 'mt-3.5 border-t border-line pt-3'}>
          <h3 className="flex items-baseline justify-between gap-3 text-[13.5px] leading-5 font-semibold max-sm:text-[15px]">
            {fill(headOf[label], { count: countWord(asks.length) })}
          </h3>
          {label === 'leftOut' && <p className="twin"><SentenceText sentence={fillRich(labelMessages.notTheSameAsAgainst, { m: workshop.askLimit ?? DEFAULT_ASK_LIMIT })} /></p>}
          <ul className="mt-1">
            {asks.map((ask) => <AskLine key={ask.id} ask={ask} data={data} />)}
          </ul>
        </section>
      ))}
      {disagreement.interventions.length === 0 && <p className="text-ink2">{labels.noCards}</p>}
    </Finding>
  )
}

const headOf = { agreed: labelMessages.headAgreed, contested: labelMessages.headContested, leftOut: labelMessages.headLeftOut, opposed: labelMessages.headOpposed } as const

function asksOf({ disagreement, results }: RoomData, label: Label): readonly InterventionAgreement[] {
  const held = (id: string) => results.views.filter((view) => view.package.includes(id)).length
  return disagreement.interventions.filter((ask) => ask.label === label).sort((a, b) => b.for - a.for || held(b.id) - held(a.id))
}

function AskLine({ ask, data }: { readonly ask: InterventionAgreement; readonly data: RoomData }) {
  const of = data.participants.length
  const count = Math.round(ask.for * of)
  const mine = data.results.views.find(({ id }) => id === data.myViewId)?.package.includes(ask.id) ?? false
  return (
    <li className="flex min-h-[25px] items-center gap-3 py-[3px] text-[13px] leading-[18px] max-sm:min-h-10 max-sm:text-[15px] max-sm:leading-5">
      <span className="min-w-0 flex-1">{data.titleOf(ask.id)}{data.disagreement.everyone.includes(ask.id) && <span className="text-[12px] text-ink2">{' '}{labels.onEveryList}</span>}</span>
      {mine && <span className="shrink-0 text-[12px] font-semibold text-pen">{labels.yours}</span>}
      <SupportSquares count={count} of={of} />
      <span className="w-[42px] shrink-0 text-right font-semibold whitespace-nowrap" title={labelWords(ask, of)}>{formatOf(count, of)}</span>
    </li>
  )
}
