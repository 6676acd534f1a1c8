// `npm run --silent bench:reveal [-- --views N --runs N]`: how soon a reveal is on a participant's screen, in a browser against the built
// server, from the facilitator's command on. Prints one JSON object. Speed is looked at here, never asserted in a test.
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import * as z from 'zod'
import { readNumbers, readWords, usageError } from '@/scripts/load/options'
import { findBrowser } from '@/scripts/setup/browser.mjs'
import { ServerProcess } from '@/tests/e2e/support/server-process'
import { root } from '@/tests/load/bundle'
import { until } from '@/tests/support/until'
import { sealedRoom } from './room'

type Run = { readonly firstPictureMs: number; readonly agreementMs: number; readonly cruxesMs: number; readonly stakesMs: number; readonly pairMs: number; readonly longestTaskMs: number; readonly longTasksMs: readonly number[] }

const options = readNumbers(readWords(process.argv.slice(2), ['views', 'runs']), { views: 12, runs: 3 })
if (!existsSync(path.join(root, 'dist/main.mjs'))) usageError('there is no built server; run npm run build')

/** In the page: when each part of the reveal was first there, and every task longer than 50 ms, in ms of the wall clock. As text, since what a build adds to functions is unknown there. */
const watchPage = `
  const seen = (window.__seen = {}), tasks = (window.__tasks = [])
  const parts = { picture: 'main svg[role="img"]', agreement: '#part-asks', cruxes: '#cruxes svg[role="img"]', stakes: '#stakes svg[role="img"]', pair: '#any-two svg[role="img"]' }
  const now = () => performance.timeOrigin + performance.now()
  new MutationObserver(() => {
    for (const [what, selector] of Object.entries(parts)) {
      if (seen[what] === undefined && document.querySelector(selector) !== null) requestAnimationFrame(() => (seen[what] ??= now()))
    }
  }).observe(document.body, { childList: true, subtree: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: performance.timeOrigin + startTime, ms: Math.round(duration) })
  }).observe({ type: 'longtask', buffered: false })
`

const watched = z.object({ seen: z.record(z.string(), z.number()), tasks: z.array(z.object({ start: z.number(), ms: z.number() })) })
const readSeen = async (page: Page) => watched.parse(await page.evaluate('({ seen: window.__seen, tasks: window.__tasks })'))

const server = await ServerProcess.start()
const browser = await chromium.launch({ executablePath: (await findBrowser()) ?? undefined, args: ['--no-sandbox', '--disable-gpu'] })
const runs: Run[] = []
for (let run = 0; run < options.runs; run += 1) {
  const room = await sealedRoom(server.origin, options.views)
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 800 }, storageState: room.session })
  const page = await context.newPage()
  await page.goto(`/w/${room.workshopId}`)
  await page.getByText(`${options.views} of ${options.views} in`).first().waitFor()
  await page.evaluate(watchPage)
  const start = Date.now()
  await room.reveal()
  await until('every part of the reveal is there', async () => Object.keys((await readSeen(page)).seen).length === 5)
  const { seen, tasks } = await readSeen(page)
  const since = (what: string) => Math.round((seen[what] ?? Number.NaN) - start)
  const longTasksMs = tasks.filter((task) => task.start >= start).map(({ ms }) => ms)
  runs.push({ firstPictureMs: since('picture'), agreementMs: since('agreement'), cruxesMs: since('cruxes'), stakesMs: since('stakes'), pairMs: since('pair'), longestTaskMs: Math.max(0, ...longTasksMs), longTasksMs })
  process.stderr.write(`${run + 1} of ${options.runs}: ${JSON.stringify(runs.at(-1))}\n`)
  await context.close()
}
await browser.close()
await server.remove()
const median = (pick: (run: Run) => number): number => [...runs].map(pick).sort((a, b) => a - b)[Math.floor((runs.length - 1) / 2)] ?? 0
const machine = { cores: os.cpus().length, cpu: os.cpus()[0]?.model ?? 'unknown', node: process.version, load: os.loadavg()[0] }
const medians = { firstPictureMs: median((run) => run.firstPictureMs), cruxesMs: median((run) => run.cruxesMs), stakesMs: median((run) => run.stakesMs), pairMs: median((run) => run.pairMs), longestTaskMs: median((run) => run.longestTaskMs) }
process.stdout.write(`${JSON.stringify({ format: 'bench-reveal/1', ...options, targets: { firstPictureMs: 500, cruxesMs: 3000, stakesMs: 3000, longestTaskMs: 50 }, medians, runs, machine }, null, 2)}\n`)
