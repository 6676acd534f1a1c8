import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { createWorkshop, joinWorkshop, look, openSample } from './support/acts'

const phases = ['Lobby', 'Frame', 'Board', 'Estimate, round 1', 'Reveal and talk', 'Priorities']

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  return found.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** Settled: nothing computes, nothing connects. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible()
  await expect(page.locator('main').getByText(/^(Comparing|Opening|Loading|Connecting)/)).toHaveCount(0)
}

for (const dark of [false, true]) {
  test(`E2E-20 axe finds nothing on any laptop screen, ${dark ? 'dark' : 'light'}`, async ({ person }) => {
    test.setTimeout(180_000)
    const { page } = await person({ dark })
    await page.goto('/')
    await settled(page)
    expect(await violations(page), 'start').toEqual([])
    await page.goto('/about-the-model')
    await settled(page)
    expect(await violations(page), 'about the model').toEqual([])
    await page.goto('/j/ABC-DEF')
    await settled(page)
    expect(await violations(page), 'join').toEqual([])
    await openSample(page)
    for (const phase of phases) {
      await look(page, phase)
      await settled(page)
      expect(await violations(page), phase).toEqual([])
    }
  })
}

for (const dark of [false, true]) {
  test(`E2E-21 axe finds nothing on any phone screen, and none scrolls sideways, ${dark ? 'dark' : 'light'}`, async ({ person }) => {
    test.setTimeout(180_000)
    const { page } = await person({ phone: true, dark })
    await page.goto('/')
    await settled(page)
    expect(await violations(page), 'start').toEqual([])
    await openSample(page)
    for (const phase of phases) {
      await page.getByRole('button', { name: /^Phase/ }).click()
      await page.getByRole('menuitem', { name: new RegExp(phase) }).click()
      await settled(page)
      expect(await violations(page), phase).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${phase} scrolls sideways`).toBeLessThanOrEqual(0)
    }
  })
}

test('E2E-22 the wall shows code and people and passes axe', async ({ person }) => {
  const mira = await person()
  const code = await createWorkshop(mira.page, 'On the wall', 'Mira')
  const ben = await person()
  await joinWorkshop(ben.page, code, 'Ben')
  await mira.page.goto(`${mira.page.url().replace(/\?.*$/, '')}/wall`)
  await expect(mira.page.getByText(code).first()).toBeVisible()
  await expect(mira.page.getByText('Ben').first()).toBeVisible()
  expect(await violations(mira.page)).toEqual([])
})
