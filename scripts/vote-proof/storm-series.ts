import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runStorm } from '../../tests/vote/run-storm'
import { storeBytes } from '../../tests/vote/store-bytes'
import { StormRoom } from '../../tests/vote/storm-room'

export type SeriesOptions = { readonly runs: number; readonly first: number; readonly voters: number }
export type SeriesTotals = { readonly runs: number; readonly sends: number; readonly received: number; readonly late: number; readonly older: number; readonly ballots: number; readonly faults: readonly string[]; readonly isClean: boolean }

export const noRuns: SeriesTotals = { runs: 0, sends: 0, received: 0, late: 0, older: 0, ballots: 0, faults: [], isClean: true }

export function addTotals(a: SeriesTotals, b: SeriesTotals): SeriesTotals {
  return {
    runs: a.runs + b.runs,
    sends: a.sends + b.sends,
    received: a.received + b.received,
    late: a.late + b.late,
    older: a.older + b.older,
    ballots: a.ballots + b.ballots,
    faults: [...a.faults, ...b.faults],
    isClean: a.isClean && b.isClean,
  }
}

// A fresh store now and then, so that the bytes of all votes can be looked through after each of them.
const runsPerStore = 25

/** Plays seeds one after the other; `onRun` hears of each. Clean: no ballot is left on disk beside what tells its voter. */
export async function runSeries({ runs, first, voters }: SeriesOptions, onRun: () => void): Promise<SeriesTotals> {
  let totals = noRuns
  for (let from = first; from < first + runs; from += runsPerStore) {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-votes-'))
    const room = await StormRoom.start(dataDir, voters)
    for (let seed = from; seed < Math.min(from + runsPerStore, first + runs); seed += 1) {
      totals = addTotals(totals, { ...(await runStorm(room, seed, dataDir)), runs: 1, isClean: true })
      onRun()
    }
    totals = addTotals(totals, { ...noRuns, isClean: !(await storeBytes(dataDir)).includes('storm-') })
    await room.server.close()
    rmSync(dataDir, { recursive: true })
  }
  return totals
}
