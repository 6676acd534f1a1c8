import type { IncomingMessage, ServerResponse } from 'node:http'
import { smallBody, type BodyBudget } from './body-budget'

// Node's request and response as the web's, which the router speaks. Bodies are read whole up to a limit.

export class BodyTooLarge extends Error {
  readonly mostBytes: number

  constructor(mostBytes: number) {
    super(`A body has more than ${mostBytes} bytes.`)
    this.mostBytes = mostBytes
  }
}

/** Too much is being read for others already. */
export class NoRoomForBody extends Error {}

export type BodyRules = { readonly mostBytes: number; readonly budget: BodyBudget; readonly address: string }

export async function toRequest(incoming: IncomingMessage, rules: BodyRules): Promise<Request> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && !name.startsWith(':')) for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one)
  }
  const method = incoming.method ?? 'GET'
  // The host is only a placeholder: routes look at the path, and doors at the Host header itself.
  const url = `http://server${incoming.url ?? '/'}`
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers })
  return new Request(url, { method, headers, body: await readWhole(incoming, rules) })
}

async function readWhole(incoming: IncomingMessage, { mostBytes, budget, address }: BodyRules): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  // What a body says of its length is held for it before it is read; what says nothing may become as long as any.
  const said = Number(incoming.headers['content-length'] ?? mostBytes)
  if (!(said <= mostBytes)) throw new BodyTooLarge(mostBytes)
  const held = said <= smallBody ? 0 : said
  if (!budget.take(address, held)) throw new NoRoomForBody()
  try {
    for await (const chunk of incoming) {
      if (!(chunk instanceof Uint8Array)) continue
      if (size + chunk.length > mostBytes) throw new BodyTooLarge(mostBytes)
      size += chunk.length
      chunks.push(chunk)
    }
  } finally {
    budget.release(address, held)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}
