import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { createWorkshop, joinWorkshop, openSample } from './support/acts'

const phases = ['Lobby', 'Frame', 'Board', 'Estimate, round 1', 'Reveal and talk', 'Priorities', 'Vote', 'Result'] as const
const phones = [{ width: 390, height: 844 }, { width: 360, height: 640 }] as const

/** Everything a finger is meant to hit and that is smaller than 44 by 44; a box or a ring counts with its label, a link inside a sentence does not. */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const targets = document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="tab"], [role="menuitem"], [role="menuitemcheckbox"]')
    for (const element of targets) {
      if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true })) continue
      const inLabel = element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio') ? (element.closest('label') ?? element.labels?.[0] ?? element) : element
      const { width, height } = inLabel.getBoundingClientRect()
      if (width <= 1 || height <= 1) continue
      if (element instanceof HTMLAnchorElement && getComputedStyle(element).display === 'inline') continue
      if (width >= 43.5 && height >= 43.5) continue
      found.push(`${Math.round(width)}×${Math.round(height)} ${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`)
    }
    return [...new Set(found)]
  })
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible()
  await expect(page.locator('main').getByText(/^(Comparing|Opening|Loading|Connecting|Working)/)).toHaveCount(0, { timeout: 60_000 })
}

for (const size of phones) {
  test(`E2E-180 every target of every screen is 44 px and nothing scrolls sideways at ${size.width} × ${size.height}`, async ({ person }) => {
    test.setTimeout(240_000)
    const { page } = await person({ phone: true })
    await page.setViewportSize(size)
    const check = async (what: string) => {
      expect.soft(await smallTargets(page), what).toEqual([])
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${what} scrolls sideways`).toBeLessThanOrEqual(0)
    }
    await page.goto('/')
    await settled(page)
    await check('start')
    await page.goto('/j/ABC-DEF')
    await settled(page)
    await check('join')
    await openSample(page)
    for (const phase of phases) {
      await page.getByRole('button', { name: /^Phase/ }).click()
      await page.getByRole('menuitem', { name: new RegExp(phase) }).click()
      await settled(page)
      await check(phase)
    }
  })
}

test('E2E-181 the on-screen keyboard hides neither the field one writes in nor the bar at the foot', async ({ person }) => {
  const mira = await person()
  const { page } = await person({ phone: true })
  await page.setViewportSize({ width: 360, height: 640 })
  const code = await createWorkshop(mira.page, 'Keyboard', 'Mira')
  await page.goto(`/j/${code}`)
  const inSight = async () => {
    const field = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect()
      const bar = [...document.querySelectorAll('[data-foot-bar]')].find((element) => element.checkVisibility() && getComputedStyle(element).position !== 'static')?.getBoundingClientRect()
      const view = visualViewport
      return { top: box?.top ?? -1, bottom: box?.bottom ?? Infinity, bar: bar === undefined ? null : { top: bar.top, bottom: bar.bottom }, end: (view?.height ?? 0) + (view?.offsetTop ?? 0) }
    })
    expect(field.top).toBeGreaterThanOrEqual(0)
    expect(field.bottom).toBeLessThanOrEqual((field.bar?.top ?? field.end) + 1)
    if (field.bar !== null) expect(field.bar.bottom).toBeLessThanOrEqual(field.end + 1)
  }
  // A keyboard of 300 px: the browser gives the page the rest, as interactive-widget asks it to.
  await page.getByLabel('Where you come from').focus()
  await page.setViewportSize({ width: 360, height: 340 })
  await expect(async () => inSight()).toPass({ timeout: 15_000 })
  await page.setViewportSize({ width: 360, height: 640 })
  await joinWorkshop(page, code, 'Ana')
  await mira.page.evaluate(async (address) => fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"phase":"estimate"}' }), `/api/workshops/${new URL(mira.page.url()).pathname.split('/')[2]}/set-phase`)
  const best = page.getByRole('textbox', { name: /^Best guess/ }).first()
  await best.focus()
  await page.setViewportSize({ width: 360, height: 340 })
  await expect(async () => inSight()).toPass({ timeout: 15_000 })
  // A browser that lays the keyboard over the page says so by its visual viewport alone.
  await page.setViewportSize({ width: 360, height: 640 })
  await page.evaluate(() => {
    const view = window.visualViewport
    if (view === null) return
    Object.defineProperty(view, 'height', { get: () => 340, configurable: true })
    view.dispatchEvent(new Event('resize'))
  })
  await expect(async () => inSight()).toPass({ timeout: 15_000 })
  await expect.poll(() => page.evaluate(() => document.documentElement.style.getPropertyValue('--keyboard'))).toBe('300px')
})

test('E2E-182 each field of a phone brings the keyboard that fits it', async ({ person }) => {
  const mira = await person()
  const { page } = await person({ phone: true })
  const code = await createWorkshop(mira.page, 'Fields', 'Mira')
  await page.goto(`/j/${code}`)
  await expect(page.getByLabel('Your name')).toHaveAttribute('enterkeyhint', 'go')
  await joinWorkshop(page, code, 'Ana')
  const low = page.getByRole('textbox', { name: /^Low/ }).first()
  await expect(low).toHaveAttribute('inputmode', 'decimal')
  // Every field says what Enter does, and none is so small that the phone zooms in on it.
  const fields = await page.evaluate(() => [...document.querySelectorAll('input[type="text"], input[type="search"], input:not([type])')].filter((field) => field.checkVisibility()).map((field) => ({ name: field.getAttribute('aria-label') ?? field.id, hint: field.getAttribute('enterkeyhint'), size: parseFloat(getComputedStyle(field).fontSize) })))
  expect(fields.length).toBeGreaterThan(2)
  expect(fields.filter(({ hint, size }) => hint === null || size < 16)).toEqual([])
})
