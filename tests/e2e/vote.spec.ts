import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { look } from './support/acts'
import { castBallot, closeVote, fillBallot, openVote, voteRoom } from './support/vote-room'

const methods = [
  { method: /^Approval/, places: '3' },
  { method: /^Scores/, places: '3' },
  { method: /^Dots/, places: '3' },
  { method: /^Spread your points/, places: '3' },
  { method: /^Ranking/, places: '3' },
  { method: /^Fair shares of a budget/ },
] as const

test('E2E-80 three people vote by every method, one of them on a phone, and each finds their receipt', async ({ person }) => {
  test.setTimeout(240_000)
  const { mira, ana, ben } = await voteRoom(person)
  for (const setting of methods) {
    await test.step(String(setting.method), async () => {
      await openVote(mira.page, setting)
      const receipts: string[] = []
      for (const [{ page }, asks] of [[mira, [0, 4]], [ana, [0, 6]], [ben, [0, 4]]] as const) {
        await expect(page.getByRole('region', { name: 'Sealed ballot' })).toBeVisible()
        await fillBallot(page, asks)
        receipts.push(await castBallot(page))
      }
      await expect(ana.page.getByText('3 of 3 ballots in')).toBeVisible()
      await closeVote(mira.page)
      for (const [at, { page }] of [mira, ana, ben].entries()) await expect(page.getByText(`Your ballot was counted: receipt ${receipts[at]} is in the published list.`)).toBeVisible()
      await expect(ana.page.getByRole('heading', { level: 1, name: /win|level/ })).toBeVisible()
      await expect(ben.page.getByText(/Counted by/)).toHaveCount(0)
    })
  }
  await test.step('other rules are shown by the facilitator, and read by all', async () => {
    await expect(ben.page.getByRole('button', { name: 'What other rules would give' })).toHaveCount(0)
    await mira.page.getByRole('button', { name: 'What other rules would give' }).click()
    await expect(ben.page.getByText('What depends on the rule')).toBeVisible()
  })
  await test.step('what the winners buy is said for each view, and the ballot is held against the beliefs in private', async () => {
    await expect(ben.page.getByRole('heading', { name: /answers|add/ }).first()).toBeVisible()
    await expect(mira.page.getByRole('region', { name: 'Only you see this' })).toBeVisible()
    await expect(ben.page.getByRole('region', { name: 'Only you see this' })).toHaveCount(0)
  })
  expect([...mira.faults, ...ana.faults, ...ben.faults]).toEqual([])
})

test('E2E-81 a ranking can be filled in by keyboard alone', async ({ person }) => {
  const { mira, ben } = await voteRoom(person)
  await openVote(mira.page, { method: /^Ranking/ })
  const ballot = ben.page.getByRole('region', { name: 'Sealed ballot' })
  await ballot.getByRole('button', { name: /^Add / }).first().focus()
  for (let press = 0; press < 3; press += 1) await ben.page.keyboard.press('Enter')
  await expect(ballot.getByRole('button', { name: /^Move .* up$/ })).toHaveCount(3)
  const last = ballot.getByRole('button', { name: /^Move .* up$/ }).nth(2)
  const name = await last.getAttribute('aria-label')
  await last.focus()
  await ben.page.keyboard.press('Enter')
  await ben.page.keyboard.press('Enter')
  await expect(ballot.getByRole('button', { name: /^Move .* up$/ }).first()).toHaveAttribute('aria-label', String(name))
  await expect(ballot.getByRole('button', { name: String(name) })).toBeFocused()
})

test('E2E-82 a ballot that was not received when the vote closed says so, with the time', async ({ person }) => {
  const { mira, ana } = await voteRoom(person)
  await openVote(mira.page, { method: /^Approval/, more: (page) => page.getByRole('radio', { name: /^Named/ }).check({ force: true }) })
  await fillBallot(ana.page, [1])
  await ana.context.setOffline(true)
  await ana.page.getByRole('button', { name: /^Cast/ }).filter({ visible: true }).click()
  await expect(ana.page.getByText(/You are offline. A ballot counts only once it says Received/)).toBeVisible()
  await fillBallot(mira.page, [0])
  await castBallot(mira.page)
  await closeVote(mira.page)
  await ana.context.setOffline(false)
  await expect(ana.page.getByText(/^The vote closed at \d\d:\d\d. Yours had not arrived and was not counted.$/)).toBeVisible()
})

test('E2E-83 a ballot can be undone, replaced and taken back until the close under one receipt, and only the last one counts', async ({ person }) => {
  const { mira, ben } = await voteRoom(person)
  await openVote(mira.page, { method: /^Approval/, more: (page) => page.getByRole('radio', { name: /^Named/ }).check({ force: true }) })
  const ticks = ben.page.getByRole('region', { name: 'Sealed ballot' }).getByRole('checkbox')
  await fillBallot(ben.page, [0, 1])
  await ben.page.getByRole('button', { name: 'Undo', exact: true }).filter({ visible: true }).click()
  await expect(ticks.nth(1)).not.toBeChecked()
  const first = await castBallot(ben.page)
  await ticks.nth(2).check({ force: true })
  await expect(ben.page.getByText(/^Changed since/)).toBeVisible()
  expect(await castBallot(ben.page)).toBe(first)
  await ben.page.getByRole('button', { name: 'Take my ballot back' }).filter({ visible: true }).click()
  await expect(ben.page.getByText('Taken back. You have no ballot in this vote.')).toBeVisible()
  await ticks.nth(0).uncheck({ force: true })
  expect(await castBallot(ben.page)).toBe(first)
  const title = await ben.page.getByRole('region', { name: 'Sealed ballot' }).getByRole('listitem').nth(2).locator('label > span').nth(1).innerText()
  await closeVote(mira.page)
  await expect(ben.page.getByText(`receipt ${first} is in the published list`)).toBeVisible()
  await expect(mira.page.getByRole('region', { name: 'Who chose what' }).getByRole('definition')).toHaveText(title)
})

test('E2E-84 who asks whom by when is filled in together, and a minority note stands under its name', async ({ person }) => {
  const { mira, ana, ben } = await voteRoom(person)
  await openVote(mira.page, { method: /^Approval/, places: '1' })
  for (const { page } of [mira, ana, ben]) {
    await fillBallot(page, [0])
    await castBallot(page)
  }
  await closeVote(mira.page)
  await mira.page.getByRole('button', { name: 'To the result' }).click()
  await expect(ana.page.getByRole('heading', { level: 1, name: /chosen by vote/ })).toBeVisible()
  await mira.page.getByRole('combobox', { name: /^Who asks/ }).first().fill('Ana')
  await ben.page.getByRole('textbox', { name: /^By when/ }).first().fill('15 December')
  await expect(ana.page.getByRole('combobox', { name: /^Who asks/ }).first()).toHaveValue('Ana')
  await expect(ana.page.getByRole('textbox', { name: /^By when/ }).first()).toHaveValue('15 December')
  await ana.page.getByLabel(/I could not sign this/).fill('The cheap list is not enough.')
  await ana.page.getByRole('button', { name: 'Add my note' }).click()
  await expect(mira.page.getByText('“The cheap list is not enough.”')).toBeVisible()
  await expect(mira.page.getByText(/^Ana, \d\d:\d\d$/)).toBeVisible()
})

const faultsOf = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

test('E2E-85 the screens of a vote and of the result pass axe, on a phone and in the dark too', async ({ person }) => {
  test.setTimeout(240_000)
  const { mira, ana, ben } = await voteRoom(person)
  await look(mira.page, 'Vote')
  await expect(mira.page.getByRole('heading', { name: 'Set up the vote' })).toBeVisible()
  expect(await faultsOf(mira.page)).toEqual([])
  for (const setting of methods) {
    await openVote(mira.page, setting)
    for (const { page } of [mira, ana, ben]) {
      await expect(page.getByRole('region', { name: 'Sealed ballot' })).toBeVisible()
      await fillBallot(page, [0, 2])
      await castBallot(page)
    }
    for (const { page } of [ana, ben]) expect(await faultsOf(page), `ballot, ${String(setting.method)}`).toEqual([])
    await closeVote(mira.page)
    for (const { page } of [mira, ana, ben]) expect(await faultsOf(page), `result, ${String(setting.method)}`).toEqual([])
  }
  await mira.page.getByRole('button', { name: 'To the result' }).click()
  for (const { page } of [mira, ana, ben]) {
    await expect(page.getByText('Minority notes')).toBeVisible()
    expect(await faultsOf(page), 'result').toEqual([])
  }
})
