import { expect, type Page } from '@playwright/test'

export type Range = { readonly low: string; readonly high: string; readonly best: string }

/**
 * Goes through the short form as a person in a hurry: the same range for every chance, the third button of each choice,
 * ten decisions to the second story, the cards as they stand; then checks and submits.
 */
export async function answerEverything(page: Page, { low, high, best }: Range): Promise<void> {
  const visible = (name: RegExp) => page.getByRole('button', { name }).filter({ visible: true }).first()
  // The form begins with a range; before it is there, nothing on the page tells it from the end.
  await expect(page.getByRole('textbox', { name: /^Low/ }).first()).toBeVisible()
  for (let step = 0; step < 20; step += 1) {
    const submit = visible(/^That’s me: submit/)
    if (await submit.isVisible()) {
      await submit.click()
      await expect(page.getByText(/receipt/i).first()).toBeVisible()
      return
    }
    const fields = [[/^Low/, low], [/^High/, high], [/^Best guess/, best]] as const
    if (await page.getByRole('textbox', { name: /^Low/ }).first().isVisible()) {
      for (const [label, value] of fields) {
        await page.getByRole('textbox', { name: label }).first().fill(value)
        await page.getByRole('textbox', { name: label }).first().press('Tab')
      }
    } else if (await page.getByRole('button', { name: /^One more/ }).first().isVisible()) {
      for (let count = 0; count < 10; count += 1) await page.getByRole('button', { name: /^One more/ }).nth(1).click()
    } else if (await page.getByRole('radio').first().isVisible()) {
      await page.getByRole('radio').nth(2).click()
    }
    const asked = await page.locator('main').innerText()
    const onward = visible(/^(Next|Skip)$/)
    await ((await onward.isVisible()) ? onward : visible(/^Check and submit$/)).click()
    await expect.poll(async () => page.locator('main').innerText()).not.toBe(asked)
  }
  throw new Error('The form did not end.')
}
