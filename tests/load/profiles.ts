import { LoadClient } from './load-client'
import { plainDialect } from './dialect'
import { readUsage } from './process-usage'
import { runLoad, type LoadResult } from './run-load'
import { takeSeats, type Seats } from './seats'
import { boardTarget } from './targets'

export type Profile = { readonly workshops: number; readonly editors: number; readonly observers: number }

/** Rooms as they come: one large one, and many of the usual size. Each editor changes something every other second. */
export const profiles = {
  room: { workshops: 1, editors: 100, observers: 300 },
  many: { workshops: 20, editors: 25, observers: 0 },
} as const satisfies { readonly [name: string]: Profile }

export type ProfileResult = Profile & {
  readonly people: number
  readonly updatesPerSecond: number
  readonly delivered: number
  readonly lost: number
  /** Of the workshop that fared worst. */
  readonly p50Ms: number | null
  readonly p95Ms: number | null
  readonly p99Ms: number | null
  /** Of one core. */
  readonly cpuShare: number | null
  readonly rssMiB: number | null
  readonly memoryBytesPerPerson: number | null
  readonly wireBytesPerPersonSecond: number
  /** What one more connection hears of a server that takes no more than these; null when it is not asked. */
  readonly oneMore: string | null
}

const editsPerSecond = 0.5

export async function runProfile(origin: string, { profile, seconds, pid, isLimited }: { readonly profile: Profile; readonly seconds: number; readonly pid: number | null; readonly isLimited: boolean }): Promise<ProfileResult> {
  const { workshops, editors, observers } = profile
  const people = editors + observers
  const rooms: Seats[] = []
  for (let index = 0; index < workshops; index += 1) rooms.push(await takeSeats(origin, people, editors))
  const idle = pid === null ? null : readUsage(pid)
  const running = Promise.all(rooms.map((seats) => runLoad(boardTarget(origin, seats, { pid }), { clients: people, writers: editors, rate: editsPerSecond, seconds })))
  const oneMore = isLimited ? askOneMore(origin, rooms[0], seconds) : Promise.resolve(null)
  const results = await running
  const worst = (pick: (result: LoadResult) => number | null): number | null => results.reduce<number | null>((most, result) => Math.max(most ?? 0, pick(result) ?? 0), null)
  const cpu = worst(({ serverCpuSeconds }) => serverCpuSeconds)
  const rss = worst(({ serverRssMiB }) => serverRssMiB)
  return {
    ...profile,
    people: workshops * people,
    updatesPerSecond: Math.round(results.reduce((sum, { written }) => sum + written, 0) / seconds),
    delivered: results.reduce((sum, { delivered }) => sum + delivered, 0),
    lost: results.reduce((sum, { lost }) => sum + lost, 0),
    p50Ms: worst(({ p50Ms }) => p50Ms),
    p95Ms: worst(({ p95Ms }) => p95Ms),
    p99Ms: worst(({ p99Ms }) => p99Ms),
    cpuShare: cpu === null ? null : Math.round((cpu / seconds) * 100) / 100,
    rssMiB: rss,
    memoryBytesPerPerson: rss === null || idle === null ? null : Math.round(((rss - idle.rssMiB) * 1024 * 1024) / (workshops * people)),
    wireBytesPerPersonSecond: Math.round(results.reduce((sum, { bytesPerClientSecond }) => sum + bytesPerClientSecond, 0) / results.length),
    oneMore: await oneMore,
  }
}

/** In the middle of the run, when everybody is in. */
async function askOneMore(origin: string, seats: Seats | undefined, seconds: number): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / 2))
  const seat = seats?.facilitator
  if (seat === undefined) return 'nobody is there'
  const client = new LoadClient({ url: `${origin.replace('http', 'ws')}/sync/${seat.workshopId}/board`, headers: { origin, cookie: seat.cookie }, dialect: plainDialect })
  return client.synced().then(
    () => 'let in',
    () => client.problem ?? 'no answer',
  ).finally(() => client.end())
}
