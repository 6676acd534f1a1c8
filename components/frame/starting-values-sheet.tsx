'use client'
import { useEffect, useState } from 'react'
import { IntervalField } from '@/components/estimate/interval-field'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import type { Defaults, Estimate } from '@/lib/model/workshop'
import type { BeliefKey, Settings } from '@/lib/workshop/types'
import { frameLabels as labels } from '@/lib/words/labels-frame'
import { libraryDefaults } from './library-frame'
import { startingRows, type StartingRow } from './starting-rows'
import { useSetting } from './use-setting'

/** What stands in for a question somebody leaves open: library figures, invented and marked so, until confirmed. */
export function StartingValuesSheet({ settings, editable }: { readonly settings: Settings; readonly editable: boolean }) {
  const { set, problem } = useSetting()
  const [library, setLibrary] = useState<Defaults>({})
  const [changing, setChanging] = useState<BeliefKey | null>(null)
  useEffect(() => {
    libraryDefaults().then(setLibrary, () => setLibrary({}))
  }, [])
  const rows = startingRows(settings.defaults, library)
  const open = rows.filter((row) => !row.confirmed)
  const write = (row: StartingRow, value: Estimate) => set(`defaults/${row.key}`, settings.defaults[row.key] ?? null, value)
  return (
    <Sheet title={labels.startingValues} twin={labels.startingValuesTwin}>
      <table className="w-full text-[13px]">
        <thead><tr className="text-left text-[12px] text-ink2"><th className="pb-1 font-medium">{labels.question}</th><th className="pb-1 text-right font-medium">{labels.range}</th><th className="pb-1 pl-2 text-right font-medium">{labels.best}</th>{editable && <th><span className="sr-only">{labels.change}</span></th>}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <StartingValueRow key={row.key} row={row} editable={editable} open={changing === row.key} onToggle={() => setChanging(changing === row.key ? null : row.key)} onChange={(value) => write(row, value)} />
          ))}
        </tbody>
      </table>
      {editable && open.length > 0 && (
        <div className="mt-3 flex flex-wrap items-center gap-2.5">
          <Button size="small" onClick={() => { for (const row of open) if (row.estimate !== null) write(row, row.estimate) }}>{labels.confirmTheseFigures}</Button>
          <Tag tone="warn">{labels.notYetConfirmed}</Tag>
        </div>
      )}
      {problem !== null && <Note tone="bad" said className="mt-2">{problem}</Note>}
    </Sheet>
  )
}

function StartingValueRow({ row, editable, open, onToggle, onChange }: {
  readonly row: StartingRow
  readonly editable: boolean
  readonly open: boolean
  readonly onToggle: () => void
  readonly onChange: (value: Estimate) => void
}) {
  return (
    <>
      <tr className="border-t border-line">
        <th scope="row" className="py-1.5 pr-2 text-left font-normal">{row.label}</th>
        <td className="py-1.5 text-right whitespace-nowrap text-ink2">{row.range}</td>
        <td className="py-1.5 pl-2 text-right font-semibold whitespace-nowrap">{row.best}</td>
        {editable && <td className="pl-1 text-right"><Button size="small" variant="text" aria-expanded={open} aria-label={`Change: ${row.label}`} onClick={onToggle}>{open ? 'Done' : 'Change'}</Button></td>}
      </tr>
      {open && (
        <tr>
          <td colSpan={4} className="pt-1 pb-4">
            <IntervalField id={`default-${row.key}`} label={row.label} unit={row.unit} min={row.min} max={row.max} allowExact compact value={row.estimate} onChange={(next) => { if (next !== null) onChange(next) }} />
          </td>
        </tr>
      )}
    </>
  )
}
