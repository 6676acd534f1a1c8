import type { JoinResult } from '@/tests/load/run-join'
import type { LoadResult } from '@/tests/load/run-load'
import type { Contestant } from './servers'

export type Round = { readonly contestant: string; readonly load: LoadResult; readonly join: JoinResult }

type Figures = { readonly p50Ms: number; readonly p95Ms: number; readonly p99Ms: number; readonly cpuSeconds: number; readonly rssMiB: number; readonly lost: number; readonly joinP50Ms: number; readonly joinLastMs: number }

/** Added by one window of group commit, in milliseconds (issue 4, part 6). */
const fullAllowanceMs = 8

type Over = (values: readonly number[]) => number

/**
 * What each contestant needed and whether this server keeps what issue 4 promises against the best of the peers: by the medians of
 * the rounds, and by the least disturbed round of each, since on a shared machine other work only ever adds.
 */
export function summary(rounds: readonly Round[], contestants: readonly Contestant[]) {
  return { median: judged(rounds, { contestants, over: median }), least: judged(rounds, { contestants, over: least }) }
}

function judged(rounds: readonly Round[], { contestants, over }: { readonly contestants: readonly Contestant[]; readonly over: Over }) {
  const figures = new Map(contestants.map(({ name }) => [name, figuresOf(rounds.filter(({ contestant }) => contestant === name), over)]))
  const of = (name: string): Figures => figures.get(name) ?? figuresOf([], over)
  const best = (pick: (figures: Figures) => number, among: (contestant: Contestant) => boolean): number => Math.min(...contestants.filter(({ kind }) => kind === 'peer').filter(among).map(({ name }) => pick(of(name))))
  const bestP95 = best((f) => f.p95Ms, () => true)
  const bestCpu = best((f) => f.cpuSeconds, ({ persists }) => persists)
  const bestJoin = best((f) => f.joinLastMs, () => true)
  const [normal, full] = [of('parley normal'), of('parley full')]
  const target = (what: string, { ours, most }: { readonly ours: number; readonly most: number }) => ({ what, ours, most: round(most), ratio: round(ours / most), met: ours <= most })
  return {
    figures: Object.fromEntries(figures),
    targets: [
      target('p95 with normal, at most the best peer x 1.1', { ours: normal.p95Ms, most: bestP95 * 1.1 }),
      target('p95 with full, at most that + 8 ms', { ours: full.p95Ms, most: bestP95 * 1.1 + fullAllowanceMs }),
      target('processor time with normal, at most the best persisted peer', { ours: normal.cpuSeconds, most: bestCpu }),
      target('processor time with full, at most the best persisted peer', { ours: full.cpuSeconds, most: bestCpu }),
      target('last of the joining clients with normal, at most the best peer', { ours: normal.joinLastMs, most: bestJoin }),
      target('last of the joining clients with full, at most the best peer', { ours: full.joinLastMs, most: bestJoin }),
    ],
  }
}

function figuresOf(rounds: readonly Round[], over: Over): Figures {
  const of = (pick: (round: Round) => number | null): number => over(rounds.map(pick).filter((value) => value !== null))
  return {
    p50Ms: of(({ load }) => load.p50Ms),
    p95Ms: of(({ load }) => load.p95Ms),
    p99Ms: of(({ load }) => load.p99Ms),
    cpuSeconds: of(({ load }) => load.serverCpuSeconds),
    rssMiB: of(({ load }) => load.serverRssMiB),
    lost: rounds.reduce((sum, { load }) => sum + load.lost, 0),
    joinP50Ms: of(({ join }) => join.p50Ms),
    joinLastMs: of(({ join }) => join.lastMs),
  }
}

const least: Over = (values) => round(Math.min(...values))

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return round(sorted.length % 2 === 1 ? (sorted[Math.floor(middle)] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2)
}

const round = (value: number): number => Math.round(value * 100) / 100
