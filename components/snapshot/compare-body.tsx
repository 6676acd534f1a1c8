import Link from 'next/link'
import { ChartStamp } from '@/components/charts/chart-stamp'
import { Note } from '@/components/ui/note'
import { Sheet } from '@/components/ui/sheet'
import { agreementSentences, askChangeWords, beliefRow, cruxesSentence, personLines, placeWords, standingWords } from '@/lib/compare/compare-sentences'
import { titlesOf } from '@/lib/report/report'
import { fill } from '@/lib/words/fill'
import { inputWords } from '@/lib/words/input-label'
import { compareMessages as say } from '@/lib/words/messages-compare'
import { formatList } from '@/lib/words/numbers'
import { questionWords } from '@/lib/words/results-questions'
import { CompareChart } from './compare-chart'
import { CompareTable } from './compare-table'
import type { Compared } from './opened'

const mostCharts = 6
const beliefHead = [say.colBelief, say.colMiddle, say.colSpread, say.colMoved]

/** What changed, in words first: agreement and why, who moved, the asks, the beliefs, the questions; then the movement drawn. */
export function CompareBody({ compared: { before, after, comparison, swapped } }: { readonly compared: Compared }) {
  const { people, asks, beliefs, cruxes } = comparison
  const { workshop } = after.report
  const [later, earlier] = [titlesOf(after.report), titlesOf(before.report)]
  const titleOf = (ask: string) => (workshop.interventions.some(({ id }) => id === ask) ? later(ask) : earlier(ask))
  const told = people.stayed.map((person) => ({ person, lines: personLines(person, workshop, titleOf) }))
  const [head = '', ...rest] = agreementSentences(comparison)
  const both = new Set(people.stayed.map(({ id }) => id))
  const participants = (views: typeof workshop.views) => views.filter(({ kind, id }) => kind === 'participant' && both.has(id))
  const moved = { before: participants(before.report.workshop.views), after: participants(workshop.views), numbers: [before.report.number, after.report.number] as const }
  const movedOn = beliefs.filter(({ closer, away }) => closer + away > 0)
  const others = beliefs.filter(({ closer, away }) => closer + away === 0)
  const still = told.filter(({ lines }) => lines.length === 0).map(({ person }) => person.name)
  return (
    <ChartStamp value={`${before.report.snapshot} · ${after.report.snapshot}`}>
      <p className="mt-4 text-[12.5px] text-ink2">{workshop.title} · {fill(say.from, { before: before.report.number, after: after.report.number })}: <Link className="text-pen underline" href={`/s/${before.report.snapshot}`}>{before.report.snapshot.slice(0, 6)}…</Link> → <Link className="text-pen underline" href={`/s/${after.report.snapshot}`}>{after.report.snapshot.slice(0, 6)}…</Link></p>
      <h1 className="mt-1 max-sm:text-[23px] max-sm:leading-[30px]">{head}</h1>
      {rest.map((sentence) => <p key={sentence} className="mt-1.5 text-[14.5px] leading-[22px] text-ink2">{sentence}</p>)}
      {swapped && <Note className="mt-3">{say.swapped}</Note>}
      {before.workshopId !== after.workshopId && <Note tone="warn" className="mt-3">{say.otherWorkshop}</Note>}
      <div className="mt-5 grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <Sheet title={say.peopleTitle}>
          {told.every(({ lines }) => lines.length === 0) && people.left.length + people.came.length === 0 && <p className="text-[13.5px] text-ink2">{say.peopleNone}</p>}
          <ul className="grid gap-2.5">
            {told.filter(({ lines }) => lines.length > 0).map(({ person, lines }) => (
              <li key={person.id} className="border-t border-line pt-2 first:border-t-0 first:pt-0">
                <strong className="font-semibold">{person.name}</strong>
                <ul className="mt-0.5 grid gap-0.5 text-[13px] leading-[19px] text-ink2 max-sm:text-[15px] max-sm:leading-[22px]">{lines.map((line) => <li key={line} className="break-words">{line}</li>)}</ul>
              </li>
            ))}
          </ul>
          {still.length > 0 && still.length < told.length && <p className="twin mt-3">{fill(say.peopleStill, { names: formatList(still) })}</p>}
          {people.left.length > 0 && <p className="mt-3 text-[13.5px]">{fill(say.left, { names: formatList(people.left) })}</p>}
          {people.came.length > 0 && <p className="mt-2 text-[13.5px]">{fill(say.came, { names: formatList(people.came) })}</p>}
        </Sheet>
        <div className="grid grid-cols-1 gap-4">
          <Sheet title={say.cruxesTitle} twin={cruxesSentence(cruxes)}>{cruxes.length > 0 && <CompareTable caption={say.cruxesTitle} head={[say.colQuestion, say.colBefore, say.colAfter]} rows={cruxes.map(({ group, before: was, after: is }) => [questionWords[group].label, placeWords(was), placeWords(is)])} />}</Sheet>
          <Sheet title={say.beliefsTitle}>
            {movedOn.length === 0 ? <p className="text-[13.5px] text-ink2">{say.beliefsNone}</p> : <CompareTable caption={say.beliefsTitle} head={beliefHead} rows={movedOn.map((belief) => beliefRow(belief, workshop))} />}
            {others.length > 0 && <details className="mt-3"><summary className="cursor-pointer text-[13px] text-ink2 max-sm:min-h-11 max-sm:py-3">{say.beliefsOthers}</summary><CompareTable caption={say.beliefsOthers} head={beliefHead} rows={others.map((belief) => beliefRow(belief, workshop))} /></details>}
          </Sheet>
        </div>
      </div>
      <div className="mt-4"><Sheet title={say.asksTitle}>{asks.length === 0 ? <p className="text-[13.5px] text-ink2">{say.asksNone}</p> : <CompareTable caption={say.asksTitle} head={[say.colAsk, say.colBefore, say.colAfter, say.colChange]} rows={asks.map((ask) => [ask.title, standingWords(ask.before), standingWords(ask.after), askChangeWords(ask)])} />}</Sheet></div>
      {moved.before.length > 0 && movedOn.length > 0 && (
        <div className="mt-4 grid grid-cols-1 gap-4 lg:grid-cols-2">
          {movedOn.filter(({ input }) => !input.startsWith('regimes.')).slice(0, mostCharts).map(({ input }) => <CompareChart key={input} moved={moved} input={input} label={inputWords(input, workshop).label} />)}
        </div>
      )}
    </ChartStamp>
  )
}
