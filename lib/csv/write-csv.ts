export type CsvValue = string | number | boolean | null

/**
 * A table as comma-separated text (RFC 4180): CRLF line ends, quotes where a cell needs them. Numbers are written with every digit they have;
 * null is an empty cell. A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV Injection").
 */
export function writeCsv(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = asText(value)
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

// Half and full width: what spreadsheets take as the start of a formula, or skip on the way to one. Apostrophes in front: so that `fromText` takes back exactly one.
const formula = /^'*[\s\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20]/

/** A text no spreadsheet runs. */
export function asText(value: string): string {
  return formula.test(value) ? `'${value}` : value
}

/** Takes back the apostrophe that `asText` set; other texts stay as they are. */
export function fromText(cell: string): string {
  return cell.startsWith("'") && asText(cell.slice(1)) === cell ? cell.slice(1) : cell
}
