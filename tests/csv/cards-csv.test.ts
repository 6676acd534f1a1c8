import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { limits } from '@/lib/protocol/limits'
import { readBoard } from '@/lib/workshop/board-doc'
import { seedBoard } from '@/lib/workshop/board-seed'
import { applyBoardEdit } from '@/lib/workshop/board-doc'
import { cardsCsv, readCardsCsv } from '@/lib/workshop/cards-csv'
import { estimateOfCell } from '@/lib/workshop/estimate-cell'
import { libraryWorkshop, sampleWorkshop } from '../support/sample-files'

function good(text: string, known: readonly string[] = []) {
  const table = readCardsCsv(text, known)
  if (!table.ok) throw new Error(table.problem)
  return table
}
const problem = (text: string) => {
  const table = readCardsCsv(text, [])
  return table.ok ? null : table.problem
}

it('REP-4 the cards of a board come back from their table', () => {
  for (const workshop of [sampleWorkshop, libraryWorkshop]) {
    const doc = new Y.Doc()
    seedBoard(doc, workshop)
    const { cards } = readBoard(doc)
    const table = good(cardsCsv(cards))
    expect(table.faults).toEqual([])
    const again = new Y.Doc()
    for (const [at, { card }] of table.cards.entries()) expect(applyBoardEdit(again, { kind: 'addCard', card: `c${at}`, title: card.title, after: at === 0 ? null : `c${at - 1}`, numbers: card }).ok).toBe(true)
    const bare = (list: typeof cards) => list.map(({ id: _, pos: __, ...rest }) => rest)
    expect(bare(readBoard(again).cards)).toEqual(bare(cards))
    expect(table.cards.length).toBeGreaterThan(10)
  }
})

it('REP-5 a bad row is named and gives no card, the others do', () => {
  const table = good('Title,Cost,Can be checked,support.Public\nDrills,2 %,0.7,0.5\nLogs,lots,0.5,\n,0.1,,\n"Egress,\nlimits",5 2 1 %,1.2,\nPauses,0.5,,,and more\nAudits,,,')
  expect(table.cards.map(({ row, card }) => [row, card.title])).toEqual([[2, 'Drills'], [7, 'Audits']])
  expect(table.cards[0]?.card).toEqual({ title: 'Drills', cost: 0.02, verifiability: 0.7, support: { public: 0.5 } })
  expect(table.faults).toEqual([
    { row: 3, column: 'Cost', found: 'lots', accepted: expect.stringContaining('low, best, high') },
    { row: 4, column: 'Title', found: '', accepted: expect.stringContaining('one line') },
    { row: 5, column: 'Cost', found: '5 2 1 %', accepted: expect.stringContaining('low <= mid <= high') },
    { row: 5, column: 'Can be checked', found: '1.2', accepted: expect.stringContaining('a number from 0 to 1') },
    { row: 6, column: 'column 5', found: 'and more', accepted: expect.stringContaining('4 cells') },
  ])
  expect(good('title\nDrills\ndrills \nNew', ['Drills']).cards.map(({ twin }) => twin)).toEqual([true, true, false])
  expect(good(`title\n${'x'.repeat(limits.titleClient + 1)}`).faults[0]?.accepted).toContain(`at most ${limits.titleClient}`)
})

it('REP-6 whole tables are refused with a reason, unknown columns are passed over', () => {
  expect(problem('')).toContain('is empty')
  expect(problem('card text,cost\nx,1')).toContain('“card text”, “cost”')
  expect(problem('title,Title\nx,y')).toContain('“Title”')
  expect(problem(`title\n${'x\n'.repeat(limits.cardsClient + 1)}`)).toContain(String(limits.cardsClient))
  expect(problem(`title\n"${'x'.repeat(1024 * 1024)}"`)).toContain('characters')
  expect(problem('title\n"open')).toContain('Row 2')
  expect(good('title,Owner,__proto__\nx,y,z').ignored).toEqual(['Owner', '__proto__'])
  expect(good('title,support.__proto__\nx,1').ignored).toEqual(['support.__proto__'])
})

it('REP-7 figures are shares, percentages or three of them', () => {
  const value = (cell: string) => {
    const read = estimateOfCell(cell, 'share')
    return read.ok ? read.estimate : null
  }
  expect([value('0.02'), value('2 %'), value('2%'), value('0,5'), value('1e-3'), value('7 %')]).toEqual([0.02, 0.02, 0.02, 0.5, 0.001, 0.07])
  expect(value('1 2 5 %')).toEqual({ low: 0.01, mid: 0.02, high: 0.05 })
  expect(value('1% 2% 5%')).toEqual({ low: 0.01, mid: 0.02, high: 0.05 })
  expect(value('0.01 / 0.02 / 0.05')).toEqual({ low: 0.01, mid: 0.02, high: 0.05 })
  for (const bad of ['', 'a', '1 2', '1 2 3 4', '2', '-0.1', '0x10', 'NaN', 'Infinity', '1..2', '150 %', '0 0.5 1']) expect(value(bad), bad).toBeNull()
  expect(estimateOfCell('1', 'shareBelowOne').ok).toBe(false)
})
