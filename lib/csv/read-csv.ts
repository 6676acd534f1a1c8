/** One record of a table; `row` counts records from 1 as a spreadsheet does, whatever lines a cell spans. */
export type CsvRow = { readonly row: number; readonly cells: readonly string[] }
export type CsvRead = { readonly ok: true; readonly rows: readonly CsvRow[] } | { readonly ok: false; readonly row: number; readonly rule: string }

const separators = [',', ';', '\t'] as const

/**
 * Reads comma-separated text (RFC 4180, sections 2.1 to 2.7): quoted cells may hold separators, line ends and doubled quotes. Takes line ends
 * of any system, a byte order mark, and semicolons or tabs where the first line has more of them, as spreadsheets in other languages write.
 * Rows without any text are left out and still counted. Refuses a quote that never ends, and text after a closing quote.
 */
export function readCsv(text: string): CsvRead {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  const separator = separatorOf(source)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let row = 1
  let at = 0
  const endRow = () => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells })
    cells = []
    row += 1
  }
  while (at < source.length) {
    const cell = source[at] === '"' ? quotedCell(source, at) : plainCell(source, at, separator)
    if (cell === null) return { ok: false, row, rule: 'opens a quote (") that never ends; accepted is a closing quote, and "" for a quote inside' }
    cells.push(cell.text)
    at = cell.end
    const next = source[at]
    if (next === separator) {
      at += 1
      // A separator at the very end opens one more, empty cell.
      if (at === source.length) cells.push('')
      continue
    }
    if (next !== undefined && next !== '\n' && next !== '\r') return { ok: false, row, rule: `has ${JSON.stringify(next)} after a closing quote; accepted there is the next cell or the next row` }
    at += next === '\r' && source[at + 1] === '\n' ? 2 : 1
    endRow()
  }
  if (cells.length > 0) endRow()
  return { ok: true, rows }
}

type Cell = { readonly text: string; readonly end: number }

function plainCell(source: string, from: number, separator: string): Cell {
  let end = from
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r') end += 1
  return { text: source.slice(from, end), end }
}

/** Null when the quote never ends. */
function quotedCell(source: string, from: number): Cell | null {
  const parts: string[] = []
  let start = from + 1
  for (;;) {
    const quote = source.indexOf('"', start)
    if (quote < 0) return null
    parts.push(source.slice(start, quote))
    if (source[quote + 1] !== '"') return { text: parts.join('"'), end: quote + 1 }
    start = quote + 2
  }
}

/** What stands most often in the first line outside quotes; a comma where nothing does. */
function separatorOf(source: string): string {
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(source)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const count = (separator: string) => line.split(separator).length - 1
  return separators.reduce<string>((most, separator) => (count(separator) > count(most) ? separator : most), ',')
}
