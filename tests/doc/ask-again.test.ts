import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { sendCommand } from '@/components/doc/api'
import { askAgain } from '@/components/doc/ask-again'
import type { ApiAnswer } from '@/components/doc/ask-server'
import { afterTest } from '../support/cleanup'

const refused = (id: string): ApiAnswer<string> => ({ ok: false, id, message: id })

/** Time that passes only while somebody waits, and a server that answers these in turn, the last for ever. */
async function asked(answers: readonly ApiAnswer<string>[], isOnline = true): Promise<{ readonly answer: ApiAnswer<string>; readonly times: readonly number[] }> {
  let now = 0
  const times: number[] = []
  const ask = async (): Promise<ApiAnswer<string>> => {
    times.push(now)
    return answers[Math.min(times.length, answers.length) - 1] ?? refused('none')
  }
  const answer = await askAgain(ask, { now: () => now, wait: async (ms) => void (now += ms), isOnline: () => isOnline })
  return { answer, times }
}

it('CLU-42 a page sends a command again under its key while servers are restarted, and says a refusal at once', async () => {
  expect(await asked([refused('offline'), refused('busy'), refused('not-saved'), { ok: true, reply: 'done' }])).toEqual({ answer: { ok: true, reply: 'done' }, times: [0, 250, 750, 1750] })
  expect(await asked([refused('no-right')])).toEqual({ answer: refused('no-right'), times: [0] })
  expect(await asked([refused('offline')], false)).toEqual({ answer: refused('offline'), times: [0] })
  expect(await asked([refused('offline')])).toEqual({ answer: refused('offline'), times: [0, 250, 750, 1750, 3750, 7750] })

  const keys: unknown[] = []
  const server = createServer((request, response) => {
    keys.push(request.headers['idempotency-key'])
    if (keys.length === 1) return void request.socket.destroy()
    response.writeHead(keys.length === 2 ? 502 : 200).end(keys.length === 2 ? '<html>' : '{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const plainFetch = globalThis.fetch
  globalThis.fetch = (input, init) => plainFetch(`http://127.0.0.1:${port}${String(input)}`, init)
  afterTest(() => {
    globalThis.fetch = plainFetch
    server.close()
  })
  expect(await sendCommand('w', 'lock-board', { locked: true })).toEqual({ ok: true, reply: {} })
  expect(keys).toEqual([keys[0], keys[0], keys[0]])
  expect(keys[0]).toMatch(/^[a-z0-9]{16}$/)
  await sendCommand('w', 'lock-board', { locked: false })
  expect(keys[3]).not.toBe(keys[0])
})
