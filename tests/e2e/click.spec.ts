import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test'

// Clicks, taps and typing into fields: no key acts, nothing is dragged, nothing is held.

const button = (where: Page | Locator, name: RegExp | string) => where.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).filter({ visible: true }).first()
const click = (where: Page | Locator, name: RegExp | string) => button(where, name).click()

async function act(page: Page, card: string, ...items: readonly string[]): Promise<void> {
  await click(page, `Acts on ${card}`)
  for (const item of items) await page.getByRole('menuitem', { name: item }).or(page.getByRole('menuitemcheckbox', { name: item })).click()
}

/** The short form: its fields, the third of each choice, ten decisions to one story. */
async function answer(page: Page, range: { readonly low: number; readonly high: number; readonly best: number }): Promise<void> {
  await expect(page.getByRole('textbox', { name: /^Low/ }).first()).toBeVisible()
  for (let question = 0; question < 20; question += 1) {
    const submit = button(page, /^That’s me: submit/)
    if (await submit.isVisible()) {
      await submit.click()
      await expect(page.getByText(/receipt/i).first()).toBeVisible()
      return
    }
    if (await page.getByRole('textbox', { name: /^Low/ }).first().isVisible()) {
      for (const [label, count] of [['Low', range.low], ['High', range.high], ['Best guess', range.best]] as const) {
        await page.getByRole('textbox', { name: new RegExp(`^${label}`) }).first().fill(String(count))
      }
    } else if (await button(page, /^One more/).isVisible()) {
      for (let count = 0; count < 10; count += 1) await page.getByRole('button', { name: /^One more/ }).nth(1).click()
    } else if (await page.getByRole('radio').first().isVisible()) {
      await page.getByRole('radio').nth(2).click()
    }
    const asked = await page.locator('main').innerText()
    const onward = button(page, /^(Next|Skip)$/)
    await ((await onward.isVisible()) ? onward : button(page, 'Check and submit')).click()
    await expect.poll(async () => page.locator('main').innerText()).not.toBe(asked)
  }
  throw new Error('The form did not end.')
}

test('E2E-191 a whole workshop is done by clicking alone, without a drag, by the facilitator and by a participant on a phone', async ({ person }) => {
  test.setTimeout(240_000)
  const [mira, ben] = await Promise.all([person(), person({ phone: true })])
  const next = (phase: string) => click(mira.page, new RegExp(`^Next: ${phase}`))

  await test.step('they come in', async () => {
    await mira.page.goto('/')
    await click(mira.page, 'New workshop')
    await mira.page.getByLabel('What will you decide?').fill('By clicks')
    await mira.page.getByLabel('Your name').fill('Mira')
    await click(mira.page, 'Create workshop')
    await click(mira.page, /I have kept it/)
    await expect(mira.page.getByText('Saved', { exact: true }).first()).toBeVisible()
    const code = /[A-Z0-9]{3}-[A-Z0-9]{3}/.exec(await mira.page.locator('header').innerText())?.[0]
    await ben.page.goto(`/j/${code}`)
    await ben.page.getByLabel('Your name').fill('Ben')
    await click(ben.page, 'Join')
    await ben.page.waitForURL(/\/w\//)
  })

  await test.step('the frame, and the board: added, moved, grouped, merged', async () => {
    await next('Frame')
    await expect(mira.page.getByRole('heading', { level: 1 })).toBeVisible()
    await mira.page.getByRole('textbox').filter({ visible: true }).first().fill('Which asks go into our letter?')
    await next('Board')
    const line = 'One line: who does what, by when'
    for (const title of ['Egress cap', 'Weight vault', 'Shutdown drill', 'Off switch test']) {
      const input = mira.page.getByLabel(line)
      if (!(await input.isVisible())) await click(mira.page, 'Add')
      await input.fill(title)
      await click(mira.page.locator('form').filter({ has: input }), 'Add')
    }
    await click(mira.page, 'Close')
    await act(mira.page, 'Off switch test', 'Move up')
    await expect(ben.page.getByRole('heading', { level: 3 }).last()).toContainText('Shutdown drill')
    await act(mira.page, 'Egress cap', 'Guards against the same as', 'A new group…')
    await mira.page.getByLabel('What do they guard against together?').fill('weight theft')
    await click(mira.page, 'Make the group')
    await act(ben.page, 'Weight vault', 'Guards against the same as', 'Weight theft')
    await expect(mira.page.getByRole('region', { name: 'Weight theft' }).getByRole('heading', { level: 3 })).toHaveCount(2)
    await act(ben.page, 'Off switch test', 'Merge into another card…')
    await ben.page.getByRole('dialog').getByLabel('Into').selectOption({ label: 'Shutdown drill' })
    await click(ben.page.getByRole('dialog'), 'Merge')
    await expect(mira.page.getByRole('heading', { level: 1, name: '3 possible asks, edited together' })).toBeVisible()
  })

  await test.step('answers, and the reveal', async () => {
    await next('Estimate')
    await Promise.all([answer(mira.page, { low: 10, high: 60, best: 30 }), answer(ben.page, { low: 1, high: 6, best: 2 })])
    await next('Reveal and talk')
    await click(mira.page, 'Reveal round 1')
    await click(mira.page.getByRole('dialog'), 'Reveal round 1')
    await expect(ben.page.getByText(/You share/).first()).toBeVisible()
  })

  await test.step('the lists', async () => {
    await click(mira.page, 'Move the room')
    await mira.page.getByRole('menuitemcheckbox', { name: 'Priorities' }).click()
    await expect(ben.page.getByRole('heading', { level: 1, name: /worth|no ask/i })).toBeVisible()
    await click(ben.page, /^Egress cap/)
    await expect(button(ben.page, /^Egress cap/)).toHaveAttribute('aria-expanded', 'true')
  })

  await test.step('a vote by ranking', async () => {
    await next('Vote')
    await click(mira.page, /^All \(\d+\)$/)
    await mira.page.getByText('Ranking', { exact: true }).first().click()
    await click(mira.page, 'Open the vote')
    for (const { page } of [mira, ben]) {
      const ballot = page.getByRole('region', { name: 'Sealed ballot' })
      await click(ballot, /^Add /)
      await click(ballot, /^Add /)
      await ballot.getByRole('button', { name: /^Move .* up$/ }).last().click()
      await click(page, /^Cast/)
      await expect(page.getByText(/^Received \d\d:\d\d, receipt/)).toBeVisible()
    }
    await click(mira.page, 'Close the vote')
    await click(mira.page.getByRole('dialog'), 'Close the vote')
    await expect(ben.page.getByText(/^Vote closed \d\d:\d\d/)).toBeVisible()
  })

  await test.step('the result is sealed', async () => {
    await click(mira.page, 'To the result')
    await expect(ben.page.getByRole('heading', { level: 1, name: /chosen by vote/ })).toBeVisible()
    await ben.page.getByRole('combobox', { name: /^Who asks/ }).first().fill('Ben')
    await expect(mira.page.getByRole('combobox', { name: /^Who asks/ }).first()).toHaveValue('Ben')
    await click(mira.page, 'Seal now')
    await expect(ben.page.getByText('Snapshot 1', { exact: true })).toBeVisible()
  })
  expect([...mira.faults, ...ben.faults]).toEqual([])
})
