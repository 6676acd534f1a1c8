import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { findBrowser } from '../../scripts/setup/browser.mjs'

/** Who is in the room, on what. */
export type Device = 'laptop' | 'phone' | 'small phone' | 'wall'

export type Actor = {
  readonly name: string
  readonly device: Device
  readonly page: Page
  readonly context: BrowserContext
  /** What the console, a thrown error or a request to another host complained of. */
  readonly faults: string[]
}

const sizes = {
  laptop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  'small phone': { width: 360, height: 640 },
  wall: { width: 1920, height: 1080 },
} as const

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export async function openBrowser(): Promise<Browser> {
  const executablePath = await findBrowser()
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: flags })
}

/** A person with a browser of their own, or with a second page of one that is open. */
export async function enter(browser: Browser, origin: string, { name, device, beside }: { readonly name: string; readonly device: Device; readonly beside?: Actor }): Promise<Actor> {
  const touch = device === 'phone' || device === 'small phone'
  const context = beside?.context ?? (await browser.newContext({ baseURL: origin, viewport: sizes[device], hasTouch: touch, isMobile: touch, reducedMotion: 'reduce' }))
  const page = await context.newPage()
  await page.setViewportSize(sizes[device])
  page.setDefaultTimeout(60_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`${name}: ${error.message}`))
  page.on('console', (message) => {
    // A network that was cut off on purpose says so.
    if (message.type() === 'error' && !/ERR_INTERNET_DISCONNECTED|WebSocket connection/.test(message.text())) faults.push(`${name}: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (/^(http|ws)s?:$/.test(protocol) && asked.replace(/^ws/, 'http') !== origin) faults.push(`${name} asked another host: ${request.url()}`)
  })
  return { name, device, page, context, faults }
}
