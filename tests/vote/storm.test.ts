import { expect, it } from 'vitest'
import { afterTest } from '../support/cleanup'
import { temporaryFolder } from '../support/server'
import { runStorm } from './run-storm'
import { storeBytes } from './store-bytes'
import { StormRoom } from './storm-room'

it('BALLOT-40 a hundred voters with double clicks, copies, second thoughts and second devices around the close: one ballot each, and the tally equals the ballots that were received', async () => {
  const dataDir = temporaryFolder()
  const room = await StormRoom.start(dataDir, 100)
  afterTest(() => room.server.close())
  const results = []
  for (const seed of [1, 2]) results.push(await runStorm(room, seed, dataDir))
  expect(results.flatMap(({ faults }) => faults)).toEqual([])
  // The storm was one: some ballots arrived too late, some too old, some not at all.
  for (const part of ['ballots', 'late', 'older'] as const) expect(results.reduce((sum, result) => sum + result[part], 0)).toBeGreaterThan(3)
  expect((await storeBytes(dataDir)).includes('storm-1-')).toBe(false)
})
