'use client'
import { useId, useRef, useState, type ReactNode } from 'react'
import { Table2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { DataTable, type ChartTable } from './data-table'
import { SaveMenu } from './save-menu'

/** A chart with the same facts as a table behind a button, and to save as a picture. Title and twin come from the sheet around it, or from `title` and `twin` here. */
export function ChartFrame({ title, twin, note, table, children }: {
  readonly title?: ReactNode
  readonly twin?: ReactNode
  /** A remark under the chart. */
  readonly note?: ReactNode
  readonly table: ChartTable
  readonly children: ReactNode
}) {
  const [open, setOpen] = useState(false)
  const tableId = useId()
  const chart = useRef<HTMLDivElement>(null)
  return (
    <figure className="min-w-0">
      {title !== undefined && <figcaption className="mb-2"><h3 className="text-[14px] leading-5 font-semibold">{title}</h3>{twin !== undefined && <p className="twin">{twin}</p>}</figcaption>}
      <div ref={chart} className="min-w-0">{children}</div>
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="twin min-w-0 flex-1 basis-60">{note}</div>
        <div className="flex flex-wrap items-center print:hidden">
          <Button variant="text" size="small" aria-expanded={open} aria-controls={open ? tableId : undefined} onClick={() => setOpen(!open)}>
            <Table2 aria-hidden size={14} />{open ? 'Hide table' : 'Show table'}
          </Button>
          <SaveMenu chart={chart} title={table.caption} />
        </div>
      </div>
      {open && <div className="mt-2"><DataTable id={tableId} table={table} /></div>}
    </figure>
  )
}
