import { SentenceText } from '@/components/charts/sentence-text'
import { CruxBars } from '@/components/charts/crux-bars'
import { ChartFrame } from '@/components/charts/chart-frame'
import { Tag } from '@/components/ui/tag'
import type { PackageByView } from '@/lib/disagreement/any-package'
import { groundOf, type Report } from '@/lib/report/report'
import { reportPages } from '@/lib/report/report-pages'
import { fill } from '@/lib/words/fill'
import { reportMessages as say } from '@/lib/words/messages-report'
import { snapshotPageMessages } from '@/lib/words/messages-snapshot-page'
import { ReportColumns } from './report-columns'
import { ReportTableView } from './report-table'
import { cruxBarsOf } from './report-crux-bars'

/** What fits on two pages of A4; the rest is counted, and stands in the file. */
const most = { rows: 9, views: 12, notes: 3, noteChars: 420 } as const

/** The result as a sponsor reads it: two pages, on screen one above the other, in print one each. */
export function ReportSheet({ report, bought }: { readonly report: Report; readonly bought: readonly PackageByView[] | null }) {
  const pages = reportPages(report, bought)
  const ground = groundOf(report)
  const { notes, verify, cruxes } = pages
  return (
    <div className="report">
      <section className="report-page" aria-label={fill(snapshotPageMessages.page, { n: 1 })}>
        <header className="flex items-end justify-between gap-4 border-b-2 border-print pb-2">
          <span className="serif text-[17px] font-bold">Parley</span>
          <span className="flex items-center gap-2.5 text-[12.5px] text-ink2">{pages.sample && <Tag>{say.sample.toUpperCase()}</Tag>}{pages.when}</span>
        </header>
        <h1 className="mt-6 text-[34px] leading-[42px] break-words max-sm:mt-5 max-sm:text-[27px] max-sm:leading-[34px] print:mt-5 print:text-[28px] print:leading-[34px]">{pages.title}</h1>
        <p className="serif mt-2 text-[18px] leading-[27px] text-ink2 max-sm:text-[17px] max-sm:leading-[25px] print:text-[15px] print:leading-[22px]"><SentenceText sentence={pages.lead} /></p>
        {pages.distance !== '' && <p className="mt-2 text-[14px] leading-[21px] text-ink2 print:text-[12px] print:leading-[17px]">{pages.distance}</p>}
        <hr className="my-5 border-line print:my-4" />
        <ReportColumns columns={pages.columns} />
        <ReportTableView table={pages.commitments} most={most.rows} wideFirst />
        <ReportFoot page={1} foot={pages.foot} sample={pages.sample} />
      </section>
      <section className="report-page mt-10 print:mt-0" aria-label={fill(snapshotPageMessages.page, { n: 2 })}>
        <div className="grid grid-cols-1 gap-x-9 gap-y-8 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)] print:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] print:gap-x-7 print:gap-y-6">
          <div className="min-w-0">
            <h2 className="finding">{cruxes.title}</h2>
            {ground === null || cruxes.questions.length === 0 ? <p className="mt-1 text-[13.5px] text-ink2">{cruxes.none}</p> : (
              <>
                <p className="twin mb-2">{cruxes.twin}</p>
                <ChartFrame table={{ caption: cruxes.title, head: [say.colQuestion, say.colCost, say.colShared], rows: cruxes.questions.map(({ question, cost, shared }) => ({ key: question, cells: [question, cost, shared] })) }}>
                  <CruxBars title={cruxes.title} {...cruxBarsOf(report, ground)} />
                </ChartFrame>
                <p className="serif mt-2 text-[14.5px] leading-[21px] print:text-[12.5px] print:leading-[18px]">{cruxes.questions[0]?.effect}</p>
                {cruxes.questions.filter(({ said }) => said !== null).slice(0, 2).map(({ question, said }) => <p key={question} className="twin mt-2 break-words"><strong className="font-semibold text-ink">{question}</strong> {clipped(said ?? '')}</p>)}
              </>
            )}
          </div>
          <div className="min-w-0"><ReportTableView table={pages.buys} most={most.views} /></div>
        </div>
        <section className="mt-8 print:mt-6">
          <h2 className="finding">{notes.title}</h2>
          {notes.entries.length === 0 && <p className="mt-1 text-[13.5px] text-ink2">{notes.none}</p>}
          {notes.entries.slice(0, most.notes).map(({ text, by }, at) => (
            <blockquote key={at} className="mt-3 border-l-3 border-print pl-3.5">
              <p className="serif text-[16px] leading-6 break-words whitespace-pre-line italic print:text-[13px] print:leading-[19px]">“{clipped(text)}”</p>
              <footer className="text-[12.5px] text-ink2">{by}</footer>
            </blockquote>
          ))}
          {notes.entries.length > most.notes && <p className="twin mt-2">{fill(say.moreRows, { n: notes.entries.length - most.notes })}</p>}
        </section>
        <section className="mt-8 print:mt-6">
          <h2 className="finding">{verify.title}</h2>
          <p className="twin mt-1">{verify.how}</p>
          <ul className="mt-2 grid gap-1 text-[12.5px] leading-[18px] text-ink2">
            {verify.commands.map(({ what, command }) => <li key={command}>{what}: <code className="font-mono text-[12px] break-all text-ink print:text-[10.5px]">{command}</code></li>)}
            <li>{verify.offline}</li>
          </ul>
          <dl className="mt-3 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-[12px] leading-[17px] max-sm:grid-cols-1">
            {verify.facts.map(([label, value]) => <div key={label} className="contents"><dt className="text-ink2">{label}</dt><dd className="font-mono break-all print:text-[10.5px]">{value}</dd></div>)}
          </dl>
        </section>
        <ReportFoot page={2} foot={pages.foot} sample={pages.sample} />
      </section>
    </div>
  )
}

function ReportFoot({ page, foot, sample }: { readonly page: number; readonly foot: string; readonly sample: boolean }) {
  return (
    <footer className="report-foot mt-8 flex justify-between gap-6 border-t border-line pt-2.5 text-[11.5px] leading-4 text-ink2 print:text-[9.5px] print:leading-[13px]">
      <span className="min-w-0 break-words">{foot}.{sample && ` ${say.sampleNote}`}</span>
      <span className="whitespace-nowrap">{fill(snapshotPageMessages.page, { n: page })}</span>
    </footer>
  )
}

function clipped(text: string): string {
  return text.length <= most.noteChars ? text : `${text.slice(0, most.noteChars).trimEnd()}…`
}
