import type { Page } from '@playwright/test'

export type Heard = { readonly atMs: number; readonly text: string }

/** From now on, over reloads too, notes when the announcer's region of a page speaks and what. */
export async function listenTo(page: Page): Promise<void> {
  const listen = () => {
    const heard: { atMs: number; text: string }[] = []
    Object.assign(window, { heard })
    const begin = () => {
      const region = document.querySelector('[data-announcer]')
      if (region === null) return
      new MutationObserver(() => {
        const text = region.textContent ?? ''
        if (text !== '') heard.push({ atMs: performance.now(), text })
      }).observe(region, { childList: true, characterData: true, subtree: true })
    }
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin)
    else begin()
  }
  await page.addInitScript(listen)
  await page.evaluate(listen)
}

export function heardOn(page: Page): Promise<readonly Heard[]> {
  return page.evaluate(() => ('heard' in window && Array.isArray(window.heard) ? window.heard : []))
}

/** The shortest time between two changes, and whatever else on the page would speak by itself. */
export async function shortestPause(page: Page): Promise<number> {
  const heard = await heardOn(page)
  return Math.min(...heard.slice(1).map(({ atMs }, before) => atMs - (heard[before]?.atMs ?? 0)))
}

/** Regions that would speak: the announcer's own, and none beside it that holds a word. */
export function liveRegions(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[aria-live]:not([aria-live="off"]), output, [role="status"], [role="alert"], [role="log"]')]
      .filter((region) => region.hasAttribute('data-announcer') || (region.textContent ?? '') !== '')
      .map((region) => (region.hasAttribute('data-announcer') ? 'announcer' : region.outerHTML.slice(0, 200))),
  )
}
