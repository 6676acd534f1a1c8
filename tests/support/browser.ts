import { WebSocket } from 'ws'
import { Device, type DeviceOptions } from './device'

export type Answer = { readonly status: number; readonly body: unknown; readonly headers: Headers; readonly text: string }

/** What a browser does on the wire: keeps cookies, sends its origin, opens sockets. */
export class Browser {
  readonly origin: string
  readonly #cookies: Map<string, string>
  /** Every answer body it got, for tests that look for what must not be in any. */
  readonly answers: string[] = []
  /** The heads of those answers, line by line. */
  readonly heads: string[] = []

  constructor(origin: string, cookies: Iterable<readonly [string, string]> = []) {
    this.origin = origin
    this.#cookies = new Map(cookies)
  }

  /** The same browser, with its cookies as they are now, as a proxy leads it to another server. */
  at(origin: string): Browser {
    return new Browser(origin, this.#cookies)
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(path, { headers: { cookie: this.cookie, ...headers } })
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(path, {
      method: 'POST',
      headers: { cookie: this.cookie, origin: this.origin, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  }

  async command(workshopId: string, name: string, args: unknown = {}): Promise<Answer> {
    return this.post(`/api/workshops/${workshopId}/${name}`, args)
  }

  /** A document over y-websocket; `document` is `board`, `stage`, `desk` or `own/PERSON`. */
  open(workshopId: string, document: string, options: DeviceOptions = {}): Device {
    return new Device({ url: `${this.origin.replace('http', 'ws')}/sync`, room: `${workshopId}/${document}`, headers: { cookie: this.cookie, origin: this.origin } }, options)
  }

  /** A bare socket, for what y-websocket would never send. */
  socket(path: string, headers: Record<string, string> = {}): WebSocket {
    return new WebSocket(`${this.origin.replace('http', 'ws')}${path}`, { headers: { cookie: this.cookie, origin: this.origin, ...headers } })
  }

  async #send(path: string, init: RequestInit): Promise<Answer> {
    const response = await fetch(this.origin + path, init)
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const text = await response.text()
    this.answers.push(text)
    this.heads.push([...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n'))
    return { status: response.status, headers: response.headers, text, body: isJson(response) && text !== '' ? parseJson(text) : null }
  }
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('application/json') === true
}

function parseJson(text: string): unknown {
  return JSON.parse(text)
}
