import type { Page } from '@playwright/test'

/** From now on the page's texts are those that are seen: the live region says again what stands elsewhere. */
export function findSeenText(page: Page): void {
  const getByText = page.getByText.bind(page)
  page.getByText = (text, options) => getByText(text, options).and(page.locator(':not([data-announcer])'))
}
