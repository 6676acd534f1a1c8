import * as Y from 'yjs'
import { boardOfEntries, countEntries } from './edits'
import { LoadClient } from './load-client'
import { percentile } from './percentile'
import { readUsage } from './process-usage'
import type { Target } from './targets'

export type JoinResult = {
  readonly server: string
  readonly clients: number
  readonly entries: number
  readonly documentBytes: number
  /** From the moment all begin to connect until a client has the whole document. */
  readonly p50Ms: number
  readonly p95Ms: number
  readonly lastMs: number
  readonly serverCpuSeconds: number | null
}

const seedMs = 20_000

/** Fills the document with entries, then opens all clients at once. Client number `clients` fills it, so one more is needed. */
export async function runJoin(target: Target, { clients: count, entries }: { readonly clients: number; readonly entries: number }): Promise<JoinResult> {
  const { dialect } = target
  const doc = new Y.Doc()
  const seeder = new LoadClient({ ...target.client(count), dialect, doc })
  try {
    await seeder.synced()
    for (const _ of boardOfEntries(doc, entries, target.client(count).personId ?? 'person')) await new Promise((resolve) => setTimeout(resolve, 5))
    const documentBytes = await arrival(target, entries)
    const before = target.pid === null ? null : readUsage(target.pid)
    const start = performance.now()
    const took: number[] = []
    const clients = Array.from({ length: count }, (_, index) => new LoadClient({ ...target.client(index), dialect }))
    await Promise.all(clients.map(async (client) => client.synced().then(() => took.push(performance.now() - start))))
    const after = target.pid === null ? null : readUsage(target.pid)
    for (const client of clients) client.end()
    const short = clients.find(({ firstAnswer }) => firstAnswer.length < documentBytes * 0.9)
    if (short !== undefined) throw new Error(`A client of ${target.name} got ${short.firstAnswer.length} of ${documentBytes} bytes.`)
    const sorted = took.sort((a, b) => a - b)
    const at = (p: number): number => Math.round((percentile(sorted, p) ?? 0) * 10) / 10
    return { server: target.name, clients: count, entries, documentBytes, p50Ms: at(0.5), p95Ms: at(0.95), lastMs: at(1), serverCpuSeconds: before === null || after === null ? null : Math.round((after.cpuSeconds - before.cpuSeconds) * 100) / 100 }
  } finally {
    seeder.end()
  }
}

/** Waits until a newcomer gets all entries; answers the size of what it got. */
async function arrival(target: Target, entries: number): Promise<number> {
  const deadline = performance.now() + seedMs
  for (;;) {
    const newcomer = new LoadClient({ ...target.client(0), dialect: target.dialect })
    await newcomer.synced()
    const answer = newcomer.firstAnswer
    newcomer.end()
    const count = countEntries(answer)
    if (count === entries) return answer.length
    if (performance.now() > deadline) throw new Error(`${target.name} has ${count} of ${entries} entries after ${seedMs} ms.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
