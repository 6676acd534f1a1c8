import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { chartFile } from '@/components/charts/chart-file'
import { markSnapshotPage } from '@/server/snapshot-page-status'
import { openStore } from '@/server/store/kysely-store'
import { insertSnapshot } from '@/server/store/snapshot-queries'
import { insertWorkshop } from '@/server/store/workshop-queries'
import { temporaryFolder } from '../support/server'

it('REP-20 a chart saved from a snapshot carries its line at the foot, escaped and within the picture', () => {
  const of = (foot: string) => chartFile({ title: 'A finding', pieces: [{ markup: '<svg></svg>', width: 400, height: 100 }], ground: '#fff', ink: '#111', fonts: '', foot })
  const file = of('Snapshot a<b · SHA-256 9c41')
  expect(file.markup).toContain('>Snapshot a&lt;b · SHA-256 9c41</text>')
  const y = Number(/<text x="20" y="(\d+)"[^>]*>Snapshot/.exec(file.markup)?.[1])
  expect(y).toBeLessThan(file.height)
  expect(file.height).toBeGreaterThan(of('').height)
  expect(of('').markup).not.toContain('Inter Variable')
})

it('REP-21 the page of a closed snapshot answers 410, of one that never was 404, whoever writes the head', async () => {
  const store = await openStore({ dataDir: temporaryFolder(), durability: 'normal' })
  const row = { id: 'open', workshop_id: 'w', number: 1, at: 0, state: '{}', state_hash: 'h', state_signature: 's', public_key: 'k', texts: '{}', progress: 1, results: null, results_hash: null, results_signature: null, failed: 0, revoked_at: null }
  await store.write(async (db) => {
    await insertWorkshop(db, { id: 'w', title: 't', code: 'c', recovery_hash: 'r', founder_id: 'f', sample: 0, phase: 'lobby', round: 1, round_open: 0, timer_ends_at: null, board_locked: 0, closed: 0, naming: 'named', spotlight: null, sequence: 1, created_at: 0 })
    await insertSnapshot(db, row)
    await insertSnapshot(db, { ...row, id: 'shut', number: 2, revoked_at: 5 })
  })
  const page = (response: ServerResponse, isWrapped: boolean) => {
    if (isWrapped) {
      // As Next does.
      const inner = response.writeHead.bind(response)
      response.writeHead = (status: number) => inner(status)
    }
    response.statusCode = 200
    response.end('page')
  }
  for (const isWrapped of [false, true]) {
    const http = createServer((request, response) => void markSnapshotPage(store, request.url ?? '', response).then(() => page(response, isWrapped)))
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    const address: AddressInfo | string | null = http.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const statuses = await Promise.all(['/s/open', '/s/shut', '/s/never', '/s/compare', '/', '/w/shut'].map(async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).status))
    expect(statuses).toEqual([200, 410, 404, 200, 200, 200])
    await new Promise((resolve) => http.close(resolve))
  }
  await store.close()
})
