import type { CsvValue } from '../csv/write-csv'
import { writeCsv, fromText } from '../csv/write-csv'
import { readCsv } from '../csv/read-csv'
import type { Estimate, Intervention } from '../model/workshop'
import { limits } from '../protocol/limits'
import { columnOf, type CardColumn } from './card-columns'
import { estimateOfCell, estimateText } from './estimate-cell'
import { cardScale, cardTexts, estimateFields, isEstimateField } from './fields'
import type { Card } from './types'

/** Larger tables are refused before they are read. */
export const cardsCsvMost = { bytes: 1024 * 1024, cards: limits.cardsClient } as const

/** What is wrong in one row: the column as its head stands in the file, what was found, and what would be accepted. */
export type RowFault = { readonly row: number; readonly column: string; readonly found: string; readonly accepted: string }
/** A card as the command `add-cards` takes it. `twin`: a card of this title is on the board, or further up in the table. */
export type RowCard = { readonly row: number; readonly card: Partial<Intervention> & { readonly title: string }; readonly twin: boolean }
export type CardsTable =
  | { readonly ok: false; readonly problem: string }
  | { readonly ok: true; readonly cards: readonly RowCard[]; readonly faults: readonly RowFault[]; /** Heads of columns that no card has. */ readonly ignored: readonly string[] }

/**
 * Cards from a table whose first row names the columns (card-columns.ts). A row with any fault gives no card; the others are not touched by it.
 * Whole tables are refused when they are too large, cannot be read, name no title, or name a column twice. `known`: titles on the board.
 */
export function readCardsCsv(text: string, known: readonly string[]): CardsTable {
  if (text.length > cardsCsvMost.bytes) return refused(`The table has ${text.length} characters; at most ${cardsCsvMost.bytes} are accepted.`)
  const read = readCsv(text)
  if (!read.ok) return refused(`Row ${read.row} ${read.rule}.`)
  const [head, ...rows] = read.rows
  if (head === undefined) return refused('The table is empty. Its first row names the columns; a column “title” is needed.')
  if (rows.length > cardsCsvMost.cards) return refused(`The table has ${rows.length} rows; at most ${cardsCsvMost.cards} cards are accepted.`)
  const names = head.cells.map((cell) => fromText(cell).trim())
  const columns = names.map(columnOf)
  if (!columns.some((column) => column?.kind === 'text' && column.field === 'title')) {
    return refused(`The first row names ${names.filter((name) => name !== '').map((name) => `“${name.slice(0, 40)}”`).slice(0, 8).join(', ')}; a column “title” is needed.`)
  }
  const twice = names.find((_, at) => columns[at] !== null && columns.some((other, earlier) => earlier < at && sameColumn(other, columns[at] ?? null)))
  if (twice !== undefined) return refused(`Two columns say “${twice}”; each is accepted once.`)
  const seen = new Set(known.map(titleKey))
  const cards: RowCard[] = []
  const faults: RowFault[] = []
  for (const { row, cells } of rows) {
    const { card, found } = readRow({ row, cells, names, columns })
    if (found.length > 0) faults.push(...found)
    else if (card !== null) {
      cards.push({ row, card, twin: seen.has(titleKey(card.title)) })
      seen.add(titleKey(card.title))
    }
  }
  return { ok: true, cards, faults, ignored: names.filter((name, at) => name !== '' && columns[at] === null) }
}

type RowParts = { readonly row: number; readonly cells: readonly string[]; readonly names: readonly string[]; readonly columns: readonly (CardColumn | null)[] }

function readRow({ row, cells, names, columns }: RowParts): { readonly card: RowCard['card'] | null; readonly found: readonly RowFault[] } {
  const faults: RowFault[] = []
  const texts: [string, string][] = []
  const numbers: [string, Estimate][] = []
  const support: [string, Estimate][] = []
  const spare = cells.findIndex((cell, at) => at >= names.length && cell.trim() !== '')
  if (spare >= 0) faults.push({ row, column: `column ${spare + 1}`, found: cells[spare] ?? '', accepted: `${names.length} cells, as in the first row` })
  for (const [at, column] of columns.entries()) {
    if (column === null) continue
    const cell = fromText((cells[at] ?? '').trim())
    const name = names[at] ?? ''
    const fault = (accepted: string) => faults.push({ row, column: name, found: cell, accepted })
    if (column.kind === 'text') {
      const most = column.field === 'title' ? limits.titleClient : limits.textClient
      if (column.field === 'title' && cell === '') fault('one line that says the ask')
      else if (cell.length > most) fault(`at most ${most} characters; this has ${cell.length}`)
      else if (cell !== '') texts.push([column.field, cell])
      continue
    }
    if (cell === '') continue
    const estimate = estimateOfCell(cell, column.kind === 'support' ? 'share' : cardScale(column.field))
    if (!estimate.ok) fault(estimate.accepted)
    else if (column.kind === 'support') support.push([column.constituency, estimate.estimate])
    else numbers.push([column.field, estimate.estimate])
  }
  if (faults.length > 0) return { card: null, found: faults }
  const { title = '', ...rest } = Object.fromEntries(texts)
  return { card: { title, ...rest, ...Object.fromEntries(numbers), ...(support.length === 0 ? {} : { support: Object.fromEntries(support) }) }, found: [] }
}

/** The cards as a table that `readCardsCsv` reads back; figures that nobody stated stay empty. */
export function cardsCsv(cards: readonly Card[]): string {
  const constituencies = [...new Set(cards.flatMap(({ support }) => Object.keys(support)))].sort()
  const head = [...cardTexts, 'overlapGroup', ...estimateFields, ...constituencies.map((name) => `support.${name}`)]
  const rowOf = (card: Card): readonly CsvValue[] => [
    ...cardTexts.map((field) => card[field]),
    card.overlapGroup,
    ...estimateFields.map((field) => (card.assumed.includes(field) ? null : estimateText(card.numbers[field]))),
    ...constituencies.map((name) => {
      const estimate = card.support[name]
      return estimate === undefined ? null : estimateText(estimate)
    }),
  ]
  return writeCsv([head, ...cards.filter(({ archived }) => !archived).map(rowOf)])
}

function sameColumn(a: CardColumn | null, b: CardColumn | null): boolean {
  if (a === null || b === null || a.kind !== b.kind) return false
  return a.kind === 'support' ? b.kind === 'support' && a.constituency === b.constituency : 'field' in b && a.field === b.field
}

const titleKey = (title: string) => title.trim().toLowerCase()
const refused = (problem: string): CardsTable => ({ ok: false, problem })
