import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test'

// Nothing here clicks, taps or drags: what is not reached by Tab and the arrow keys is not reached.

/** Tabs until the element, or something in it, has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 240; presses += 1) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(target)}.`)
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

const button = (page: Page, name: RegExp | string) => page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).filter({ visible: true }).first()
const field = (page: Page, label: RegExp | string) => page.getByLabel(label).filter({ visible: true }).first()

/** Through the short form: ranges in one line, the first button but two of a choice, ten decisions to the second story. */
async function answer(page: Page, range: string): Promise<void> {
  await expect(field(page, /In one line/)).toBeVisible()
  for (let step = 0; step < 20; step += 1) {
    const submit = button(page, /^That’s me: submit/)
    if (await submit.isVisible()) {
      await press(page, submit)
      await expect(page.getByText(/receipt/i).first()).toBeVisible()
      return
    }
    if (await field(page, /In one line/).isVisible()) {
      await type(page, field(page, /In one line/), range)
      await page.keyboard.press('Enter')
    } else if (await page.getByRole('button', { name: /^One more/ }).first().isVisible()) {
      await tabTo(page, page.getByRole('button', { name: /^One more/ }).nth(1))
      for (let count = 0; count < 10; count += 1) await page.keyboard.press('Enter')
    } else if (await page.getByRole('radio').first().isVisible()) {
      await tabTo(page, page.getByRole('radiogroup').or(page.locator('fieldset')).first())
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
    }
    const asked = await page.locator('main').innerText()
    const onward = button(page, /^(Next|Skip)$/)
    await press(page, (await onward.isVisible()) ? onward : button(page, 'Check and submit'))
    await expect.poll(async () => page.locator('main').innerText()).not.toBe(asked)
  }
  throw new Error('The form did not end.')
}

async function addCard(page: Page, line: string): Promise<void> {
  const input = field(page, 'One line: who does what, by when')
  if (!(await input.isVisible())) await press(page, button(page, 'Add'))
  await type(page, input, line)
  await page.keyboard.press('Enter')
  await expect(page.getByText(line).first()).toBeVisible()
}

test('E2E-110 a whole workshop is done with the keyboard alone, by the facilitator and by a participant', async ({ person }) => {
  test.setTimeout(480_000)
  const [mira, ben] = [await person(), await person()]
  const next = (phase: string) => press(mira.page, button(mira.page, new RegExp(`^Next: ${phase}`)))

  await test.step('they come in', async () => {
    await mira.page.goto('/')
    await press(mira.page, button(mira.page, 'New workshop'))
    await type(mira.page, field(mira.page, 'What will you decide?'), 'By keyboard')
    await type(mira.page, field(mira.page, 'Your name'), 'Mira')
    await press(mira.page, button(mira.page, 'Create workshop'))
    await press(mira.page, button(mira.page, /I have kept it/))
    await mira.page.waitForURL(/\/w\//)
    await expect(mira.page.getByText('Saved', { exact: true }).first()).toBeVisible()
    const code = /[A-Z0-9]{3}-[A-Z0-9]{3}/.exec(await mira.page.locator('header').innerText())?.[0]
    await ben.page.goto(`/j/${code}`)
    await type(ben.page, field(ben.page, 'Your name'), 'Ben')
    await press(ben.page, button(ben.page, 'Join'))
    await ben.page.waitForURL(/\/w\//)
  })

  await test.step('the board', async () => {
    await next('Frame')
    await next('Board')
    await addCard(mira.page, 'Observed shutdown drill')
    await expect(ben.page.getByText('Observed shutdown drill').first()).toBeVisible()
    await addCard(ben.page, 'Publish the safety case')
    await expect(mira.page.getByText('Publish the safety case').first()).toBeVisible()
  })

  await test.step('answers, and the reveal', async () => {
    await next('Estimate')
    await answer(mira.page, '10 30 60')
    await answer(ben.page, '1 2 6')
    await next('Reveal and talk')
    await press(mira.page, button(mira.page, 'Reveal round 1'))
    await press(mira.page, mira.page.getByRole('dialog').getByRole('button', { name: 'Reveal round 1' }))
    await expect(ben.page.getByText(/You share/).first()).toBeVisible()
    await press(ben.page, button(ben.page, 'Show table'))
    await expect(ben.page.getByRole('table').first()).toBeVisible()
    await tabTo(ben.page, ben.page.getByRole('combobox', { name: 'Follow one ask' }))
  })

  await test.step('a vote by ranking, moved up and down', async () => {
    await press(mira.page, button(mira.page, 'Move the room'))
    await mira.page.keyboard.type('Vote')
    await mira.page.keyboard.press('Enter')
    await press(mira.page, button(mira.page, /^All \(\d+\)$/))
    await tabTo(mira.page, mira.page.locator('fieldset').filter({ hasText: 'Ranking' }).first())
    for (let step = 0; step < 6 && !(await mira.page.getByRole('radio', { name: /^Ranking/ }).isChecked()); step += 1) await mira.page.keyboard.press('ArrowDown')
    await press(mira.page, button(mira.page, 'Open the vote'))
    for (const { page } of [mira, ben]) {
      const ballot = page.getByRole('region', { name: 'Sealed ballot' })
      await press(page, ballot.getByRole('button', { name: /^Add / }).first())
      await press(page, ballot.getByRole('button', { name: /^Add / }).first())
      await press(page, ballot.getByRole('button', { name: /^Move .* up$/ }).last())
      await press(page, button(page, /^Cast/))
      await expect(page.getByText(/^Received \d\d:\d\d, receipt/)).toBeVisible()
    }
    await press(mira.page, button(mira.page, 'Close the vote'))
    await press(mira.page, mira.page.getByRole('dialog').getByRole('button', { name: 'Close the vote' }))
    await expect(ben.page.getByText(/^Vote closed \d\d:\d\d/)).toBeVisible()
  })

  await test.step('the result', async () => {
    await press(mira.page, button(mira.page, 'To the result'))
    await expect(ben.page.getByText('Minority notes')).toBeVisible()
    await type(ben.page, field(ben.page, /I could not sign this/), 'Not enough.')
    await press(ben.page, button(ben.page, 'Add my note'))
    await expect(mira.page.getByText('“Not enough.”')).toBeVisible()
  })
  expect([...mira.faults, ...ben.faults]).toEqual([])
})
