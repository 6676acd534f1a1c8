import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '@/server/store/kysely-store'
import { afterTest } from '../support/cleanup'
import { temporaryFolder } from '../support/server'
import { runFuzzParts } from './fuzz-parts'
import { runFuzz } from './fuzz-run'
import { runSocketFuzz } from './fuzz-sockets'

// Every provider of y-websocket listens for the end of the process, and a run opens many.
process.setMaxListeners(0)

const seeds = 200
const socketSeeds = [1, 2, 3, 4] as const

describe('convergence under bad lines', () => {
  it('DURA-10 200 seeded runs of 200 operations end with one content on every page and on the disk, everything acknowledged', async () => {
    const store = await openStore({ dataDir: temporaryFolder(), durability: 'normal' })
    afterTest(() => store.close())
    const sum = { crashes: 0, refusals: 0, cards: 0 }
    for (let seed = 1; seed <= seeds; seed += 1) {
      const { problem, crashes, refusals, cards } = await runFuzz(store, seed)
      expect(problem, `seed ${seed}`).toBeNull()
      sum.crashes += crashes
      sum.refusals += refusals
      sum.cards += cards
    }
    // The runs met what they are about.
    expect(sum.crashes).toBeGreaterThan(seeds)
    expect(sum.refusals).toBeGreaterThan(20)
    expect(sum.cards).toBeGreaterThan(seeds * 5)
  }, 120_000)

  it('DURA-11 the same seed gives the same run', async () => {
    const results = []
    for (let time = 0; time < 2; time += 1) {
      const store = await openStore({ dataDir: temporaryFolder(), durability: 'normal' })
      afterTest(() => store.close())
      results.push(await runFuzz(store, 4711))
    }
    expect(results[0]).toEqual(results[1])
  })

  it('DURA-13 seeds spread over processes give what they give in one, and a process that dies fails its seeds', async () => {
    const store = await openStore({ dataDir: temporaryFolder(), durability: 'normal' })
    afterTest(() => store.close())
    const alone = { cards: 0, crashes: 0, refusals: 0 }
    for (let seed = 31; seed <= 36; seed += 1) {
      const { cards, crashes, refusals } = await runFuzz(store, seed)
      alone.cards += cards
      alone.crashes += crashes
      alone.refusals += refusals
    }
    expect(await runFuzzParts({ first: 31, seeds: 6, jobs: 2, seedsPerPart: 2 })).toEqual({ failed: [], ...alone })
    const { failed } = await runFuzzParts({ first: 31, seeds: 2, jobs: 1, program: path.join(temporaryFolder(), 'missing.mjs') })
    expect(failed.map(({ seed }) => seed)).toEqual([31, 32])
  })

  it.each(socketSeeds)('DURA-12 over real sockets, with lines cut and the server restarted, all pages end with one content: seed %i', async (seed) => {
    expect(await runSocketFuzz(seed)).toEqual({ contents: 1, refusals: [], hasPending: false, problems: [] })
  })
})
