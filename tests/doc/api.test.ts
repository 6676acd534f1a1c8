import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorkshop, fetchMe, sendCommand } from '@/components/doc/api'

// A server that answers what the path asks for: what a broken proxy or a newer server may send.
const answers: { readonly [path: string]: readonly [number, string] } = {
  '/api/workshops/html/me': [502, '<html>Bad gateway</html>'],
  '/api/workshops/strange/me': [200, '{"hello":1}'],
  '/api/workshops/refused/me': [403, '{"error":{"id":"removed","message":"Out."}}'],
  '/api/workshops/w/lock-board': [200, '{}'],
}
const plainFetch = globalThis.fetch
let server: Server
let asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const [status, body] = answers[request.url ?? ''] ?? [404, '']
    response.writeHead(status).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  // Pages ask by path; a page's address stands before it.
  globalThis.fetch = (input, init) => plainFetch(`http://127.0.0.1:${isAddress(address) ? address.port : 0}${String(input)}`, init)
})
afterAll(() => {
  globalThis.fetch = plainFetch
  server.close()
})

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

it('DOC-17 a reply that is no reply and a server that does not answer are said in words', async () => {
  expect(await fetchMe('html')).toEqual({ ok: false, id: 'offline', message: 'The server answered 502; try again in a moment.' })
  expect(await fetchMe('strange')).toMatchObject({ ok: false, id: 'newer-server' })
  expect(await fetchMe('refused')).toEqual({ ok: false, id: 'removed', message: 'Out.' })
  expect(await fetchMe('missing')).toMatchObject({ ok: false, id: 'failed' })
  expect(await sendCommand('w', 'lock-board', { locked: true })).toEqual({ ok: true, reply: {} })
  asked = []
  expect(await createWorkshop({ title: '  ' })).toMatchObject({ ok: false, id: 'bad-arguments', message: 'Give the workshop a title.' })
  expect(await sendCommand('w', 'rename-person', { personId: 'ana', name: '' })).toMatchObject({ ok: false, message: 'Give a name.' })
  expect(asked).toEqual([])
  server.close()
  server.closeAllConnections()
  expect(await fetchMe('x')).toEqual({ ok: false, id: 'offline', message: 'The server does not answer. Check the connection and try again.' })
})
