import type { Page } from '@playwright/test'
import { addCard, createWorkshop, joinWorkshop, nextPhase } from './support/acts'
import type { ServerProcess } from './support/server-process'
import { expect, test, type Person } from './support/test'

// Ways in which the server says no, met in two tabs of a real browser; DOC-30 to DOC-33 hold all of them, online and offline.

type Room = { readonly mira: Person; readonly server: ServerProcess; readonly workshopId: string }
type Refusal = {
  readonly name: string
  readonly reason: RegExp
  /** Happens while both tabs are offline; answers what takes it back. */
  readonly happen: (room: Room) => Promise<() => Promise<void>>
}

async function command({ mira, workshopId, server }: Room, name: string, data: unknown): Promise<void> {
  const answer = await mira.context.request.post(`${server.origin}/api/workshops/${workshopId}/${name}`, { data, headers: { origin: server.origin } })
  expect(answer.status(), `${name}: ${await answer.text()}`).toBe(200)
}

const refusals: readonly Refusal[] = [
  {
    name: 'the board is locked',
    reason: /locked/,
    happen: async (room) => {
      await command(room, 'lock-board', { locked: true })
      return () => command(room, 'lock-board', { locked: false })
    },
  },
  {
    name: 'the workshop is closed',
    reason: /closed/,
    happen: async (room) => {
      await command(room, 'close-workshop', { closed: true })
      return () => command(room, 'close-workshop', { closed: false })
    },
  },
  {
    name: 'the documents were restored',
    reason: /restored/,
    happen: async ({ server }) => {
      await server.down('SIGTERM')
      server.raiseEpochs()
      await server.up()
      return async () => undefined
    },
  },
]

const saved = (page: Page) => expect(page.getByText('Saved', { exact: true }).first()).toBeVisible({ timeout: 30_000 })

for (const { name, reason, happen } of refusals) {
  test(`E2E-65 what the server refused in one of two tabs that were offline is offered back there, and goes on the board when it may: ${name}`, async ({ person, server }) => {
    test.setTimeout(150_000)
    const mira = await person()
    const ana = await person()
    const code = await createWorkshop(mira.page, 'Two tabs', 'Mira')
    await joinWorkshop(ana.page, code, 'Ana')
    await nextPhase(mira.page, 'Frame')
    await nextPhase(mira.page, 'Board')
    const second = await ana.context.newPage()
    await second.goto(ana.page.url())
    await saved(second)
    const workshopId = new URL(mira.page.url()).pathname.split('/')[2] ?? ''

    await ana.context.setOffline(true)
    await addCard(ana.page, 'Typed in the tunnel')
    await expect(ana.page.getByText(/Offline: 1 change kept on this device/).first()).toBeVisible()
    const takeBack = await happen({ mira, server, workshopId })
    await ana.context.setOffline(false)

    const offered = ana.page.getByRole('region', { name: 'Changes that were not accepted' })
    await expect(offered.getByText(/^1 edit was not accepted/)).toHaveText(reason, { timeout: 60_000 })
    await expect(offered.getByText('Typed in the tunnel')).toBeVisible()
    // The other tab meant nothing and goes on; nobody has the card.
    await saved(second)
    await expect(second.getByText('Typed in the tunnel')).toHaveCount(0)
    await expect(mira.page.getByText('Typed in the tunnel')).toHaveCount(0)

    // A reload forgets nothing of it.
    await ana.page.reload()
    await expect(offered.getByText('Typed in the tunnel')).toBeVisible()
    await takeBack()
    await expect(async () => {
      if (await offered.isVisible()) await offered.getByRole('button', { name: 'Put back' }).click()
      await expect(second.getByText('Typed in the tunnel').first()).toBeVisible({ timeout: 3000 })
    }).toPass({ timeout: 30_000 })
    await expect(mira.page.getByText('Typed in the tunnel').first()).toBeVisible({ timeout: 30_000 })
    await expect(offered).toHaveCount(0)
  })
}

/** A little over what a document may have, and in so many pieces that a few shorter texts make room again. */
const longCards = Array.from({ length: 258 }, (_, index) => ({ title: `Long card ${index}`, ask: 'y'.repeat(3990), summary: 'x'.repeat(3990) }))

test('E2E-240 on a full board what does not fit is offered back at once in either of two tabs, typed online or offline, and goes on the board when somebody has made room', async ({ person, server }) => {
  test.setTimeout(150_000)
  const mira = await person()
  const ana = await person()
  const code = await createWorkshop(mira.page, 'A full board', 'Mira')
  await joinWorkshop(ana.page, code, 'Ana')
  await nextPhase(mira.page, 'Frame')
  await nextPhase(mira.page, 'Board')
  const second = await ana.context.newPage()
  await second.goto(ana.page.url())
  await saved(second)
  const room = { mira, server, workshopId: new URL(mira.page.url()).pathname.split('/')[2] ?? '' }

  // Typed while the page cannot know that others fill the board.
  await ana.context.setOffline(true)
  await addCard(ana.page, 'Typed in the tunnel')
  for (const half of [longCards.slice(0, 129), longCards.slice(129)]) await command(room, 'add-cards', { cards: half })
  await ana.context.setOffline(false)
  const offered = (page: Page) => page.getByRole('region', { name: 'Changes that were not accepted' })
  await expect(offered(ana.page).getByText('Typed in the tunnel')).toBeVisible({ timeout: 30_000 })
  await expect(offered(ana.page).getByText(/^1 edit was not accepted/)).toHaveText(/The board is full \(2 MB\)/)

  // Online, in the other tab: the page knows by now, and the line is not lost.
  await expect(second.getByRole('button', { name: /^Long card 257\s?, edit$/ })).toBeVisible()
  await saved(second)
  await second.getByRole('button', { name: 'Add', exact: true }).first().click()
  await second.getByLabel('One line: who does what, by when').fill('Typed on the full board')
  await second.getByLabel('One line: who does what, by when').press('Enter')
  await expect(offered(second).getByText('Typed on the full board')).toBeVisible()
  // Too early, and often: it stays on offer, and nobody is sent away.
  for (let again = 0; again < 4; again += 1) await offered(second).getByRole('button', { name: 'Put back' }).click()
  for (const page of [ana.page, second]) await expect(page.getByText(/^A change was refused: The board is full/).first()).toBeVisible()
  await expect(mira.page.getByText(/Typed/)).toHaveCount(0)

  // Long texts typed over with short ones pass.
  for (const title of ['Long card 0', 'Long card 1', 'Long card 2']) {
    await second.getByRole('button', { name: new RegExp(`^${title}\\s?, edit$`) }).click()
    const card = second.getByRole('article', { name: `Editing ${title}`, exact: true })
    for (const label of ['What is asked, in one line', 'In other words']) await card.getByLabel(label).fill('Short now')
    await card.getByRole('button', { name: 'Done' }).click()
    await expect(mira.page.getByRole('article', { name: new RegExp(`^${title}\\s?, edit$`) }).getByText('Short now').first()).toBeVisible()
  }
  for (const page of [second, ana.page]) await offered(page).getByRole('button', { name: 'Put back' }).click()
  for (const title of ['Typed in the tunnel', 'Typed on the full board']) await expect(mira.page.getByText(title).first()).toBeVisible()
  for (const page of [ana.page, second]) await expect(offered(page)).toHaveCount(0)
})
