import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCsv } from '@/lib/csv/read-csv'
import { asText, fromText, writeCsv } from '@/lib/csv/write-csv'

const cells = (text: string) => {
  const read = readCsv(text)
  if (!read.ok) throw new Error(`${read.row}: ${read.rule}`)
  return read.rows.map((row) => row.cells)
}
const awkward = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r\n', ' ', '=', '-', "'", '+', '@', '１', 'é', '😀') })

it('REP-1 a table of any texts comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(awkward, awkward, awkward), { minLength: 1 }), (rows) => {
      // A first row without separators of another kind in plain sight, as every table of ours has.
      const table = [['head', 'of', 'three'], ...rows]
      const kept = table.filter((row) => row.some((cell) => cell.trim() !== ''))
      expect(cells(writeCsv(table)).map((row) => row.map(fromText))).toEqual(kept)
    }),
    { numRuns: 2000, seed: 7 },
  )
  // RFC 4180, section 2: the examples of rules 1, 2, 5, 6 and 7.
  expect(cells('aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n')).toEqual([['aaa', 'bbb', 'ccc'], ['zzz', 'yyy', 'xxx']])
  expect(cells('aaa,bbb,ccc\r\nzzz,yyy,xxx')).toEqual([['aaa', 'bbb', 'ccc'], ['zzz', 'yyy', 'xxx']])
  expect(cells('"aaa","b \r\nbb","ccc"\r\nzzz,yyy,xxx')).toEqual([['aaa', 'b \r\nbb', 'ccc'], ['zzz', 'yyy', 'xxx']])
  expect(cells('"aaa","b""bb","ccc"')).toEqual([['aaa', 'b"bb', 'ccc']])
  expect(cells('a,b,')).toEqual([['a', 'b', '']])
})

it('REP-2 other separators and line ends are read, and an open quote names its row', () => {
  expect(cells('\ufefftitle;cost\n"a;b";0,02\rc;1\r\n')).toEqual([['title', 'cost'], ['a;b', '0,02'], ['c', '1']])
  expect(cells('title\tcost\nx, y\t2')).toEqual([['title', 'cost'], ['x, y', '2']])
  expect(readCsv('title\n\nfirst\n"second')).toEqual({ ok: false, row: 4, rule: expect.stringContaining('closing quote') })
  expect(readCsv('title\n"a"b')).toMatchObject({ ok: false, row: 2 })
  expect(readCsv('title\n\n\nx')).toEqual({ ok: true, rows: [{ row: 1, cells: ['title'] }, { row: 4, cells: ['x'] }] })
  expect(readCsv('')).toEqual({ ok: true, rows: [] })
})

it('REP-3 no written text starts a formula', () => {
  for (const bad of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r\n=cmd|x', '＝1', "'=1", "''=1", '=HYPERLINK("http://x","y")']) {
    const [[cell] = []] = cells(writeCsv([['head'], [bad]])).slice(1)
    expect(cell?.startsWith("'"), bad).toBe(true)
    expect(fromText(cell ?? '')).toBe(bad)
  }
  expect(writeCsv([['plain', "it's", -0.25, null, true]])).toBe("plain,it's,-0.25,,true\r\n")
  fc.assert(fc.property(awkward, (text) => { expect(fromText(asText(text))).toBe(text); expect(asText(text)).not.toMatch(/^\s*[=+\-@]/) }), { numRuns: 2000, seed: 3 })
})
