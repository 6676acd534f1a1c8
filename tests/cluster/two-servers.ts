import { Browser } from '../support/browser'
import { Device, type DeviceOptions } from '../support/device'
import { startTestServer, temporaryFolder, type TestServer } from '../support/server'
import type { ServerOptions } from '@/server/app'

/** What both servers believe people type: a browser has one session with both. */
const publicOrigin = 'http://127.0.0.1:7000'

export type Pair = { readonly first: TestServer; readonly second: TestServer; readonly databaseUrl: string; readonly dataDir: string }

/** Two servers over one PostgreSQL. Which of them a request goes to is the test's choice: it is the proxy. */
export async function twoServers(databaseUrl: string, options: Partial<ServerOptions> = {}): Promise<Pair> {
  // One key for both, as the operator gives it to them.
  const dataDir = options.dataDir ?? temporaryFolder()
  const first = await startTestServer({ databaseUrl, publicOrigin, ...options, dataDir })
  return { first, second: await startTestServer({ databaseUrl, publicOrigin, ...options, dataDir }), databaseUrl, dataDir }
}

/** The same browser, led to another server. */
export function ledTo(server: TestServer, browser: Browser): Browser {
  return browser.at(server.origin)
}

/** A document over y-websocket at the server that the proxy chose. */
export function openAt(server: TestServer, browser: Browser, place: { readonly workshopId: string; readonly document: string } & DeviceOptions): Device {
  return ledTo(server, browser).open(place.workshopId, place.document, place)
}
