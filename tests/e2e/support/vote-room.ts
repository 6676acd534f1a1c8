import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type Person, type PersonOptions } from './test'
import { joinWorkshop, look } from './acts'

const sample: unknown = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '..', '..', '..', 'lib', 'workshop', 'sample-workshop.json'), 'utf8'))

export type VoteRoom = { readonly mira: Person; readonly ana: Person; readonly ben: Person }

/** A facilitator and two participants around the board of the sample; Mira sits in the seat of one of its views. */
export async function voteRoom(person: (options?: PersonOptions) => Promise<Person>): Promise<VoteRoom> {
  const [mira, ana, ben] = [await person(), await person({ phone: true }), await person({ dark: true })]
  await mira.page.goto('/')
  const { workshopId, code } = await mira.page.evaluate(async (file) => {
    const args = { title: 'A vote', name: 'Mira', file, seat: 'policy-staffer' }
    const made = await fetch('/api/workshops', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(args) })
    const { id, code } = await made.json()
    return { workshopId: String(id), code: String(code) }
  }, sample)
  await mira.page.goto(`/w/${workshopId}`)
  await expect(mira.page.getByText('Saved', { exact: true }).first()).toBeVisible()
  await joinWorkshop(ana.page, code, 'Ana')
  await joinWorkshop(ben.page, code, 'Ben')
  return { mira, ana, ben }
}

export type Setting = { readonly method: RegExp; readonly places?: string; readonly minutes?: string; readonly more?: (page: Page) => Promise<void> }

/** The facilitator sets up a vote on all asks and opens it. */
export async function openVote(page: Page, { method, places, minutes, more }: Setting): Promise<void> {
  await look(page, 'Vote')
  const again = page.getByRole('button', { name: 'Set up another vote' })
  await expect(page.getByRole('heading', { level: 1, name: 'Set up the vote' }).or(again).first()).toBeVisible()
  if (await again.isVisible()) await again.click()
  await page.getByRole('button', { name: /^All \(\d+\)$/ }).click()
  await page.getByRole('radio', { name: method }).check({ force: true })
  if (places !== undefined) await page.getByLabel('How many asks win').fill(places)
  if (minutes !== undefined) await page.getByLabel('Time', { exact: true }).selectOption(minutes)
  await more?.(page)
  await page.getByRole('button', { name: 'Open the vote' }).click()
  await expect(page.getByRole('region', { name: 'Sealed ballot' })).toBeVisible()
}

export async function castBallot(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^(Cast|Replace)/ }).filter({ visible: true }).first().click()
  const received = page.getByText(/^Received \d\d:\d\d, receipt/)
  await expect(received).toBeVisible()
  const receipt = /receipt (\S+)\.$/.exec(await received.innerText())?.[1]
  if (receipt === undefined) throw new Error('No receipt is shown.')
  return receipt
}

export async function closeVote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close the vote' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close the vote' }).click()
  await expect(page.getByText(/^Vote closed \d\d:\d\d/)).toBeVisible()
}

/** Ticks, dots, scores or places for some asks by their place on the sheet, in the words a person sees. */
export async function fillBallot(page: Page, asks: readonly number[]): Promise<void> {
  const ballot = page.getByRole('region', { name: 'Sealed ballot' })
  await expect(ballot.getByRole('listitem').first()).toBeVisible()
  for (const ask of asks) {
    if ((await ballot.getByRole('checkbox').count()) > 0) await ballot.getByRole('checkbox').nth(ask).check({ force: true })
    else if ((await ballot.getByRole('radio').count()) > 0) await ballot.getByRole('radiogroup').or(ballot.locator('fieldset')).nth(ask).getByRole('radio', { name: '4', exact: true }).check({ force: true })
    else if ((await ballot.getByRole('button', { name: /^One more for/ }).count()) > 0) await ballot.getByRole('button', { name: /^One more for/ }).nth(ask).click()
    else await ballot.getByRole('button', { name: /^Add / }).nth(ask).click()
  }
}
