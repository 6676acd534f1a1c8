import type { Page } from '@playwright/test'
import * as z from 'zod'
import { addCard } from './support/acts'
import { expect, test, type Person } from './support/test'
import { xssStrings } from './support/xss-strings'

let at = 0
/** The next string, round and round. */
function next(): string {
  at += 1
  return xssStrings[at % xssStrings.length] ?? ''
}

const startingFile = z.looseObject({ regimes: z.array(z.looseObject({ id: z.string() })) })

/** A file with a hostile string in every text it can hold, each of the two hundred at least once. */
function hostileFile(base: z.output<typeof startingFile>): unknown {
  const numbers = { cost: 0.1, reductionIfScheming: 0.2, reductionIfNotScheming: 0.2, legibility: 0.5, verifiability: 0.5, robustness: 0.5 }
  const beliefs = { pScheming: 0.2, pCatastropheIfScheming: 0.3, pCatastropheIfNotScheming: 0.02, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 }
  const regimes = base.regimes.map((regime) => ({ ...regime, name: next(), plainName: next(), story: next() }))
  return {
    ...base,
    title: next(),
    note: next(),
    developer: next(),
    until: next(),
    definitions: { catastrophe: next(), period: next(), ai: next(), asThingsAre: next(), whose: next() },
    regimes,
    interventions: Array.from({ length: 36 }, (_, index) => ({ id: `c${index}`, title: next(), summary: next(), ask: next(), category: next(), overlapGroup: index % 3 === 0 ? next() : undefined, who: next(), byWhen: next(), seenBy: next(), support: { [next().slice(0, 60)]: 0.4 }, ...numbers, cost: 0.02 + index / 100 })),
    views: Array.from({ length: 4 }, (_, index) => ({ id: `v${index}`, name: next(), kind: 'participant', stakeholder: next(), note: next(), beliefs: { ...beliefs, pScheming: 0.05 + index / 5 }, why: { pScheming: next(), delaySensitivity: next() } })),
  }
}

/** Counts what runs, what asks, and what the policy reports, from before the first script of the page. */
async function watch({ page }: Person): Promise<void> {
  await page.addInitScript(() => {
    const counts = { runs: 0, reports: new Array<string>() }
    const run = (): boolean => {
      counts.runs += 1
      return false
    }
    Object.assign(window, { __x: run, alert: run, confirm: run, prompt: run, __counts: counts })
    document.addEventListener('securitypolicyviolation', (event) => counts.reports.push(`${event.violatedDirective} ${event.blockedURI}`))
  })
}

const counted = z.object({ runs: z.number(), reports: z.array(z.string()) })

async function harmless(page: Page, where: string): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible()
  const counts = counted.parse(await page.evaluate(() => Reflect.get(window, '__counts')))
  expect(counts, where).toEqual({ runs: 0, reports: [] })
  // An address that a click would run.
  expect(await page.locator('a[href^="javascript:" i], a[href^="data:" i], form[action^="javascript:" i], iframe, object, embed').count(), where).toBe(0)
}

async function post(page: Page, path: string, body: unknown): Promise<unknown> {
  const answer = z.object({ status: z.number(), body: z.unknown() }).parse(
    await page.evaluate(async ([where, text]) => {
      const response = await fetch(where ?? '', { method: 'POST', headers: { 'content-type': 'application/json' }, body: text ?? '' })
      const reply: unknown = await response.json()
      return { status: response.status, body: reply }
    }, [path, JSON.stringify(body)]),
  )
  expect(answer.status, `${path}: ${JSON.stringify(answer.body).slice(0, 200)}`).toBeLessThan(300)
  return answer.body
}

/** Looks at every phase that can be looked at, and opens what a click opens there. */
async function seeEverything(page: Page, who: string): Promise<void> {
  const phases = page.getByRole('navigation', { name: 'Phases' }).getByRole('button', { disabled: false })
  await expect(phases.first()).toBeVisible()
  for (let index = 0; index < (await phases.count()); index += 1) {
    const name = (await phases.nth(index).innerText()).replace(/\s+/g, ' ')
    await phases.nth(index).click()
    await harmless(page, `${who}: ${name}`)
    for (const table of await page.locator('main').getByRole('button', { name: 'Show table' }).all()) if (await table.isVisible()) await table.click()
    await harmless(page, `${who}: ${name}, tables`)
  }
}

const made = z.object({ id: z.string(), code: z.string() })

test('E2E-60 two hundred hostile strings in every field, typed, joined with, imported and exported, run nowhere and are reported nowhere', async ({ person }) => {
  test.setTimeout(240_000)
  expect(new Set(xssStrings).size).toBe(200)
  const mira = await person()
  const ben = await person()
  await watch(mira)
  await watch(ben)
  await mira.page.goto('/')
  const empty = made.parse(await post(mira.page, '/api/workshops', { title: 'Empty' }))
  const start = startingFile.parse(await mira.page.evaluate(async (where) => (await fetch(where)).json(), `/api/workshops/${empty.id}/file`))
  const { id, code } = made.parse(await post(mira.page, '/api/workshops', { title: next().slice(0, 120), name: next().slice(0, 60), file: hostileFile(start) }))

  await test.step('somebody joins under a hostile name', async () => {
    await ben.page.goto(`/j/${code}`)
    await ben.page.getByLabel('Your name').fill('<img src=x onerror=__x()>')
    await harmless(ben.page, 'join')
    await ben.page.getByRole('button', { name: 'Join', exact: true }).click()
    await ben.page.waitForURL(/\/w\//)
  })

  await mira.page.goto(`/w/${id}`)
  await expect(mira.page.getByText('<img src=x onerror=__x()>').first()).toBeVisible()
  const act = (name: string, args: unknown) => post(mira.page, `/api/workshops/${id}/${name}`, args)

  await test.step('hostile strings are typed on the board', async () => {
    await act('set-phase', { phase: 'board' })
    await addCard(ben.page, '"><svg/onload=__x()>')
    await expect(mira.page.getByText('"><svg/onload=__x()>').first()).toBeVisible()
    await ben.page.getByRole('button', { name: /omments? on/ }).first().click({ force: true })
    await ben.page.getByLabel(/^Comment on/).first().fill('<script>__x()</script>')
    await ben.page.getByLabel(/^Comment on/).first().press('Enter')
    await expect(ben.page.getByText('<script>__x()</script>').first()).toBeVisible()
    await ben.page.locator('[data-card]').first().click()
    await harmless(ben.page, 'board, editing')
    await ben.page.getByRole('button', { name: 'Done', exact: true }).first().click()
  })

  await test.step('a round, a note and a vote with hostile words', async () => {
    await act('note-crux', { crux: 'scheming', text: next() })
    await act('spotlight', { crux: 'scheming' })
    await act('add-person', { name: next().slice(0, 60), stakeholder: next().slice(0, 60) })
    await act('rename-person', { personId: 'v1', name: next().slice(0, 60) })
    await act('set-phase', { phase: 'estimate' })
    await post(ben.page, `/api/workshops/${id}/submit-view`, { round: 2, view: { beliefs: { pScheming: 0.3, pCatastropheIfScheming: 0.3, pCatastropheIfNotScheming: 0.02, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 }, why: { pScheming: next(), overlap: next() } } })
    await act('reveal', {})
    const { vote } = z.object({ vote: z.string() }).parse(await act('open-vote', { sheet: { title: next().slice(0, 120), method: 'approval', asks: ['c0', 'c1', 'c2'], secret: false } }))
    await post(ben.page, `/api/workshops/${id}/cast-ballot`, { vote, ballot: { approve: ['c0'] }, turn: 1, key: 'k1' })
    await seeEverything(mira.page, 'facilitator, vote open')
    await act('close-vote', { vote })
    await act('set-phase', { phase: 'result' })
  })

  await test.step('every screen shows them as the text they are', async () => {
    await mira.page.reload()
    await seeEverything(mira.page, 'facilitator')
    await seeEverything(ben.page, 'participant')
    await mira.page.goto(`/w/${id}/wall`)
    await harmless(mira.page, 'wall')
    await mira.page.goto('/')
    await harmless(mira.page, 'start')
  })

  await test.step('what is exported is imported again, and shown again', async () => {
    const file: unknown = await ben.page.evaluate(async (where) => (await fetch(where)).json(), `/api/workshops/${id}/file`)
    expect(JSON.stringify(file)).toContain('onerror=__x()')
    const again = made.parse(await post(ben.page, '/api/workshops', { title: next().slice(0, 120), name: 'Ben', file }))
    await ben.page.goto(`/w/${again.id}`)
    await seeEverything(ben.page, 'from the export')
  })

  // Nothing was asked of another host, and nothing was complained of.
  expect([...mira.faults, ...ben.faults]).toEqual([])
})
