import { createServer, type IncomingHttpHeaders } from 'node:http'
import { connect, type ClientHttp2Session } from 'node:http2'
import { expect, it } from 'vitest'
import { freePort } from '../cluster/free-port'
import { startProxy } from '../cluster/haproxy'
import { haproxyProgram } from '../cluster/programs'
import { afterTest } from '../support/cleanup'
import { temporaryFolder } from '../support/server'
import { tlsBind } from './files'
import { siteFile } from './site-file'

const isHere = haproxyProgram() !== null
if (!isHere) process.stderr.write('The test of the proxy with TLS is skipped: there is no HAProxy here (Debian: apt-get install haproxy).\n')

type Seen = { readonly server: number; readonly path: string; readonly headers: IncomingHttpHeaders }
type Answer = { readonly status: number; readonly body: string }

/** A server that says which one it is and writes down what it was asked. */
async function listener(server: number, seen: Seen[]): Promise<number> {
  const http = createServer((request, response) => {
    if (request.url !== '/healthz') seen.push({ server, path: request.url ?? '', headers: request.headers })
    response.end(String(server))
  })
  afterTest(() => void http.close(() => undefined).closeAllConnections())
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('The listener has no port.')
  return address.port
}

function ask(session: ClientHttp2Session, where: string, headers: { readonly [name: string]: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stream = session.request({ ':path': where, ...headers })
    let [status, body] = [0, '']
    stream.on('response', (head) => (status = head[':status'] ?? 0))
    stream.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
    stream.on('end', () => resolve({ status, body })).on('error', reject)
  })
}

it.skipIf(!isHere)('CLU-48 with TLS as the compose file has it the proxy leads all of a workshop to one server, tells it how it was asked, and keeps figures to itself', async () => {
  const seen: Seen[] = []
  const servers = [await listener(0, seen), await listener(1, seen)] as const
  const { pem, certificate } = siteFile(temporaryFolder())
  const port = await freePort()
  const origin = `https://127.0.0.1:${port}`
  const dial = (): Promise<ClientHttp2Session> => new Promise((resolve, reject) => {
    const session = connect(origin, { ca: certificate })
    session.once('connect', () => resolve(session)).once('error', reject)
  })
  const isThere = async (): Promise<boolean> => {
    const session = await dial().catch(() => null)
    const answer = session === null ? null : await ask(session, '/healthz')
    session?.close()
    return answer?.status === 200
  }
  const proxy = await startProxy(port, servers, { bindOptions: tlsBind(pem), isThere })
  afterTest(() => proxy.end())
  const session = await dial()
  afterTest(() => session.close())
  expect(session.alpnProtocol).toBe('h2')

  const workshops = Array.from({ length: 24 }, (_, index) => `workshop-${index}`)
  const leads = new Map<string, string>()
  for (const workshop of workshops) {
    const paths = [`/w/${workshop}`, `/w/${workshop}/wall`, `/sync/${workshop}/board?epoch=1`, `/api/workshops/${workshop}/me`, `/api/workshops/${workshop}/join`]
    const answers = await Promise.all(paths.map((where) => ask(session, where)))
    expect(new Set(answers.map(({ body }) => body)).size, workshop).toBe(1)
    leads.set(workshop, answers[0]?.body ?? '')
  }
  expect(new Set(leads.values())).toEqual(new Set(['0', '1']))

  seen.length = 0
  await ask(session, '/api/door', { 'x-forwarded-for': '6.6.6.6', 'x-forwarded-proto': 'http', 'x-forwarded-host': 'evil.example' })
  expect(seen[0]?.headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https', 'x-forwarded-host': `127.0.0.1:${port}` })
  expect((await ask(session, '/metrics')).status).toBe(403)
  expect(seen).toHaveLength(1)
}, 60_000)
