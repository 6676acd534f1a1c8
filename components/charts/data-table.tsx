import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'

export type ChartTable = {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[]; readonly mine?: boolean }[]
}

/** The facts of a chart as a table. Wider than the page it scrolls by itself, by finger and by arrow keys. */
export function DataTable({ table, id }: { readonly table: ChartTable; readonly id?: string }) {
  return (
    <div id={id} role="region" aria-label={table.caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-[13px] leading-[18px]">
        <caption className="sr-only">{table.caption}</caption>
        <thead>
          <tr>
            {table.head.map((title, at) => <th key={title} scope="col" className={cx('px-1.5 pb-1.5 align-bottom text-[12px] font-medium text-ink2', at === 0 ? 'text-left' : 'text-right')}>{title}</th>)}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key} className={cx(row.mine === true && 'text-pen')}>
              {row.cells.map((cell, at) =>
                at === 0
                  ? <th key={at} scope="row" className="border-t border-line px-1.5 py-1 text-left font-normal">{cell}</th>
                  : <td key={at} className="border-t border-line px-1.5 py-1 text-right">{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
