import { readFile } from 'node:fs/promises'
import { expect, test } from './support/test'
import { look, openSample } from './support/acts'

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
