import AxeBuilder from '@axe-core/playwright'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import type { Page } from '@playwright/test'
import { look } from './support/acts'
import { expect, test, type Person } from './support/test'

const sampleSchema = z.looseObject({ interventions: z.array(z.looseObject({ id: z.string() })), views: z.array(z.looseObject({ id: z.string(), beliefs: z.looseObject({}), overrides: z.record(z.string(), z.unknown()).default({}) })) })
const sample = sampleSchema.parse(JSON.parse(readFileSync(path.resolve('lib/workshop/sample-workshop.json'), 'utf8')))

/** The sample's first views and cards: sealed and computed again in seconds. */
function smallSample(views: number, cards: number) {
  const interventions = sample.interventions.slice(0, cards)
  const isThere = ([id]: readonly [string, unknown]) => interventions.some((card) => card.id === id)
  return { ...sample, askLimit: 3, interventions, views: sample.views.slice(0, views).map((view) => ({ ...view, overrides: Object.fromEntries(Object.entries(view.overrides).filter(isThere)) })) }
}

const created = z.object({ id: z.string() })
const sealedReply = z.object({ id: z.string(), hash: z.string() })
const secret = 'Quiet title of a workshop'

async function postTo(page: Page, address: string, data: unknown): Promise<unknown> {
  const { origin } = new URL(page.url())
  const answer = await page.request.post(address, { data, headers: { origin } })
  expect(answer.ok(), await answer.text()).toBe(true)
  return answer.json()
}

/** A workshop made from a small file by somebody who leads it, and sealed; ready when the results are sealed too. */
async function sealedWorkshop({ page }: Person, file: object = smallSample(4, 6)): Promise<{ readonly workshop: string; readonly snapshot: string; readonly hash: string }> {
  await page.goto('/')
  const { id } = created.parse(await postTo(page, '/api/workshops', { title: secret, name: 'Lea', file: { ...file, title: secret } }))
  const { id: snapshot, hash } = sealedReply.parse(await postTo(page, `/api/workshops/${id}/seal-snapshot`, {}))
  await expect(async () => expect(z.object({ resultsHash: z.string() }).safeParse(await (await page.request.get(`/api/snapshots/${snapshot}`)).json()).success).toBe(true)).toPass({ timeout: 60_000 })
  return { workshop: id, snapshot, hash }
}

async function passesAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

const checked = (page: Page) => expect(page.locator('[data-check=whole]')).toContainText('same to the last digit', { timeout: 60_000 })

test('E2E-130 a sealed result opens without a seat and checks itself', async ({ person }) => {
  const made = await sealedWorkshop(await person())
  for (const options of [{}, { dark: true }, { phone: true }]) {
    const { page, faults } = await person(options)
    const response = await page.goto(`/s/${made.snapshot}`)
    expect(response?.status()).toBe(200)
    expect(response?.headers()['referrer-policy']).toBe('no-referrer')
    expect(response?.headers()['cache-control']).toBe('no-store')
    const html = (await response?.text()) ?? ''
    expect(html).not.toContain(secret)
    expect(html).toMatch(/<meta name="robots" content="noindex/)
    await expect(page.getByRole('heading', { level: 1, name: secret })).toBeVisible()
    await checked(page)
    expect(await page.title()).not.toContain(secret)
    await passesAxe(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
    expect(faults).toEqual([])
  }
})

test('E2E-131 printed it is two pages with the id and the hash at the foot of each', async ({ person }) => {
  const made = await sealedWorkshop(await person())
  const { page } = await person({ dark: true })
  await page.goto(`/s/${made.snapshot}`)
  await checked(page)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2)
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12]/)
  await page.emulateMedia({ media: 'print' })
  const feet = page.locator('.report-foot')
  expect(await feet.count()).toBe(2)
  for (const foot of await feet.all()) {
    await expect(foot).toContainText(made.snapshot)
    await expect(foot).toContainText(made.hash.slice(0, 8))
    await expect(foot).toBeVisible()
  }
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0)
})

test('E2E-132 the offline file computes every number again without a network', async ({ person }, info) => {
  const made = await sealedWorkshop(await person())
  const { page } = await person()
  await page.goto(`/s/${made.snapshot}`)
  await checked(page)
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /opens offline/ }).click()])
  const file = info.outputPath('snapshot.html')
  await download.saveAs(file)
  const changed = info.outputPath('changed.html')
  const text = readFileSync(file, 'utf8')
  const digit = /\\"distance\\":0\.\d*?(\d)(?=[,}])/.exec(text)
  if (digit === null) throw new Error('The file holds no distance.')
  const at = digit.index + digit[0].length - 1
  writeFileSync(changed, `${text.slice(0, at)}${(Number(digit[1]) + 1) % 10}${text.slice(at + 1)}`)
  const reader = await person()
  await reader.context.setOffline(true)
  const asked: string[] = []
  reader.page.on('request', (request) => { if (!/^(file|blob|data):/.test(request.url())) asked.push(request.url()) })
  await reader.page.goto(`file://${path.resolve(file)}`)
  await expect(reader.page.locator('#check')).toContainText(/All [\d,]+ numbers .* equal to the sealed ones/, { timeout: 60_000 })
  await expect(reader.page.getByText(made.snapshot).first()).toBeVisible()
  await reader.page.getByText('Every list, ask by ask').click()
  await expect(reader.page.getByText(/^The list of /).first()).toBeVisible()
  await passesAxe(reader.page)
  await reader.page.goto(`file://${path.resolve(changed)}`)
  await expect(reader.page.locator('#check')).toContainText('The seal is broken', { timeout: 60_000 })
  expect(asked).toEqual([])
  expect(reader.faults).toEqual([])
})

test('E2E-133 everything behind it, a changed answer, a chart with the id on it', async ({ person }, info) => {
  const made = await sealedWorkshop(await person())
  const { page, faults } = await person()
  await page.goto(`/s/${made.snapshot}`)
  await checked(page)
  await page.getByRole('button', { name: /Everything behind it/ }).click()
  await expect(page.locator('#part-beliefs')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: /^Save the chart: The questions that matter/ }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Save as SVG' }).click()])
  const chart = info.outputPath('chart.svg')
  await download.saveAs(chart)
  expect(readFileSync(chart, 'utf8')).toContain(made.snapshot)
  await page.getByRole('button', { name: /Try another answer/ }).click()
  await expect(page.getByText('As sealed.').first()).toBeVisible({ timeout: 30_000 })
  const list = page.getByRole('heading', { level: 3, name: /worth|no ask/ }).first()
  const before = await list.innerText()
  await page.getByLabel(/In one line/).fill('90 95 98')
  await page.getByLabel(/In one line/).press('Enter')
  await expect(page.getByText('Changed here; not what was sealed.').first()).toBeVisible()
  await expect(list).not.toHaveText(before)
  await page.getByRole('button', { name: 'Back to the sealed answers' }).click()
  await expect(list).toHaveText(before)
  await passesAxe(page)
  expect(faults).toEqual([])
})

test('E2E-134 two files compare, and a broken one is refused in its place', async ({ person }) => {
  const leader = await person()
  const moved = smallSample(3, 6)
  const first = await sealedWorkshop(leader)
  const second = await sealedWorkshop(leader, { ...moved, views: moved.views.map((view) => ({ ...view, beliefs: { ...view.beliefs, pScheming: { low: 0.05, mid: 0.12, high: 0.3 } } })) })
  const textOf = async (id: string) => (await leader.page.request.get(`/api/snapshots/${id}`)).text()
  const [one, two] = [await textOf(first.snapshot), await textOf(second.snapshot)]
  const { page, faults } = await person()
  await page.goto('/s/compare')
  const choose = (at: number, name: string, text: string) => page.locator('input[type=file]').nth(at).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await choose(0, 'one.json', one)
  await choose(1, 'two.json', two.replace('"number":1', '"number":3'))
  await expect(page.locator('main').getByText('This file').first()).toBeVisible({ timeout: 30_000 })
  await choose(1, 'two.json', two)
  await expect(page.getByRole('heading', { level: 1, name: /^Agreement (rose|fell|stayed)/ })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/No longer counted: /)).toBeVisible()
  await expect(page.getByText(/The AI hides its aims from/).first()).toBeVisible()
  await passesAxe(page)
  expect(faults).toEqual([])
})

test('E2E-135 what never was, and what was changed, is not shown', async ({ person }) => {
  const made = await sealedWorkshop(await person())
  const { page } = await person({ phone: true })
  const missing = await page.goto('/s/AAAAAAAAAAAAAAAAAAAAAA')
  expect(missing?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'There is no snapshot at this address.' })).toBeVisible()
  await page.route('**/api/snapshots/*', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace('Quiet', 'Loud!') })
  })
  await page.goto(`/s/${made.snapshot}`)
  await expect(page.getByRole('heading', { name: 'This is not what was sealed.' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Loud!')).toHaveCount(0)
  await page.unroute('**/api/snapshots/*')
  await page.route('**/api/snapshots/*', (route) => route.fulfill({ status: 410, contentType: 'application/json', body: JSON.stringify({ error: { id: 'revoked', message: 'The facilitator has closed this snapshot.' } }) }))
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'This snapshot is no longer shown.' })).toBeVisible()
  await expect(page.getByText('The facilitator has closed this snapshot.')).toBeVisible()
})

test('E2E-136 a facilitator brings the board back', async ({ person }) => {
  const leader = await person()
  const { page } = leader
  const made = await sealedWorkshop(leader)
  await postTo(page, `/api/workshops/${made.workshop}/add-cards`, { cards: [{ title: 'Came since' }] })
  await page.goto(`/w/${made.workshop}`)
  await look(page, 'Board')
  await expect(page.getByText('Came since').first()).toBeVisible()
  await look(page, 'Result')
  await page.getByRole('button', { name: 'Restore the board to snapshot 1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore the board' }).click()
  await expect(page.getByText('The board is as in snapshot 1. What stood before is snapshot 2.')).toBeVisible()
  await look(page, 'Board')
  await expect(page.getByRole('heading', { level: 1, name: /6 possible asks/ })).toBeVisible()
  await look(page, 'Result')
  await expect(page.getByRole('link', { name: 'Compare snapshot 2 with snapshot 1' })).toBeVisible()
})

test('E2E-137 a table with bad rows is previewed, and its good rows added', async ({ person }) => {
  const { page, faults } = await person()
  await page.goto('/')
  const { id } = created.parse(await postTo(page, '/api/workshops', { title: 'Cards', name: 'Lea', file: smallSample(1, 2) }))
  await page.goto(`/w/${id}`)
  await look(page, 'Board')
  await page.getByRole('button', { name: 'Import' }).click()
  await page.getByRole('menuitem', { name: 'From a table (CSV)' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles({ name: 'asks.csv', mimeType: 'text/csv', buffer: Buffer.from('title,cost\nDrill every quarter,2 %\nLogs,lots\nPause before release,1 2 5 %\n') })
  await expect(dialog.getByText(/Row 3, cost: “lots”\. Accepted: /)).toBeVisible()
  await passesAxe(page)
  await expect(page.getByText('Drill every quarter')).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Add 2 cards' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: /4 possible asks/ })).toBeVisible()
  expect(faults).toEqual([])
})
