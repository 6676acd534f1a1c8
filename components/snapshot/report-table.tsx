import { cx } from '@/components/ui/cx'
import type { ReportTable } from '@/lib/report/report-pages'
import { fill } from '@/lib/words/fill'
import { reportMessages as say } from '@/lib/words/messages-report'

const head = 'border-b border-line py-1.5 pr-3 text-left align-bottom text-[12px] leading-4 font-medium text-ink2 last:pr-0 last:text-right print:text-[10.5px]'
const cell = 'border-b border-line py-2 pr-3 align-top break-words last:pr-0 last:text-right print:py-1.5'

/** A table of the report; on a phone each row is a small list. */
export function ReportTableView({ table, most, wideFirst = false }: { readonly table: ReportTable; readonly most: number; readonly wideFirst?: boolean }) {
  const { title, twin, rows, none } = table
  return (
    <section className={wideFirst ? 'mt-8 print:mt-6' : undefined}>
      <h2 className="finding">{title}</h2>
      {rows.length === 0 ? <p className="mt-1 text-[13.5px] text-ink2">{none}</p> : (
        <>
          {twin !== '' && <p className="twin">{twin}</p>}
          <table className="mt-1 w-full border-collapse text-[13px] leading-[18px] max-sm:block max-sm:text-[15px] max-sm:leading-[21px] print:table print:text-[11.5px] print:leading-[15px]">
            <caption className="sr-only">{title}</caption>
            <thead className="max-sm:sr-only print:not-sr-only print:table-header-group"><tr>{table.head.map((label, at) => <th key={label} scope="col" className={cx(head, wideFirst && at === 0 && 'w-1/2')}>{label}</th>)}</tr></thead>
            <tbody className="max-sm:block print:table-row-group">
              {rows.slice(0, most).map((row, at) => (
                <tr key={at} className="max-sm:block max-sm:border-b max-sm:border-line max-sm:py-2.5 print:table-row">
                  {row.map((text, column) => (
                    <td key={column} className={cx(cell, 'max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:border-0 max-sm:py-0.5 max-sm:pr-0 max-sm:text-left print:table-cell', column === 0 && 'max-sm:block max-sm:font-semibold', text === '' && 'max-sm:hidden', text === say.open && 'text-ink3', wideFirst && column === 1 && 'font-semibold')}>
                      {column > 0 && <span aria-hidden className="shrink-0 text-ink2 sm:hidden print:hidden">{table.head[column]}</span>}
                      <span className="min-w-0">{text}</span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > most && <p className="twin mt-1">{fill(say.moreRows, { n: rows.length - most })}</p>}
        </>
      )}
    </section>
  )
}
