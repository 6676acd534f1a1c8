import { addCard, createWorkshop, joinWorkshop, nextPhase } from './support/acts'
import { fillDisk } from './support/full-disk'
import { expect, test } from './support/test'

/** Longer than the ten seconds after which a page says so. FULL_SECONDS=65 goes beyond what the server holds in memory. */
const fullMs = 1000 * Number(process.env['FULL_SECONDS'] ?? 11)

test('E2E-64 while the disk is full the screen says Not saved, nobody sees what is not stored, and afterwards all is saved and survives a kill', async ({ person, server }) => {
  test.skip(process.platform !== 'linux', 'prlimit is Linux')
  test.setTimeout(120_000 + 2 * fullMs)
  const mira = await person()
  const ana = await person()
  const code = await createWorkshop(mira.page, 'A full disk', 'Mira')
  await joinWorkshop(ana.page, code, 'Ana')
  await nextPhase(mira.page, 'Frame')
  await nextPhase(mira.page, 'Board')
  await addCard(mira.page, 'Acknowledged before')
  await expect(ana.page.getByText('Acknowledged before').first()).toBeVisible()
  await expect(mira.page.getByText('Saved', { exact: true }).first()).toBeVisible()

  const empty = fillDisk(server.pid)
  const full = Date.now()
  try {
    await addCard(mira.page, 'Typed while it was full')
    await expect(mira.page.getByText(/^Not saved: the server can’t store right now/).first()).toBeVisible({ timeout: 30_000 })
    expect((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status).toBe(503)
    await expect(ana.page.getByText('Acknowledged before').first()).toBeVisible()
    await expect.poll(() => Date.now() - full, { timeout: fullMs + 5000 }).toBeGreaterThan(fullMs)
    await expect(ana.page.getByText('Typed while it was full')).toHaveCount(0)
    await expect(mira.page.getByText('Typed while it was full').first()).toBeVisible()
  } finally {
    empty()
  }
  await expect(mira.page.getByText('Saved', { exact: true }).first()).toBeVisible({ timeout: 30_000 })
  await expect(ana.page.getByText('Typed while it was full').first()).toBeVisible({ timeout: 30_000 })
  expect((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status).toBe(200)

  await server.down('SIGKILL')
  await server.up()
  const late = await person()
  await joinWorkshop(late.page, code, 'Late')
  for (const title of ['Acknowledged before', 'Typed while it was full']) await expect(late.page.getByText(title).first()).toBeVisible()
})
