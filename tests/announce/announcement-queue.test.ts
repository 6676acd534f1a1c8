import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask, drop, dueMs, emptyQueue, know, mostSigns, pauseMs, settleMs, speak, type AnnouncementQueue } from '@/components/announce/announcement-queue'

type Step = { readonly atMs: number; readonly topic: string; readonly text: string | null; readonly trouble?: boolean }

/** Plays the steps at their times and says whatever falls due, as a timer would. */
function play(steps: readonly Step[], start: AnnouncementQueue = emptyQueue): { readonly heard: readonly { readonly atMs: number; readonly said: string }[]; readonly queue: AnnouncementQueue } {
  let queue = start
  const heard: { atMs: number; said: string }[] = []
  const sayUntil = (endMs: number) => {
    for (let due = dueMs(queue); due !== null && due <= endMs; due = dueMs(queue)) {
      const turn = speak(queue, Math.max(due, 0))
      queue = turn.queue
      if (turn.said === null) throw new Error('It was due and said nothing.')
      heard.push({ atMs: due, said: turn.said })
    }
  }
  for (const { atMs, topic, text, trouble = false } of steps) {
    sayUntil(atMs - 1)
    queue = text === null ? drop(queue, topic) : ask(queue, { topic, text, trouble }, atMs)
  }
  sayUntil(Infinity)
  return { heard, queue }
}

describe('the queue of announcements', () => {
  it('A11Y-1 the first message is said once its text rests, and the next not within five seconds of it', () => {
    expect(play([{ atMs: 1000, topic: 'a', text: 'One.' }, { atMs: 2000, topic: 'b', text: 'Two.' }]).heard).toEqual([
      { atMs: 1000 + settleMs, said: 'One.' },
      { atMs: 1000 + settleMs + pauseMs, said: 'Two.' },
    ])
    const asked = ask(emptyQueue, { topic: 'a', text: 'One.', trouble: false }, 1000)
    expect(speak(asked, 1000 + settleMs - 1).said).toBeNull()
  })

  it('A11Y-2 the newest text of a topic takes the place of one that waits, and keeps its turn', () => {
    const { heard } = play([
      { atMs: 0, topic: 'first', text: 'First.' },
      { atMs: 1000, topic: 'count', text: '3 of 9 in' },
      { atMs: 1100, topic: 'other', text: 'Another.' },
      { atMs: 2000, topic: 'count', text: '4 of 9 in' },
      { atMs: 3000, topic: 'count', text: '5 of 9 in' },
    ])
    expect(heard.map(({ said }) => said)).toEqual(['First.', '5 of 9 in. Another.'])
  })

  it('A11Y-3 a text that never rests is said all the same after five seconds', () => {
    const typed = Array.from({ length: 40 }, (_, at) => ({ atMs: at * 300, topic: 'sentence', text: `Word ${at}.` }))
    const { heard } = play(typed)
    expect(heard[0]?.atMs).toBe(pauseMs)
    expect(heard.at(-1)?.said).toBe('Word 39.')
  })

  it('A11Y-4 what waits is said in one message, trouble first, each sentence once', () => {
    const { heard } = play([
      { atMs: 0, topic: 'a', text: 'Ana is here' },
      { atMs: 10, topic: 'b', text: 'The room is at: Vote' },
      { atMs: 20, topic: 'c', text: 'Not saved.', trouble: true },
      { atMs: 20, topic: 'd', text: 'Not saved.', trouble: true },
    ])
    expect(heard.map(({ said }) => said)).toEqual(['Ana is here.', 'Not saved. The room is at: Vote.'])
    const together = play([{ atMs: 0, topic: 'a', text: 'One' }, { atMs: 0, topic: 'b', text: 'Two', trouble: true }, { atMs: 0, topic: 'c', text: 'One' }])
    expect(together.heard.map(({ said }) => said)).toEqual(['Two. One.'])
  })

  it('A11Y-5 a message is no longer than can be listened to, and the rest has its turn', () => {
    const long = (name: string) => `${name} ${'word '.repeat(28)}end.`
    const { heard } = play([{ atMs: 0, topic: 'a', text: long('A') }, { atMs: 0, topic: 'b', text: long('B') }, { atMs: 0, topic: 'c', text: 'Short.' }])
    expect(heard.map(({ said }) => said)).toEqual([`${long('A')} Short.`, long('B')])
    expect(heard.every(({ said }) => said.length <= mostSigns)).toBe(true)
    // One that is longer by itself is said whole.
    expect(play([{ atMs: 0, topic: 'a', text: 'x'.repeat(999) }]).heard[0]?.said).toHaveLength(1000)
  })

  it('A11Y-6 there and back again is no news, and what left the page is not said but is news when it comes again', () => {
    const arrived = know(emptyQueue, 'phase', 'Board.')
    expect(play([{ atMs: 0, topic: 'phase', text: 'Vote.' }, { atMs: 100, topic: 'phase', text: 'Board.' }], arrived).heard).toEqual([])
    expect(play([{ atMs: 0, topic: 'error', text: 'Too high.' }, { atMs: 100, topic: 'error', text: null }]).heard).toEqual([])
    const again = play([{ atMs: 0, topic: 'error', text: 'Too high.' }, { atMs: 9000, topic: 'error', text: null }, { atMs: 9001, topic: 'error', text: 'Too high.' }])
    expect(again.heard.map(({ said }) => said)).toEqual(['Too high.', 'Too high.'])
  })

  it('A11Y-7 whatever is asked, in any order and at any time: never two messages within five seconds, and the last text of every topic is said', () => {
    const step = fc.record({ gapMs: fc.integer({ min: 0, max: 4000 }), topic: fc.constantFrom('a', 'b', 'c', 'd', 'e'), length: fc.integer({ min: 1, max: 200 }), trouble: fc.boolean() })
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (gaps) => {
      let atMs = 0
      const steps = gaps.map(({ gapMs, topic, length, trouble }, nth) => ({ atMs: (atMs += gapMs), topic, text: `${topic}${nth} ${'x'.repeat(length)}.`, trouble }))
      const { heard } = play(steps)
      for (const [nth, { atMs: now }] of heard.entries()) expect(now - (heard[nth - 1]?.atMs ?? -Infinity)).toBeGreaterThanOrEqual(pauseMs)
      const all = heard.map(({ said }) => said).join(' ')
      for (const topic of new Set(steps.map((entry) => entry.topic))) expect(all).toContain(steps.findLast((entry) => entry.topic === topic)?.text)
    }), { seed: 20261128, numRuns: 500 })
  })
})
