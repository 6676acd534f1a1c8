import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { findSeenText } from './seen-text'
import { ServerProcess } from './server-process'

export type Person = { readonly page: Page; readonly context: BrowserContext; readonly faults: string[] }
export type PersonOptions = { readonly phone?: boolean; readonly dark?: boolean }

type Fixtures = {
  /** A person with a browser of their own. Faults collects what the console, the policy and the network complained of. */
  readonly person: (options?: PersonOptions) => Promise<Person>
}

export const test = base.extend<Fixtures, { readonly server: ServerProcess; readonly origin: string }>({
  server: [
    async ({}, use) => {
      const server = await ServerProcess.start()
      await use(server)
      await server.remove()
    },
    { scope: 'worker' },
  ],
  /** What people type. */
  origin: [({ server }, use) => use(server.origin), { scope: 'worker' }],
  person: async ({ browser, origin }, use) => {
    const contexts: BrowserContext[] = []
    await use(async ({ phone = false, dark = false } = {}) => {
      const context = await browser.newContext({
        baseURL: origin,
        // Nobody vouches for the certificate of a test.
        ignoreHTTPSErrors: origin.startsWith('https:'),
        viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
        hasTouch: phone,
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      })
      contexts.push(context)
      context.on('page', findSeenText)
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text())
      })
      page.on('request', (request) => {
        const asked = new URL(request.url())
        if (['http:', 'https:', 'ws:', 'wss:'].includes(asked.protocol) && asked.origin.replace('ws', 'http') !== origin) faults.push(`asked another host: ${request.url()}`)
      })
      return { page, context, faults }
    })
    for (const context of contexts) await context.close()
  },
})

export { expect }
