import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  return found.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** What is wider than the page it stands on, by how much; and bars that leave less than a third of a low page. */
export async function misfits(page: Page, size: { readonly width: number; readonly height: number }): Promise<readonly string[]> {
  const before = page.viewportSize()
  await page.setViewportSize(size)
  const found = await page.evaluate(async () => {
    // Widths that charts measure are drawn in the next frames.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn))
    const faults: string[] = []
    const over = document.documentElement.scrollWidth - innerWidth
    if (over > 0) {
      const widest = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1).at(-1)
      faults.push(`${over} px too wide: ${widest?.outerHTML.slice(0, 160) ?? ''}`)
    }
    const bars = [...document.querySelectorAll('body *')].filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position) && element.checkVisibility() && element.getBoundingClientRect().width > innerWidth / 2)
    const covered = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0)
    if (covered > (innerHeight * 2) / 3) faults.push(`bars cover ${covered} of ${innerHeight} px`)
    return faults
  })
  if (before !== null) await page.setViewportSize(before)
  return found
}

/** Whatever moves or would move. */
export function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [
    ...document.getAnimations().map((animation) => `animation ${animation.effect instanceof KeyframeEffect ? (animation.effect.target?.className ?? '') : ''}`),
    ...[...document.querySelectorAll('body *')]
      .filter((element) => getComputedStyle(element).transitionDuration.split(', ').some((seconds) => parseFloat(seconds) > 0) || getComputedStyle(element).animationName !== 'none')
      .map((element) => element.outerHTML.slice(0, 120)),
  ])
}

/** Marks that have the colour of the page they stand on. */
export function unseen(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor
    const marks = [...document.querySelectorAll('.bg-pen, .bg-print, .bg-pencil, [class*="fill-pen"], [class*="fill-print"], [class*="fill-s1"], [class*="fill-s2"], [class*="fill-s3"], [class*="fill-s4"], [class*="fill-s5"], [class*="fill-s6"], [class*="stroke-pencil"], .hatch')]
    return marks
      .filter((mark) => mark.checkVisibility() && !/fill-(transparent|pen-soft|sheet)/.test(mark.getAttribute('class') ?? ''))
      .filter((mark) => {
        const { backgroundColor, backgroundImage, fill, stroke } = getComputedStyle(mark)
        if (mark.classList.contains('hatch')) return backgroundImage === 'none' || backgroundImage.includes(canvas)
        return mark instanceof SVGElement ? fill === canvas && (stroke === 'none' || stroke === canvas) : backgroundColor === canvas
      })
      .map((mark) => mark.outerHTML.slice(0, 140))
  })
}

/** From now on: how far things that stood on the page have moved by themselves (a layout shift score), and which. */
export async function watchShifts(page: Page): Promise<() => Promise<{ readonly score: number; readonly moved: readonly string[] }>> {
  const shifts = await page.evaluateHandle(() => {
    const moved: string[] = []
    const seen = { score: 0, moved }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!('value' in entry && typeof entry.value === 'number' && 'hadRecentInput' in entry && entry.hadRecentInput === false)) continue
        seen.score += entry.value
        const sources: readonly unknown[] = 'sources' in entry && Array.isArray(entry.sources) ? entry.sources : []
        for (const source of sources)
          if (typeof source === 'object' && source !== null && 'node' in source && source.node instanceof Element) seen.moved.push(`${entry.value.toFixed(3)} ${source.node.outerHTML.slice(0, 120)}`)
      }
    }).observe({ type: 'layout-shift' })
    return seen
  })
  return () =>
    shifts.evaluate(async (seen) => {
      for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn))
      return seen
    })
}
