import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregateWorkshop } from '@/lib/disagreement/aggregate'
import { judgePackage } from '@/lib/disagreement/any-package'
import { evaluateWorkshop, withDraws } from '@/lib/disagreement/results'
import { readCsv } from '@/lib/csv/read-csv'
import { fromText } from '@/lib/csv/write-csv'
import { chosenAsks, groundOf, voteWinners, decidingVote } from '@/lib/report/report'
import { reportCsv, reportFacts } from '@/lib/report/report-csv'
import { reportHtml } from '@/lib/report/report-html'
import { reportJson } from '@/lib/report/report-json'
import { reportMarkdown } from '@/lib/report/report-markdown'
import { reportPages } from '@/lib/report/report-pages'
import { compareNumbers } from '@/lib/report/same-numbers'
import { utcWords } from '@/lib/words/dates'
import { toPlain } from '@/lib/words/results-text'
import { parseWorkshopFile } from '@/lib/workshop/file'
import { smallWorkshop } from '../support/sample-results'
import { sampleReport } from '../support/sample-report'
import { xssStrings as hostileStrings } from '../e2e/support/xss-strings'

const report = sampleReport()
const bought = judgePackage(report.workshop, chosenAsks(report), { draws: 0 })
const titleOf = (id: string) => report.workshop.interventions.find((card) => card.id === id)?.title ?? id

/** The same workshop with a text in every place where people type. */
const small = sampleReport(smallWorkshop(3, 4), { draws: 0 })
function typed(text: string) {
  const { workshop } = small
  const filled = {
    ...workshop,
    title: text,
    developer: text,
    definitions: { catastrophe: text, period: text },
    interventions: workshop.interventions.map((card, at) => ({ ...card, title: `${text}${at}`, ask: text, summary: text, category: text })),
    views: workshop.views.map((view) => ({ ...view, name: text, stakeholder: text, why: { pScheming: text } })),
  }
  const base = small
  return {
    ...base,
    workshop: filled,
    people: base.people.map((person) => ({ ...person, name: text, stakeholder: text })),
    views: filled.views.map((view) => ({ round: 2, personId: view.id, view })),
    votes: base.votes.map((vote) => ({ ...vote, sheet: { ...vote.sheet, title: text, asks: vote.sheet.asks.map((ask) => ({ ...ask, title: text })) } })),
    commitments: base.commitments.map((entry) => ({ ...entry, owner: text, target: text, date: text })),
    minorityNotes: base.minorityNotes.map((note) => ({ ...note, text })),
    notes: base.notes.map((note) => ({ ...note, text })),
    whys: [{ round: 1, input: 'pScheming', text }],
  }
}

describe('the two pages', () => {
  it('REP-10 say what the numbers say', () => {
    const pages = reportPages(report, bought)
    const ground = groundOf(report)
    if (ground === null) throw new Error('The sample compares four.')
    expect(pages.title).toBe(report.workshop.title)
    expect(pages.when).toBe('Snapshot 2, 23 November 2026, 14:40 UTC')
    const lead = toPlain(pages.lead)
    expect(lead).toMatch(/^Four people answered\. /)
    expect(lead).toContain('Three asks were chosen by vote.')
    expect(pages.columns.map(({ title }) => title)).toEqual(['Robust core', 'Chosen by vote', 'Compromise', 'Contested'])
    expect(pages.columns[0]?.asks).toEqual(ground.robustCore.map(titleOf))
    expect(pages.columns[1]?.asks).toEqual(voteWinners(decidingVote(report)).map(titleOf))
    expect(pages.columns[3]?.asks).toEqual(ground.interventions.filter(({ id, label }) => label === 'contested' && !ground.everyone.includes(id)).map(({ id }) => titleOf(id)))
    expect(pages.commitments.rows).toHaveLength(3)
    expect(pages.commitments.rows[0]).toEqual([report.workshop.interventions[0]?.ask, '4 of 4', 'Chidi', 'Head of security', '15 December'])
    expect(pages.commitments.rows[1]?.slice(2)).toEqual(['open', 'open', 'open'])
    expect(pages.cruxes.questions.length).toBe(ground.cruxes.length)
    expect(pages.buys.rows).toHaveLength(report.workshop.views.length)
    expect(pages.notes.entries).toEqual([{ text: 'The cheap list is not enough at these odds.', by: report.workshop.views[0]?.name }])
    expect(pages.verify.facts.map(([, value]) => value)).toEqual([report.snapshot, report.hash, report.previous, '1, seed 1, 20 worlds tried'])
    expect(pages.verify.commands[1]?.command).toContain('--draws 20 --seed 1')
  })

  it('REP-11 read in words where there is nothing to compare', () => {
    const none = { ...report, results: null, figures: null, votes: [], workshop: { ...report.workshop, views: [] } }
    const empty = reportPages(none, null)
    expect(toPlain(empty.lead)).toContain('nothing to compare')
    expect(empty.columns.map(({ asks }) => asks)).toEqual([[]])
    expect([empty.buys.title, empty.buys.rows]).toEqual(['What the asks would bring, by each view', []])
    expect(reportMarkdown(none, null)).not.toMatch(/NaN|undefined|null/)
    const defined = { ...report, workshop: { ...report.workshop, definitions: { period: 'The next two years.', ours: 'Of this room.' } } }
    expect(reportPages(defined, null).definitions).toEqual([{ term: 'Period', text: 'The next two years.' }, { term: 'ours', text: 'Of this room.' }])
    const pending = reportPages({ ...report, results: null, votes: [] }, null)
    expect(toPlain(pending.lead)).toContain('still being computed')
    const figures = aggregateWorkshop(report.workshop, { before: [], after: [] })
    const withheld = { ...report, results: null, figures, naming: 'aggregate' as const, views: [], workshop: { ...report.workshop, views: [] } }
    const pages = reportPages(withheld, null)
    expect(toPlain(pages.lead)).toMatch(/^Four people answered/)
    expect(pages.buys.none).toContain('group figures only')
    expect(pages.columns[2]?.twin === '' || pages.columns[2]?.twin.includes('on average')).toBe(true)
    expect(reportMarkdown(withheld, null)).not.toMatch(/NaN|undefined/)
    expect(reportCsv(withheld)).toContain('sharedAsks')
  })
})

describe('files of a snapshot', () => {
  it('REP-12 the long table has every number of the results', () => {
    const read = readCsv(reportCsv(report))
    if (!read.ok || report.results === null) throw new Error('unread')
    const [head, ...rows] = read.rows.map(({ cells }) => cells)
    expect(head).toEqual(['snapshot', 'kind', 'round', 'view', 'ask', 'field', 'value', 'low', 'high'])
    expect(rows.length).toBe(reportFacts(report).length)
    expect(rows.every((cells) => cells.length === 9 && cells[0] === report.snapshot)).toBe(true)
    const valueOf = (kind: string, view: string, ask: string, field: string) => rows.find((cells) => cells[1] === kind && cells[3] === view && cells[4] === ask && cells[5] === field)?.slice(6)
    for (const view of report.results.views) {
      const name = report.workshop.views.find(({ id }) => id === view.id)?.name ?? ''
      expect(valueOf('result', name, '', 'gain')?.map(Number)).toEqual([view.gain.central, view.gain.p10, view.gain.p90])
      for (const entry of view.interventions) {
        expect(Number(valueOf('result', name, titleOf(entry.id), 'value')?.[0])).toBe(entry.value)
        expect(Number(valueOf('result', name, titleOf(entry.id), 'stake')?.[0])).toBe(entry.stake)
        expect(valueOf('result', name, titleOf(entry.id), 'inPackage')?.[0]).toBe(String(entry.inPackage))
      }
    }
    expect(Number(valueOf('agreement', '', '', 'distance')?.[0])).toBe(report.results.disagreement?.distance)
    expect(rows.filter((cells) => cells[1] === 'ballot').length).toBeGreaterThan(report.votes.length * 4)
    expect(new Set(rows.map((cells) => cells[1]))).toEqual(new Set(['snapshot', 'definition', 'card', 'story', 'startingValue', 'person', 'view', 'answer', 'override', 'result', 'agreement', 'loss', 'crux', 'pool', 'vote', 'ballot', 'receipt', 'commitment', 'minorityNote', 'note', ...(rows.some((cells) => cells[1] === 'camp') ? ['camp'] : []), ...(rows.some((cells) => cells[1] === 'open') ? ['open'] : []), ...(rows.some((cells) => cells[1] === 'why') ? ['why'] : [])]))
  })

  it('REP-13 no typed text starts a formula in the table', () => {
    for (const text of ['=1+1', '@x', '-2', '+3', '\t=x', '"=1', "'=1"]) {
      const read = readCsv(reportCsv(typed(text)))
      if (!read.ok) throw new Error(read.rule)
      const cells = read.rows.flatMap((row) => row.cells)
      const risky = cells.filter((cell) => /^\s*[=+\-@]/.test(cell) && !Number.isFinite(Number(cell)))
      expect(risky, text).toEqual([])
      expect(cells.some((cell) => fromText(cell) === text)).toBe(true)
    }
  })

  it('REP-14 typed texts start nothing in Markdown', () => {
    for (const text of [...hostileStrings.slice(0, 60), '# head', '| a | b |', '[x](javascript:alert(1))', '![x](http://x)', '```\ncode', '> quote', '1. one', '- item', '<img src=x onerror=alert(1)>', 'a\n\n# b', '***', '&lt;script&gt;', 'http://evil.example', '=====']) {
      const markdown = reportMarkdown(typed(text), null)
      // A tag, a link, an image, code or a bare address that nobody but the template wrote.
      const body = markdown.replace(/`npm run[^`]*`/g, '')
      expect(body, text).not.toMatch(/<[a-z!/]/i)
      expect(body, text).not.toMatch(/(?<!\\)(?:\\\\)*[`[\]]/)
      expect(body, text).not.toMatch(/\bhttps?:\/\//i)
      const heads = markdown.split('\n').filter((line) => /^#/.test(line))
      expect(heads[0]).toMatch(/^# /)
      expect(heads.filter((line) => /^# /.test(line))).toHaveLength(1)
      const tables = markdown.split('\n').filter((line) => line.startsWith('|'))
      const cellsOf = (line: string) => line.replace(/\\\\/g, '').replace(/\\\|/g, '').split('|').length
      for (const line of tables) expect([5, 7, 6, 4], line).toContain(cellsOf(line))
    }
  })

  it('REP-15 the JSON computes to its own results', () => {
    const file: unknown = JSON.parse(JSON.stringify(reportJson(report)))
    const parsed = parseWorkshopFile(file)
    if (!parsed.ok) throw new Error(`${parsed.path} ${parsed.rule}`)
    const computed = withDraws(parsed.workshop, evaluateWorkshop(parsed.workshop), { draws: report.draws, seed: report.seed })
    const sealed = typeof file === 'object' && file !== null && 'results' in file ? file.results : null
    expect(compareNumbers(sealed, JSON.parse(JSON.stringify(computed)))).toMatchObject({ equal: true, first: null })
  })

  it('REP-16 the offline file holds the sealed file and lets nothing in or out', () => {
    for (const text of ['</script><script>alert(1)</script>', '<!--<script>', '"><img src=x onerror=alert(1)>', '\u2028', ...hostileStrings.slice(0, 40)]) {
      const hostile = typed(text)
      const file = JSON.stringify({ format: 'snapshot/1', text, hostile })
      const page = reportHtml({ report: hostile, bought: null, file, script: 'const end = "</script>";' })
      expect(page.match(/<script\b/gi)?.length).toBe(2)
      expect(page.match(/<\/script>/gi)?.length).toBe(2)
      expect(/<img|<iframe|<link|<svg|<[^>]*\ssrc=|url\(/i.test(page)).toBe(false)
      expect(page.includes("default-src 'none'")).toBe(true)
      const json = /<script type="application\/json" id="snapshot">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
      expect(JSON.parse(json)).toBe(file)
    }
  })

  it('REP-17 a comparison counts what is equal and names what is not', () => {
    expect(compareNumbers({ a: [1, { b: 2 }], c: undefined }, { a: [1, { b: 2 }] })).toEqual({ equal: true, numbers: 2, first: null })
    expect(compareNumbers({ a: [1, { b: 2 }] }, { a: [1, { b: 2.0000000000000004 }] })).toMatchObject({ equal: false, first: 'a[1].b' })
    expect(compareNumbers({ a: [1] }, { a: [1, 2] }).first).toBe('a.length')
    expect(compareNumbers({ a: 0 }, { a: -0 }).equal).toBe(true)
    expect(compareNumbers(1, 2).first).toBe('$')
    const results = JSON.parse(JSON.stringify(report.results)) as unknown
    const paths = numbersIn(results)
    expect(paths.length).toBeGreaterThan(500)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: paths.length - 1 }), (at) => {
        const changed: unknown = structuredClone(results)
        const path = paths[at] ?? []
        nudge(changed, path)
        expect(compareNumbers(results, changed).equal).toBe(false)
      }),
      { numRuns: 300, seed: 11 },
    )
    expect(compareNumbers(results, structuredClone(results)).numbers).toBe(paths.length)
  })

  it('REP-18 the id stands on every export', () => {
    expect(reportCsv(report)).toContain(report.snapshot)
    expect(reportMarkdown(report, bought).split(report.snapshot).length).toBeGreaterThan(2)
    expect(JSON.stringify(reportJson(report))).toContain(report.snapshot)
    expect(reportHtml({ report, bought, file: '{}', script: '' }).split(report.snapshot).length).toBeGreaterThan(2)
    expect(reportPages(report, bought).foot).toContain(report.snapshot)
  })

  it('REP-19 times read in UTC', () => {
    expect(utcWords('2026-01-02T03:04:05Z')).toBe('2 January 2026, 03:04 UTC')
    expect(utcWords('2026-13-02T03:04:05Z')).toBe('2026-13-02T03:04:05Z')
    expect(utcWords('yesterday')).toBe('yesterday')
  })
})

function numbersIn(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value === 'number') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, [...path, key]))
}

function nudge(value: unknown, path: readonly (string | number)[]): void {
  const [key, ...rest] = path
  if (typeof value !== 'object' || value === null || key === undefined) return
  const found: unknown = Reflect.get(value, key)
  if (rest.length === 0) Reflect.set(value, key, typeof found === 'number' ? (found === 0 ? 1e-12 : found * (1 + 2 ** -52)) : found)
  else nudge(found, rest)
}
