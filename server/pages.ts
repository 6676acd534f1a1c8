import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import next from 'next'
import type { RandomBytes } from './codes'
import { contentSecurityPolicy } from './csp'

export type Pages = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Where upgrades under `/_next/` belong. */
  readonly server: Server
  readonly close: () => Promise<void>
}

/** Next's pages, from source in development and from `.next` otherwise. */
export async function openPages({ dev, dir, random, port }: { dev: boolean; dir: string; random: RandomBytes; port: number }): Promise<Pages> {
  // The server speaks to nobody but its visitors.
  process.env['NEXT_TELEMETRY_DISABLED'] = '1'
  // Next hangs its upgrade listener on the server it is given; this one never listens, so ours alone decides.
  const server = createServer()
  const app = next({ dev, dir, httpServer: server, port })
  await app.prepare()
  const handler = app.getRequestHandler()
  return {
    server,
    close: () => app.close(),
    handle: async (request, response) => {
      const policy = contentSecurityPolicy(Buffer.from(random(16)).toString('base64'), { development: dev })
      // A policy that comes in from outside would hand its nonce to Next.
      delete request.headers['content-security-policy-report-only']
      request.headers['content-security-policy'] = policy
      response.setHeader('content-security-policy', policy)
      const isSnapshot = /^\/s(\/|\?|$)/.test(request.url ?? '')
      // The address of a snapshot is what opens it: no page that is linked to, and no search engine, learns it.
      response.setHeader('referrer-policy', isSnapshot ? 'no-referrer' : 'same-origin')
      if (isSnapshot) response.setHeader('x-robots-tag', 'noindex, nofollow')
      response.setHeader('x-content-type-options', 'nosniff')
      if (isSnapshot || /^\/w(\/|\?|$)/.test(request.url ?? '')) keepNoStore(response)
      await handler(request, response)
    },
  }
}

/** Next sets its own Cache-Control on the way out; a page of a workshop must not stay in any cache. */
function keepNoStore(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response)
  setHeader('cache-control', 'no-store')
  response.setHeader = (name, value) => (name.toLowerCase() === 'cache-control' ? response : setHeader(name, value))
}
