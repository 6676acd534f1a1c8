'use client'
import { useEffect } from 'react'

/**
 * Keeps what one writes in sight while the on-screen keyboard is up: `--keyboard` is the height it covers, for bars at the foot of the page, and the
 * field with the focus is brought back into view. Browsers that shrink the page themselves leave nothing to cover.
 */
export function KeyboardRoom() {
  useEffect(() => {
    const view = window.visualViewport
    if (view === null) return undefined
    const fit = () => {
      // Pinched in, the page is magnified, not covered.
      const covered = view.scale > 1.01 ? 0 : Math.max(0, window.innerHeight - view.height - view.offsetTop)
      document.documentElement.style.setProperty('--keyboard', `${Math.round(covered)}px`)
      const field = document.activeElement
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
      const { top, bottom } = field.getBoundingClientRect()
      const end = view.offsetTop + view.height - barHeight()
      if (bottom > end || top < view.offsetTop) field.scrollIntoView({ block: 'center' })
    }
    view.addEventListener('resize', fit)
    document.addEventListener('focusin', fit)
    fit()
    return () => {
      view.removeEventListener('resize', fit)
      document.removeEventListener('focusin', fit)
      document.documentElement.style.removeProperty('--keyboard')
    }
  }, [])
  return null
}

/** What the bars at the foot cover of the page above the keyboard. */
function barHeight(): number {
  return Math.max(0, ...[...document.querySelectorAll('[data-foot-bar]')].map((bar) => (getComputedStyle(bar).position === 'static' ? 0 : bar.getBoundingClientRect().height)))
}
