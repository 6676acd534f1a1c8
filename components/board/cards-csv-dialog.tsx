'use client'
import { useRef, useState } from 'react'
import { useBoard } from '@/components/doc/use-board'
import { useCommand } from '@/components/doc/use-command'
import { download } from '@/components/ui/download'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { fill } from '@/lib/words/fill'
import { cardsCsvMessages as say } from '@/lib/words/messages-import'
import { cardsCsv, cardsCsvMost, readCardsCsv, type CardsTable } from '@/lib/workshop/cards-csv'
import { CardsCsvPreview } from './cards-csv-preview'

type Picked = { readonly name: string; readonly table: CardsTable }

/** Cards from a file of rows: what would be added and which rows are at fault is shown first. */
export function CardsCsvDialog({ onClose }: { readonly onClose: () => void }) {
  const { snapshot } = useBoard()
  const command = useCommand()
  const input = useRef<HTMLInputElement>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  const [again, setAgain] = useState<ReadonlySet<number>>(new Set())
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const there = snapshot.cards.filter(({ archived }) => !archived)

  const read = async (file: File) => {
    setProblem(null)
    setPicked(null)
    setAgain(new Set())
    if (file.size > cardsCsvMost.bytes) return setProblem(fill(say.tooLarge, { name: file.name, most: '1 MB' }))
    const bytes = await file.arrayBuffer().catch(() => null)
    if (bytes === null) return setProblem(fill(say.unreadable, { name: file.name }))
    const text = utf8(bytes)
    if (text === null) return setProblem(fill(say.encoding, { name: file.name }))
    setPicked({ name: file.name, table: readCardsCsv(text, there.map(({ title }) => title)) })
  }
  const rows = picked?.table.ok === true ? picked.table.cards : []
  const chosen = rows.filter(({ row, twin }) => !twin || again.has(row))
  const add = async () => {
    setBusy(true)
    const answer = await command('add-cards', { cards: chosen.map(({ card }) => card) })
    setBusy(false)
    if (answer.ok) onClose()
    else setProblem(answer.message)
  }
  const toggle = (row: number) => setAgain((before) => new Set(before.has(row) ? [...before].filter((other) => other !== row) : [...before, row]))
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => { if (!open && !busy) onClose() }}
      title={say.title}
      description={say.description}
      footer={<><Button onClick={onClose}>{say.cancel}</Button><Button variant="primary" busy={busy} onClick={() => void add()} why={chosen.length === 0 ? say.nothing : null}>{chosen.length === 1 ? say.addOne : fill(say.addMany, { n: chosen.length })}</Button></>}
    >
      <p className="twin mb-3">{say.columns}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={say.choose}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be chosen again after it was mended.
          event.target.value = ''
          if (file !== undefined) void read(file)
        }}
      />
      <div className="flex flex-wrap gap-2.5">
        <Button onClick={() => input.current?.click()}>{picked === null ? say.choose : say.another}</Button>
        {there.length > 0 && <Button variant="text" onClick={() => download(new Blob([`\ufeff${cardsCsv(snapshot.cards)}`], { type: 'text/csv;charset=utf-8' }), 'cards.csv')}>{say.template}</Button>}
      </div>
      {problem !== null && <Note tone="bad" said className="mt-3">{problem}</Note>}
      {picked !== null && <CardsCsvPreview name={picked.name} table={picked.table} again={again} onToggle={toggle} />}
    </Dialog>
  )
}

/** Null for bytes that are no UTF-8: letters would be lost without a word. */
function utf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
