import { expect, it } from 'vitest'
import { chartFile, chartFileName } from '@/components/charts/chart-file'

const piece = { markup: '<svg width="400" height="100"></svg>', width: 400, height: 100 }

it('RESULTS-74 a saved chart carries its finding, ground, fonts and every drawing, one below the other', () => {
  const file = chartFile({ title: 'Drills & “probes” <divide> you', pieces: [piece, { ...piece, height: 50 }], ground: '#fff', ink: '#111', fonts: '@font-face{}' })
  expect(file.markup).toContain('<title>Drills &amp; “probes” &lt;divide&gt; you</title><style>@font-face{}</style>')
  expect(file.markup).toMatch(/<rect width="440" height="(\d+)" fill="#fff"\/>/)
  const tops = [...file.markup.matchAll(/translate\(20 (\d+)\)/g)].map(([, y]) => Number(y))
  expect(tops[1]).toBe((tops[0] ?? 0) + 112)
  expect(file.height).toBe((tops[1] ?? 0) + 50 + 20)
  const long = chartFile({ title: 'word '.repeat(40).trim(), pieces: [piece], ground: '#fff', ink: '#111', fonts: '' })
  expect(long.markup.split('font-weight="700"').length - 1).toBeGreaterThan(3)
  expect(long.markup).not.toContain('<style>')
})

it('RESULTS-75 its file is named after the finding', () => {
  expect(chartFileName('Settle “how decisions get made”, and 38 % becomes 20 %', 'svg')).toBe('settle-how-decisions-get-made-and-38-becomes-20.svg')
  expect(chartFileName('One two three four five six seven eight nine ten eleventwelvethirteen on', 'svg')).toBe('one-two-three-four-five-six-seven-eight-nine-ten.svg')
  expect(chartFileName('…', 'png')).toBe('chart.png')
  expect(chartFileName('word '.repeat(40), 'png').length).toBeLessThanOrEqual(64)
})
