import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { contains } from './contains'
import { runCrashes } from './run-crash'
import { runStorm } from './run-storm'

// Every provider of y-websocket listens for the end of the process.
process.setMaxListeners(0)

describe('a killed server', () => {
  it('DURA-1 SIGKILL under 200 updates a second by 20 clients loses nothing that another client had seen or its author was told is saved, three times', async () => {
    // One dies in the middle, one after its rows were merged (500 of them), one young.
    // How much a young one had time to show hangs on the machine, so what was seen is counted over all three.
    let seen = 0
    for (const first of [1, 6, 7]) {
      const [result] = await runCrashes({ runs: 1, first, clients: 20, processes: 2, updatesPerSecond: 200 })
      expect(result).toMatchObject({ lost: 0, lostSaved: 0, converged: true })
      seen += result?.seen ?? 0
    }
    expect(seen).toBeGreaterThan(20)
  }, 90_000)

  it('DURA-2 the comparison finds an update, a part of one and a deletion that a document lacks', () => {
    const writer = new Y.Doc()
    const kept = new Y.Doc()
    const updates: Uint8Array[] = []
    writer.on('update', (update: Uint8Array) => updates.push(update))
    const text = writer.getText('text')
    text.insert(0, 'first')
    text.insert(5, ' second')
    text.delete(0, 2)
    const [first, second, deletion] = updates
    if (first === undefined || second === undefined || deletion === undefined) throw new Error('Three changes make three updates.')
    expect(contains(kept, first)).toBe(false)
    Y.applyUpdate(kept, first)
    expect([first, second, deletion].map((update) => contains(kept, update))).toEqual([true, false, false])
    Y.applyUpdate(kept, second)
    expect(contains(kept, deletion)).toBe(false)
    expect(contains(kept, Y.encodeStateAsUpdate(writer))).toBe(false)
    Y.applyUpdate(kept, deletion)
    expect(contains(kept, Y.encodeStateAsUpdate(writer))).toBe(true)
  })
})

describe('a room after a restart', () => {
  it('DURA-3 all clients come back within 30 s, spread by chance', async () => {
    const result = await runStorm({ clients: 40, signal: 'SIGTERM' })
    expect(result.back).toBe(40)
    expect(result.lastMs).toBeLessThan(30_000)
    expect(result.busiest).toBeLessThan(0.5)
  }, 60_000)
})
