import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pauseMs, settleMs } from '@/components/announce/announcement-queue'
import { startAnnouncer } from '@/components/announce/start-announcer'

describe('the announcer', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('A11Y-12 what was said leaves the region before the next, so that nobody comes upon it there later', () => {
    const region: { readonly atMs: number; readonly text: string }[] = []
    const { announcer, stop } = startAnnouncer({ now: () => performance.now(), say: (text) => region.push({ atMs: performance.now(), text }) })
    announcer.ask({ topic: 'connection', text: 'Reconnecting…', trouble: true })
    vi.advanceTimersByTime(settleMs)
    announcer.ask({ topic: 'phase', text: 'Frame', trouble: false })
    vi.advanceTimersByTime(2 * pauseMs)
    expect(region.map(({ text }) => text)).toEqual(['Reconnecting…', '', 'Frame.', ''])
    expect((region[2]?.atMs ?? 0) - (region[0]?.atMs ?? 0)).toBeGreaterThanOrEqual(pauseMs)
    announcer.ask({ topic: 'phase', text: 'Board', trouble: false })
    vi.advanceTimersByTime(settleMs + pauseMs)
    expect(region.at(-1)?.text).toBe('')
    stop()
    expect(vi.getTimerCount()).toBe(0)
  })
})
