import { readFileSync, writeFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './support/test'
import { addCard, createWorkshop, joinWorkshop, look, nextPhase } from './support/acts'

test('E2E-160 a facilitator seals, everybody sees it, and its file is checked in the browser alone', async ({ person }, info) => {
  const mira = await person()
  const code = await createWorkshop(mira.page, 'What to ask', 'Mira')
  const ben = await person({ phone: true, dark: true })
  await joinWorkshop(ben.page, code, 'Ben')
  await nextPhase(mira.page, 'Frame')
  await nextPhase(mira.page, 'Board')
  await addCard(mira.page, 'Publish the tests')
  await look(mira.page, 'Result')
  await expect(mira.page.getByText('Nothing sealed yet. Seal now and go on; sealing ends nothing.')).toBeVisible()
  await mira.page.getByRole('region', { name: 'Lead the room' }).getByRole('button', { name: 'Seal a snapshot' }).click()
  await expect(mira.page.getByText(/^Sealed as snapshot 1\./).first()).toBeVisible()
  await ben.page.getByRole('button', { name: /^Phase/ }).click()
  await ben.page.getByRole('menuitem', { name: /Result/ }).click()
  await expect(ben.page.getByText('Snapshot 1')).toBeVisible()
  await expect(ben.page.getByText('Results are sealed too')).toBeVisible({ timeout: 60_000 })
  await expect(ben.page.getByRole('button', { name: 'Seal now' })).toHaveCount(0)
  const saved = mira.page.waitForEvent('download')
  await mira.page.getByRole('link', { name: 'File of snapshot 1' }).click()
  const file = info.outputPath('snapshot.json')
  await (await saved).saveAs(file)

  const reader = await person()
  const { page } = reader
  await page.goto('/verify')
  const asked: string[] = []
  page.on('request', (request) => { if (request.method() !== 'GET' || /\/(api|sync)\//.test(request.url())) asked.push(request.url()) })
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByText('It holds.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('Snapshot 1 of What to ask is sealed, unchanged')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
  const changed = info.outputPath('changed.json')
  writeFileSync(changed, readFileSync(file, 'utf8').replace('"number":1', '"number":2'))
  await page.locator('input[type=file]').setInputFiles(changed)
  await expect(page.getByText('changed.json: the frozen state does not have the hash that the file says.')).toBeVisible({ timeout: 60_000 })
  expect(asked).toEqual([])
})

test('E2E-161 whoever has themselves erased is out, and the room goes on without their name', async ({ person }) => {
  const mira = await person()
  const code = await createWorkshop(mira.page, 'What to ask', 'Mira')
  const ben = await person({ phone: true })
  await joinWorkshop(ben.page, code, 'Benjamin')
  await expect(mira.page.getByText('Benjamin').first()).toBeVisible()
  await ben.page.getByRole('button', { name: 'Workshop menu' }).click()
  await ben.page.getByRole('menuitem', { name: 'Erase me' }).click()
  await ben.page.getByRole('button', { name: 'Erase for good' }).click()
  await expect(ben.page.getByRole('button', { name: 'New workshop' })).toBeVisible({ timeout: 30_000 })
  await expect(mira.page.getByText('Benjamin')).toHaveCount(0, { timeout: 60_000 })
  await expect(mira.page.getByText('Saved', { exact: true }).first()).toBeVisible({ timeout: 60_000 })
  await nextPhase(mira.page, 'Frame')
})
