import { addCard, createWorkshop, joinWorkshop, nextPhase } from './support/acts'
import { answerEverything } from './support/answer-everything'
import { hasCluster, keepRestarting, startCluster, watchForTrouble, type Cluster } from './support/cluster'
import { expect, test as base, type Person } from './support/test'
import { castBallot, closeVote, fillBallot, openVote } from './support/vote-room'

// Two servers behind HAProxy over PostgreSQL, as two people meet them in a browser.

const test = base.extend<{}, { readonly cluster: Cluster }>({
  cluster: [
    async ({}, use) => {
      const cluster = await startCluster()
      await use(cluster)
      await cluster.end()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  origin: [({ cluster }, use) => use(cluster.origin), { scope: 'worker' }],
})

test.skip(!hasCluster, 'PostgreSQL or HAProxy is not here and could not be installed (Debian: apt-get install postgresql haproxy)')

const long = { timeout: 40_000 }
const saved = ({ page }: Person) => expect(page.getByText('Saved', { exact: true }).first()).toBeVisible(long)
/** Browsers write down by themselves that a socket or a request failed; all else that a page complains of is its own. */
const complaints = ({ faults }: Person): readonly string[] => faults.filter((fault) => !/^(Failed to load resource|WebSocket connection)/.test(fault))

test('E2E-230 while the database is restarted the screen says Not saved, nobody sees what is not stored, and afterwards everything is', async ({ person, cluster }) => {
  test.setTimeout(180_000)
  const [mira, ana] = [await person(), await person()]
  const code = await createWorkshop(mira.page, 'A restart of the database', 'Mira')
  await joinWorkshop(ana.page, code, 'Ana')
  await nextPhase(mira.page, 'Frame')
  await nextPhase(mira.page, 'Board')
  await addCard(mira.page, 'Stored before')
  await expect(ana.page.getByText('Stored before').first()).toBeVisible()
  await mira.page.getByRole('button', { name: /^Stored before ?, edit/ }).click()
  const editor = mira.page.getByLabel('Editing Stored before')
  await editor.getByLabel('What is asked, in one line').fill('Runs a drill')
  await saved(mira)

  await cluster.postgres.stop('fast')
  try {
    await editor.getByLabel('What is asked, in one line').fill('Runs a drill every quarter')
    await editor.getByLabel('Who does it').fill('The lab')
    await expect(mira.page.getByText(/^Not saved: the server can’t store right now/).first()).toBeVisible(long)
    for (const { port } of cluster.servers) expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(503)
    await expect(ana.page.getByText('Runs a drill every quarter')).toHaveCount(0)
    await expect(editor.getByLabel('Who does it')).toHaveValue('The lab')
  } finally {
    await cluster.postgres.start()
  }
  await saved(mira)
  await expect(ana.page.getByText('Runs a drill every quarter').first()).toBeVisible(long)
  await expect(editor.getByLabel('Who does it')).toHaveValue('The lab')
  await expect(mira.page.getByText(/not accepted/)).toHaveCount(0)
  expect([...complaints(mira), ...complaints(ana)]).toEqual([])
})

test('E2E-231 while both servers are restarted in turn nobody is shown an error, no command is refused, and everything arrives', async ({ person, cluster }) => {
  test.setTimeout(240_000)
  const [mira, ana] = [await person(), await person()]
  const code = await createWorkshop(mira.page, 'A rolling restart', 'Mira')
  await joinWorkshop(ana.page, code, 'Ana')
  await nextPhase(mira.page, 'Frame')
  await nextPhase(mira.page, 'Board')
  const troubles = [await watchForTrouble(mira.page), await watchForTrouble(ana.page)]

  const enough = keepRestarting(cluster.servers)
  for (const number of [1, 2, 3]) {
    await Promise.all([addCard(mira.page, `From Mira ${number}`), addCard(ana.page, `From Ana ${number}`)])
    await expect(ana.page.getByText(`From Mira ${number}`).first()).toBeVisible(long)
    await expect(mira.page.getByText(`From Ana ${number}`).first()).toBeVisible(long)
  }
  await mira.page.getByRole('button', { name: 'Seal a snapshot' }).first().click()
  await nextPhase(mira.page, 'Estimate')
  await expect(ana.page.getByRole('textbox', { name: /^Low/ }).first()).toBeVisible(long)
  await answerEverything(ana.page, { low: '5', high: '40', best: '15' })
  await expect(mira.page.getByText('1 of 1 in').first()).toBeVisible(long)
  await openVote(mira.page, { method: /^Approval/, places: '1' })
  await expect(ana.page.getByRole('region', { name: 'Sealed ballot' })).toBeVisible(long)
  await fillBallot(ana.page, [1])
  await castBallot(ana.page)
  await closeVote(mira.page)
  await expect(ana.page.getByText(/^Your ballot was counted/)).toBeVisible(long)
  expect(await enough()).toBeGreaterThan(0)

  for (const who of [mira, ana]) await saved(who)
  for (const trouble of troubles) expect(await trouble()).toEqual([])
  expect([...complaints(mira), ...complaints(ana)]).toEqual([])
  const id = /\/w\/([^/?#]+)/.exec(mira.page.url())?.[1] ?? ''
  const file = await (await mira.context.request.get(`/api/workshops/${id}/file`)).json()
  expect(file.interventions.map(({ title }: { readonly title: string }) => title).sort()).toEqual([1, 2, 3].flatMap((number) => [`From Ana ${number}`, `From Mira ${number}`]).sort())
})
