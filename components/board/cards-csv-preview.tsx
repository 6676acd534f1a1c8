import { Said } from '@/components/announce/said'
import { Note } from '@/components/ui/note'
import { fill } from '@/lib/words/fill'
import { cardsCsvMessages as say } from '@/lib/words/messages-import'
import { formatPlural } from '@/lib/words/numbers'
import type { CardsTable, RowCard, RowFault } from '@/lib/workshop/cards-csv'
import { estimateFields } from '@/lib/workshop/fields'

const mostFaults = 50
const head = 'py-1.5 pr-3 text-left text-[12px] font-medium text-ink2'

/** Which rows give a card, which do not and why. */
export function CardsCsvPreview({ name, table, again, onToggle }: { readonly name: string; readonly table: CardsTable; readonly again: ReadonlySet<number>; readonly onToggle: (row: number) => void }) {
  if (!table.ok) return <Note tone="bad" said className="mt-3">“{name}”: {table.problem}</Note>
  const fresh = table.cards.filter(({ twin }) => !twin)
  const twins = table.cards.filter(({ twin }) => twin)
  const badRows = new Set(table.faults.map(({ row }) => row)).size
  return (
    <div className="mt-4 grid gap-3">
      <Said className="font-semibold">{fresh.length === 0 ? fill(say.foundNone, { name }) : fill(say.found, { name, count: formatPlural(fresh.length, 'card') })}</Said>
      {table.faults.length > 0 && (
        <div className="border-l-3 border-bad pl-3">
          <p className="font-semibold">{fill(say.faults, { count: formatPlural(badRows, 'row') })}</p>
          <ul className="mt-1 grid gap-1 text-[13px] leading-[19px]">{table.faults.slice(0, mostFaults).map((fault) => <li key={`${fault.row} ${fault.column}`} className="break-words">{faultText(fault)}</li>)}</ul>
          {table.faults.length > mostFaults && <p className="twin mt-1">{fill(say.moreFaults, { count: table.faults.length - mostFaults })}</p>}
        </div>
      )}
      {table.ignored.length > 0 && <p className="twin">{fill(say.ignored, { names: table.ignored.map((column) => `“${column.slice(0, 40)}”`).join(', ') })}</p>}
      {twins.length > 0 && (
        <fieldset>
          <legend className="text-[13px]">{fill(say.twins, { count: formatPlural(twins.length, 'row is', 'rows are') })}</legend>
          {twins.map(({ row, card }) => (
            <label key={row} className="flex min-h-8 cursor-pointer items-center gap-2.5 max-sm:min-h-11">
              <input type="checkbox" checked={again.has(row)} onChange={() => onToggle(row)} className="size-[18px] shrink-0 accent-pen" />
              <span className="min-w-0 break-words">{card.title}</span>
            </label>
          ))}
        </fieldset>
      )}
      {fresh.length > 0 && (
        <table className="w-full border-collapse text-[13px] leading-[18px]">
          <caption className="sr-only">{say.preview}</caption>
          <thead><tr className="border-b border-line"><th scope="col" className={`${head} w-12`}>{say.columnRow}</th><th scope="col" className={head}>{say.columnTitle}</th><th scope="col" className={`${head} w-20 text-right`}>{say.columnFigures}</th></tr></thead>
          <tbody>{fresh.map((entry) => <PreviewRow key={entry.row} entry={entry} />)}</tbody>
        </table>
      )}
      {fresh.length > 0 && <p className="twin">{say.figuresNote}</p>}
    </div>
  )
}

function PreviewRow({ entry: { row, card } }: { readonly entry: RowCard }) {
  return (
    <tr className="border-b border-line align-top">
      <td className="py-1.5 pr-3 text-ink3">{row}</td>
      <td className="py-1.5 pr-3 break-words">{card.title}{card.category !== undefined && <span className="twin block">{card.category}</span>}</td>
      <td className="py-1.5 text-right text-ink2">{fill(say.figures, { n: estimateFields.filter((field) => card[field] !== undefined).length })}</td>
    </tr>
  )
}

function faultText({ row, column, found, accepted }: RowFault): string {
  const shown = found.length > 60 ? `${found.slice(0, 57)}…` : found
  return found === '' ? fill(say.faultEmpty, { row, column, accepted }) : fill(say.fault, { row, column, found: shown, accepted })
}
