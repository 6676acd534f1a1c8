import type { Page } from '@playwright/test'
import { addCard, createWorkshop, joinWorkshop, nextPhase } from './support/acts'
import type { ServerProcess } from './support/server-process'
import { expect, test, type Person } from './support/test'

// Ways in which the server says no, met by one of two tabs of a real browser that were offline; DOC-30 to DOC-33 hold all of
// them, online too.

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
