import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Ticker } from '@/server/ticker'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('CLU-49 what a server does every so often it does once at a time, again after a fault, and not once it is stopped', async () => {
  const faults: unknown[] = []
  const ends: ((error?: Error) => void)[] = []
  const work = (): Promise<void> => new Promise((resolve, reject) => ends.push((error) => (error === undefined ? resolve() : reject(error))))
  const ticker = new Ticker(100, { work, failed: (error) => faults.push(error) })
  await vi.advanceTimersByTimeAsync(350)
  expect(ends).toHaveLength(1)
  const fault = new Error('away')
  ends[0]?.(fault)
  await vi.advanceTimersByTimeAsync(100)
  expect([faults, ends.length]).toEqual([[fault], 2])
  ends[1]?.()
  await vi.advanceTimersByTimeAsync(0)
  const now = ticker.turn()
  expect(ends).toHaveLength(3)
  ticker.stop()
  ends[2]?.(new Error('the store is closed'))
  await now
  await vi.advanceTimersByTimeAsync(1000)
  await ticker.turn()
  expect([faults, ends.length]).toEqual([[fault], 3])
})
