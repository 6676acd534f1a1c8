import { expect, type Page } from '@playwright/test'

// What people do, in the words they see.

/** From the start page to the lobby of a new workshop; answers the code for the room. */
export async function createWorkshop(page: Page, title: string, name: string): Promise<string> {
  await page.goto('/')
  await page.getByRole('button', { name: 'New workshop' }).click()
  await page.getByLabel('What will you decide?').fill(title)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Create workshop' }).click()
  await expect(page.getByText('Keep the recovery code')).toBeVisible()
  await page.getByRole('button', { name: /I have kept it/ }).click()
  await page.waitForURL(/\/w\//)
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()
  const code = /[A-Z0-9]{3}-[A-Z0-9]{3}/.exec(await page.locator('header').innerText())?.[0]
  if (code === undefined) throw new Error('The top bar shows no code.')
  return code
}

export async function joinWorkshop(page: Page, code: string, name: string, role: 'participant' | 'observer' = 'participant'): Promise<void> {
  await page.goto(`/j/${code}`)
  await page.getByLabel('Your name').fill(name)
  if (role === 'observer') await page.getByRole('radio', { name: /observer/i }).check({ force: true })
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.waitForURL(/\/w\//)
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()
}

export async function openSample(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: 'Try the sample' }).first().click()
  await page.waitForURL(/\/w\//)
  await page.getByRole('button', { name: 'Skip the tour' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /asks, worth/ })).toBeVisible()
}

/** Looks at a phase without moving the room (laptop width). */
export async function look(page: Page, phase: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Phases' }).getByRole('button', { name: new RegExp(`^${phase}`) }).click()
}

/** The facilitator moves the room on to the next phase (laptop width). */
export async function nextPhase(page: Page, phase: string): Promise<void> {
  await page.getByRole('region', { name: 'Lead the room' }).getByRole('button', { name: new RegExp(`^Next: ${phase}`) }).click()
}

export async function addCard(page: Page, line: string): Promise<void> {
  const field = page.getByLabel('One line: who does what, by when')
  if (!(await field.isVisible())) await page.getByRole('button', { name: 'Add', exact: true }).first().click()
  await field.fill(line)
  await field.press('Enter')
  await expect(page.getByRole('heading', { level: 3, name: line }).or(page.getByRole('article', { name: line })).first()).toBeVisible()
}

/** Types an interval in the one-line shorthand. */
export async function answerRange(page: Page, shorthand: string): Promise<void> {
  const line = page.getByLabel(/In one line/)
  await line.fill(shorthand)
  await line.press('Enter')
}
