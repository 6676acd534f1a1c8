import { expect, test } from './support/test'
import { look, openSample } from './support/acts'

test('E2E-1 the sample is playable in one click, alone, without a complaint of the browser', async ({ person }) => {
  const { page, faults } = await person()
  await openSample(page)
  await expect(page.getByText('SAMPLE').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Seven asks, worth \+1\.7 points to you/)
  for (const phase of ['Lobby', 'Frame', 'Board', 'Estimate, round 1', 'Reveal and talk', 'Priorities']) {
    await look(page, phase)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  }
  expect(faults).toEqual([])
})

test('E2E-2 in the sample a changed answer changes the list at once, without a submit', async ({ person }) => {
  const { page } = await person()
  await openSample(page)
  const headline = page.getByRole('heading', { level: 1 })
  const before = await headline.innerText()
  await look(page, 'Estimate, round 1')
  const line = page.getByLabel(/In one line/)
  await line.fill('40 60 80')
  await line.press('Enter')
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()
  await look(page, 'Priorities')
  await expect(headline).toHaveText(/worth/)
  await expect(headline).not.toHaveText(before)
})

test('E2E-3 an ask says why it is in the list or out of it', async ({ person }) => {
  const { page } = await person()
  await openSample(page)
  // What the script asks for is what the row shows.
  await page.getByRole('button', { name: /Whistleblower protection/ }).first().getByText('why?', { exact: true }).click()
  await expect(page.getByText(/is on your list/)).toBeVisible()
  await page.getByRole('button', { name: /Weight security upgrade/ }).first().click()
  await expect(page.getByText(/is not on your list|would crowd out|costs more than it protects/)).toBeVisible()
})

test('E2E-4 the room of the sample says what all want, what divides and which question matters most', async ({ person }) => {
  const { page } = await person()
  await openSample(page)
  await look(page, 'Reveal and talk')
  await expect(page.getByText('any two of you share 4.1 on average')).toBeVisible()
  await expect(page.getByText(/The question that matters most/)).toBeVisible()
  const charts = page.getByRole('button', { name: 'Show table' })
  await charts.first().click()
  await expect(page.getByRole('table').first()).toBeVisible()
})
