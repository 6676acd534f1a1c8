import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { seededChance } from '@/lib/workshop/seeded-chance'
import { addOwnCard, editOwnCard } from './edits'
import { LoadClient } from './load-client'
import { percentile } from './percentile'
import { readUsage } from './process-usage'
import type { Target } from './targets'

export type LoadPlan = {
  readonly clients: number
  readonly writers: number
  /** Edits a second by each writer. */
  readonly rate: number
  readonly seconds: number
  readonly warmUpSeconds?: number
}

export type LoadResult = LoadPlan & {
  readonly server: string
  readonly written: number
  /** Edits times other clients. */
  readonly expected: number
  readonly delivered: number
  readonly lost: number
  /** From the edit to the moment another client has it. */
  readonly p50Ms: number | null
  readonly p95Ms: number | null
  readonly p99Ms: number | null
  readonly serverCpuSeconds: number | null
  readonly serverRssMiB: number | null
  readonly driverCpuSeconds: number
  /** What one client was sent a second while all wrote. */
  readonly bytesPerClientSecond: number
}

type Sent = { readonly writer: number; readonly at: number; readonly structs: number }
type Writer = { readonly index: number; readonly doc: Y.Doc; readonly card: string; nextAt: number }

const drainMs = 10_000
const tickMs = 2

/** Opens all clients, writes for the given time, and waits until everything has arrived or nothing more comes. */
export async function runLoad(target: Target, plan: LoadPlan): Promise<LoadResult> {
  const { clients: count, writers: writerCount, rate, seconds, warmUpSeconds = 1 } = plan
  const sent = new Map<string, Sent>()
  const latencies: number[] = []
  let measuring = false
  let written = 0
  let delivered = 0

  const docs = Array.from({ length: Math.min(writerCount, count) }, () => new Y.Doc())
  const clients = Array.from({ length: count }, (_, index) => {
    const doc = docs[index]
    const heard = (update: Uint8Array): void => {
      const now = performance.now()
      for (const key of changesIn(update, sent)) {
        const edit = sent.get(key)
        if (edit === undefined || edit.writer === index) continue
        delivered += 1
        latencies.push(now - edit.at)
      }
    }
    return new LoadClient({ ...target.client(index), dialect: target.dialect, heard, ...(doc === undefined ? {} : { doc }) })
  })
  try {
    await Promise.all(clients.map(async (client) => client.synced()))
    const writers = docs.map((doc, index): Writer => {
      const card = `load-${index}-${doc.clientID}`
      addOwnCard(doc, card)
      doc.on('update', (update: Uint8Array) => {
        if (!measuring) return
        written += 1
        const { structs, key } = firstChange(update)
        sent.set(key, { writer: index, at: performance.now(), structs })
      })
      return { index, doc, card, nextAt: 0 }
    })
    const chance = seededChance(`load ${count} ${writerCount} ${rate}`)
    await write(writers, { rate, seconds: warmUpSeconds, chance })
    measuring = true
    const before = target.pid === null ? null : readUsage(target.pid)
    const driverBefore = process.cpuUsage()
    const bytes = (): number => clients.reduce((sum, { receivedBytes }) => sum + receivedBytes, 0)
    const bytesBefore = bytes()
    await write(writers, { rate, seconds, chance })
    const expected = written * (count - 1)
    const deadline = performance.now() + drainMs
    while (delivered < expected && performance.now() < deadline) await pause(20)
    const after = target.pid === null ? null : readUsage(target.pid)
    const driver = process.cpuUsage(driverBefore)
    const problem = clients.map((client) => client.problem).find((text) => text !== null)
    if (problem !== undefined && problem !== null) throw new Error(`A client of ${target.name} was cut off: ${problem}.`)
    const sorted = Float64Array.from(latencies).sort()
    const round = (ms: number | null): number | null => (ms === null ? null : Math.round(ms * 100) / 100)
    return {
      server: target.name,
      clients: count,
      writers: writers.length,
      rate,
      seconds,
      written,
      expected,
      delivered,
      lost: expected - delivered,
      p50Ms: round(percentile(sorted, 0.5)),
      p95Ms: round(percentile(sorted, 0.95)),
      p99Ms: round(percentile(sorted, 0.99)),
      serverCpuSeconds: before === null || after === null ? null : round(after.cpuSeconds - before.cpuSeconds),
      serverRssMiB: after?.rssMiB ?? null,
      bytesPerClientSecond: Math.round((bytes() - bytesBefore) / count / seconds),
      driverCpuSeconds: Math.round((driver.user + driver.system) / 10_000) / 100,
    }
  } finally {
    for (const client of clients) client.end()
  }
}

type Pace = { readonly rate: number; readonly seconds: number; readonly chance: () => number }

/** Each writer keeps its own beat, spread by chance as people are. */
async function write(writers: readonly Writer[], { rate, seconds, chance }: Pace): Promise<void> {
  const periodMs = 1000 / rate
  const start = performance.now()
  const end = start + seconds * 1000
  for (const writer of writers) writer.nextAt = start + chance() * periodMs
  for (let now = start; now < end; now = performance.now()) {
    for (const writer of writers) {
      if (writer.nextAt > now || writer.nextAt >= end) continue
      editOwnCard(writer.doc, writer.card, chance)
      writer.nextAt += periodMs
    }
    await pause(tickMs)
  }
}

/** An edit is known by the first clock it takes. */
function firstChange(update: Uint8Array): { readonly key: string; readonly structs: number; readonly devices: number } {
  const decoder = decoding.createDecoder(update)
  const devices = decoding.readVarUint(decoder)
  if (devices === 0) return { key: '', structs: 0, devices }
  const structs = decoding.readVarUint(decoder)
  const client = decoding.readVarUint(decoder)
  return { key: `${client} ${decoding.readVarUint(decoder)}`, structs, devices }
}

/** The edits an update may bring: usually one, read without decoding; a server may also send several in one frame. */
function changesIn(update: Uint8Array, sent: ReadonlyMap<string, Sent>): readonly string[] {
  const { key, structs, devices } = firstChange(update)
  if (devices === 1 && sent.get(key)?.structs === structs) return [key]
  return Y.decodeUpdate(update).structs.map(({ id }) => `${id.client} ${id.clock}`)
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
