import { addCard, createWorkshop, joinWorkshop, nextPhase } from './support/acts'
import { freePort, ServerProcess } from './support/server-process'
import { expect, test as base } from './support/test'

// A name that is no localhost: the browser takes away secure-context features there, as it does on a plain http address of a room's Wi-Fi.
const test = base.extend<object, { readonly server: ServerProcess }>({
  server: [
    async ({}, use) => {
      const port = await freePort()
      const server = await ServerProcess.start({ PUBLIC_ORIGIN: `http://parley.test:${port}` }, { port })
      await use(server)
      await server.remove()
    },
    { scope: 'worker' },
  ],
})

test('E2E-30 everything works on a plain http address that is not a secure context', async ({ person }) => {
  const mira = await person()
  const ben = await person({ phone: true })
  const code = await createWorkshop(mira.page, 'On the Wi-Fi of the room', 'Mira')
  expect(await mira.page.evaluate(() => window.isSecureContext)).toBe(false)
  await joinWorkshop(ben.page, code, 'Ben')
  await nextPhase(mira.page, 'Frame')
  await nextPhase(mira.page, 'Board')
  await addCard(mira.page, 'Tamper-evident logging')
  await expect(ben.page.getByText('Tamper-evident logging').first()).toBeVisible()
  await ben.page.reload()
  await expect(ben.page.getByText('Tamper-evident logging').first()).toBeVisible()
  expect([...mira.faults, ...ben.faults]).toEqual([])
})
