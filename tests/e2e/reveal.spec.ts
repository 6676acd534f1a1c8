import { readFile } from 'node:fs/promises'
import { expect, test } from './support/test'
import { look, openSample } from './support/acts'
import { sampleAnswers, wallRoom } from './support/wall-room'

test('E2E-101 the order of the asks from view to view follows the ask one picks by keyboard, in words and as a table, and saves as a picture that stands alone', async ({ person }) => {
  const { page, faults } = await person()
  await openSample(page)
  await look(page, 'Reveal and talk')
  const order = page.locator('#order')
  const pick = order.getByRole('combobox', { name: 'Follow one ask' })
  await expect(pick).toBeVisible()
  await pick.focus()
  await page.keyboard.type('Whistle')
  await page.keyboard.press('Enter')
  await expect(order.getByText(/^Whistleblower protection: You /)).toBeVisible()
  await expect(order.getByRole('img', { name: /Whistleblower protection is drawn strong/ })).toBeVisible()
  await order.getByRole('button', { name: 'Show table' }).press('Enter')
  await expect(order.getByRole('row')).toHaveCount(18)
  await order.getByRole('button', { name: /^Save the chart/ }).press('Enter')
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Save as SVG' }).press('Enter')])
  const markup = await readFile(await file.path(), 'utf8')
  expect(markup).toContain('Whistleblower')
  expect(markup).not.toMatch(/class="|NaN/)
  expect(faults).toEqual([])
})

test('E2E-102 after the reveal the view of somebody who is not here is added and edited together, with presence, and says who reads its whys', async ({ person }) => {
  const { mira, people, give } = await wallRoom(person, ['Ana', 'Ben'])
  const [ana, ben] = people
  if (!ana || !ben) throw new Error('two people joined')
  await give(mira, 'set-phase', { phase: 'estimate' })
  for (const [nth, one] of people.entries()) await give(one, 'submit-view', { round: 1, view: sampleAnswers()[nth] })
  await give(mira, 'set-phase', { phase: 'reveal' })
  await give(mira, 'reveal')
  await ana.page.getByLabel('Add the view of somebody who is not here').fill('As the developer’s leadership')
  await ana.page.getByRole('button', { name: 'Add', exact: true }).click()
  for (const { page } of [ana, ben]) {
    const row = page.getByRole('listitem').filter({ hasText: 'As the developer’s leadership' })
    await row.getByRole('button', { name: 'Open' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'As the developer’s leadership' })).toBeVisible()
    await expect(page.getByText('Everyone in the room reads this at once.')).toBeVisible()
  }
  await expect(ben.page.getByText('Ana is here too.')).toBeVisible()
  await ana.page.getByLabel('In one line').fill('5 10 20')
  await ana.page.getByLabel('In one line').press('Enter')
  await expect(ben.page.getByRole('textbox', { name: /^Low/ }).first()).toHaveValue(/^5/)
  await expect(ben.page.getByRole('textbox', { name: /^High/ }).first()).toHaveValue(/^20/)
})
