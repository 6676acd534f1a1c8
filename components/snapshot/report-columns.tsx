import type { ReportColumn } from '@/lib/report/report-pages'
import { fill } from '@/lib/words/fill'
import { reportMessages as say } from '@/lib/words/messages-report'

const most = 8

/** What all can sign, what the vote chose, the compromise, what divides: side by side. */
export function ReportColumns({ columns }: { readonly columns: readonly ReportColumn[] }) {
  return (
    <div className="grid grid-cols-1 gap-x-7 gap-y-5 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-4 print:gap-x-5">
      {columns.map(({ title, twin, asks, none, note }) => (
        <section key={title} className="min-w-0">
          <h2 className="finding print:text-[14px] print:leading-[18px]">{title}</h2>
          {asks.length === 0
            ? <p className="mt-1 text-[13.5px] leading-[19px] text-ink2 print:text-[11.5px] print:leading-[16px]">{none}</p>
            : (
              <>
                <p className="twin print:text-[10.5px] print:leading-[14px]">{twin}</p>
                <ul className="mt-1.5 grid gap-1 text-[13.5px] leading-[19px] max-sm:text-[15px] max-sm:leading-[22px] print:text-[11.5px] print:leading-[15px]">{asks.slice(0, most).map((ask) => <li key={ask} className="break-words">{ask}</li>)}</ul>
                {asks.length > most && <p className="twin">{fill(say.moreAsks, { n: asks.length - most })}</p>}
              </>
            )}
          {note !== null && <p className="twin mt-1 break-words">{note}</p>}
        </section>
      ))}
    </div>
  )
}
