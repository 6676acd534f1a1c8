import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { openSample } from './support/acts'
import { imageFolder } from './support/image-folder'
import { ServerProcess } from './support/server-process'
import { expect, test as base } from './support/test'

// There is no container engine here: the program is started from a folder that holds what the image would.

const test = base.extend<{}, { readonly folder: string }>({
  folder: [
    async ({}, use) => {
      const folder = imageFolder()
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ folder }, use) => {
      const server = await ServerProcess.start({ NEXT_TELEMETRY_DISABLED: '1' }, { folder })
      await use(server)
      await server.remove()
    },
    { scope: 'worker' },
  ],
})

test('E2E-232 what the Dockerfile copies into the image is all that the server needs: pages, a sealed snapshot with its results, and the exported file', async ({ person, folder }) => {
  const { page, context, faults } = await person()
  await openSample(page)
  const id = /\/w\/([^/?#]+)/.exec(page.url())?.[1] ?? ''
  const sealed = await (await context.request.post(`/api/workshops/${id}/seal-snapshot`, { data: {} })).json()
  await expect.poll(async () => (await (await context.request.get(`/api/snapshots/${sealed.id}`)).json()).results, { timeout: 60_000 }).toEqual(expect.any(Object))
  await page.goto(`/s/${sealed.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect((await context.request.get('/api/offline.js')).status()).toBe(200)
  expect(faults).toEqual([])
  // Threads that this short visit does not need find their packages too.
  for (const worker of readdirSync(path.join(folder, 'dist')).filter((name) => name.endsWith('-worker.mjs'))) {
    const { stderr } = spawnSync(process.execPath, [path.join('dist', worker)], { cwd: folder, encoding: 'utf8', timeout: 20_000 })
    expect(stderr, worker).not.toContain('ERR_MODULE_NOT_FOUND')
  }
  expect(readdirSync(folder).sort()).toEqual(['.next', 'dist', 'next.config.mjs', 'node_modules', 'package.json'])
})
