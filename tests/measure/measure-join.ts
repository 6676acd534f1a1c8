import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'

export type JoinFigures = {
  /** JavaScript of the page, each file through gzip, and as it came over the wire; KB of 1,000 bytes. */
  readonly scriptGzipKb: number
  readonly scriptWireKb: number
  readonly scripts: number
  readonly allWireKb: number
  /** From the start of the navigation: the name can be seen; the form answers to a person. */
  readonly seenMs: number
  readonly usableMs: number
  /** From pressing Join to being in the lobby. */
  readonly joinedMs: number
}

/** A phone of little power: processor four times slower, 1.6 Mbit/s, 150 ms there and back. */
const slow = { cpu: 4, bitsPerSecond: 1_600_000, upBitsPerSecond: 750_000, latencyMs: 150 }

/** Opens the join page once with an empty cache, types a name and joins. */
export async function measureJoin(browser: Browser, origin: string, code: string, name: string): Promise<JoinFigures> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: slow.latencyMs, downloadThroughput: slow.bitsPerSecond / 8, uploadThroughput: slow.upBitsPerSecond / 8 })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
  const scripts = new Map<string, string>()
  const wire = new Map<string, number>()
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType.includes('javascript')) scripts.set(requestId, response.url)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => wire.set(requestId, encodedDataLength))

  const began = Date.now()
  await page.goto(`/j/${code}`, { waitUntil: 'commit' })
  const field = page.getByLabel('Your name')
  await field.waitFor({ timeout: 60_000 })
  const seenMs = Date.now() - began
  // React has taken the field over: from here on what is typed is heard.
  await field.evaluate(async (input) => {
    while (!Object.keys(input).some((key) => key.startsWith('__react'))) await new Promise((resolve) => setTimeout(resolve, 10))
  })
  const usableMs = Date.now() - began
  const upToHere = new Map(scripts)
  await page.waitForLoadState('networkidle')
  const bodies = await Promise.all([...upToHere.keys()].map((requestId) => devtools.send('Network.getResponseBody', { requestId }).then(({ body, base64Encoded }) => Buffer.from(body, base64Encoded ? 'base64' : 'utf8'), () => Buffer.alloc(0))))
  const allWire = [...wire.values()].reduce((sum, bytes) => sum + bytes, 0)
  const scriptWire = [...upToHere.keys()].reduce((sum, requestId) => sum + (wire.get(requestId) ?? 0), 0)
  const scriptGzip = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)

  await field.fill(name)
  const pressed = Date.now()
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.getByText(`You are in, as ${name}`, { exact: false }).first().waitFor({ timeout: 60_000 })
  const joinedMs = Date.now() - pressed
  await context.close()
  return { scriptGzipKb: kb(scriptGzip), scriptWireKb: kb(scriptWire), scripts: upToHere.size, allWireKb: kb(allWire), seenMs, usableMs, joinedMs }
}

function kb(bytes: number): number {
  return Math.round(bytes / 100) / 10
}
