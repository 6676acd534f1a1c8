import { describe, expect, it } from 'vitest'
import { connectionText } from '@/components/shell/connection-text'
import { initials, personRows } from '@/components/shell/people-order'
import { moveName, nextPhase, phaseEntries, phaseName, previousPhase, screenPhase } from '@/components/shell/phase-list'
import { phases } from '@/lib/protocol/commands'
import { timeLeft } from '@/components/shell/time-left'
import type { Person, PresenceState } from '@/lib/workshop/types'
import { openVote } from '../support/votes'

const reveal = { round: 1, at: 0, naming: 'named' } as const
const where = { phase: 'estimate', round: 1, roundOpen: true, sample: false, reveals: [], votes: [] } as const
const openPhases = (...args: Parameters<typeof phaseEntries>) => phaseEntries(...args).filter((entry) => entry.open).map((entry) => entry.phase)
const participant = { role: 'participant', submitted: false } as const

describe('the way through', () => {
  it("UI-3 phases before the room's are done and open, later ones are shut", () => {
    const entries = phaseEntries(where, participant)
    expect(entries.map((entry) => entry.state)).toEqual(['done', 'done', 'done', 'now', 'later', 'later', 'later', 'later', 'later'])
    expect(openPhases(where, participant)).toEqual(['lobby', 'frame', 'board', 'estimate'])
  })

  it('LEAD-53 a phase the room is past and did nothing in is skipped, and can still be looked at', () => {
    const states = (stage: Partial<typeof where> | object) => phaseEntries({ ...where, phase: 'result', roundOpen: false, ...stage }, participant).map(({ state }) => state)
    expect(states({})).toEqual(['done', 'done', 'done', 'skipped', 'skipped', 'skipped', 'done', 'skipped', 'now'])
    expect(states({ reveals: [reveal] })).toEqual(['done', 'done', 'done', 'done', 'done', 'skipped', 'done', 'skipped', 'now'])
    expect(states({ reveals: [reveal], round: 2 })[5]).toBe('done')
    // Sealed answers that are still open are not a phase left out.
    expect(states({ roundOpen: true })[3]).toBe('done')
    expect(openPhases({ ...where, phase: 'result', roundOpen: false }, participant)).toHaveLength(9)
  })

  it('UI-4 a facilitator and the visitor of the sample may look at every phase', () => {
    expect(openPhases(where, { role: 'facilitator', submitted: false })).toHaveLength(9)
    expect(openPhases({ ...where, sample: true }, participant)).toHaveLength(9)
  })

  it('UI-5 priorities open for a participant with their own submit, the room with a reveal', () => {
    expect(openPhases(where, { ...participant, submitted: true })).toEqual(['lobby', 'frame', 'board', 'estimate', 'priorities'])
    expect(openPhases({ ...where, reveals: [reveal] }, participant)).toEqual(['lobby', 'frame', 'board', 'estimate', 'reveal', 'priorities'])
    expect(openPhases({ ...where, phase: 'board' }, participant)).toEqual(['lobby', 'frame', 'board'])
  })

  it('UI-6 the second estimate carries the number of its round', () => {
    expect([phaseName('estimate', 3), phaseName('revise', 1), phaseName('revise', 3)]).toEqual(['Estimate, round 1', 'Estimate, round 2', 'Estimate, round 3'])
  })

  it('UI-32 a phase the room came back to says so, with the round it collects now; the next estimate is for the one after', () => {
    const again = phaseEntries({ ...where, phase: 'estimate', round: 2, reveals: [reveal] }, participant)
    expect(again.filter(({ reopened }) => reopened).map(({ name }) => name)).toEqual(['Estimate, round 2'])
    expect(again.find(({ phase }) => phase === 'revise')?.name).toBe('Estimate, round 3')
    const first = phaseEntries(where, participant)
    expect(first.some(({ reopened }) => reopened)).toBe(false)
    expect(first.map(({ name }) => name)).toContain('Estimate, round 1')
    const second = phaseEntries({ ...where, phase: 'revise', round: 2, reveals: [reveal] }, participant)
    expect(second.some(({ reopened }) => reopened)).toBe(false)
    expect(second.map(({ name }) => name)).toContain('Estimate, round 1')
    expect(phaseEntries({ ...where, phase: 'vote', votes: [{ ...openVote(), status: 'closed' }, openVote()] }, participant).find(({ phase }) => phase === 'vote')?.reopened).toBe(true)
  })

  it('UI-42 a move says which round it would collect: the next one once the present is revealed', () => {
    expect(moveName('revise', { round: 1, reveals: [] })).toBe('Estimate, round 2')
    expect(moveName('revise', { round: 1, reveals: [reveal] })).toBe('Estimate, round 2')
    expect(moveName('revise', { round: 2, reveals: [reveal, { ...reveal, round: 2 }] })).toBe('Estimate, round 3')
    expect(moveName('estimate', { round: 1, reveals: [] })).toBe('Estimate, round 1')
    expect(moveName('estimate', { round: 1, reveals: [reveal] })).toBe('Estimate, round 2')
    expect(moveName('vote', { round: 2, reveals: [reveal] })).toBe('Vote')
    // What the left column names ahead of the room is the same.
    expect(phaseEntries({ ...where, phase: 'reveal', round: 2, reveals: [reveal, { ...reveal, round: 2 }] }, participant).find(({ phase }) => phase === 'revise')?.name).toBe('Estimate, round 3')
  })

  it('UI-7 next and previous phase end at the ends, and every phase has a screen', () => {
    expect([nextPhase('lobby'), nextPhase('priorities'), nextPhase('result')]).toEqual(['frame', 'vote', null])
    expect([previousPhase('lobby'), previousPhase('vote')]).toEqual([null, 'priorities'])
    expect(phases.map(screenPhase)).toEqual(phases)
  })

  it('UI-8 a timer counts down in minutes and seconds and ends by saying so', () => {
    expect(timeLeft(18 * 60_000 + 40_000, 0)).toMatchObject({ text: '18:40', up: false })
    expect(timeLeft(59_001, 0)).toMatchObject({ text: '01:00', up: false })
    expect(timeLeft(1, 0).text).toBe('00:01')
    expect(timeLeft(1000, 1000)).toMatchObject({ text: 'time is up', up: true })
    expect(timeLeft(1000, 9_999_999).text).toBe('time is up')
  })
})

describe('people', () => {
  const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({ id, name, role: 'participant', stakeholder: null, origin: 'joined', ...more })
  const at = (personId: string, more: Partial<PresenceState> = {}): PresenceState => ({ personId, name: personId, editing: null, away: false, ...more })

  it('UI-9 people stand with you first, observers last, one row however many devices', () => {
    const people = [person('o', 'Abe', { role: 'observer' }), person('b', 'Ben'), person('a', 'Ana'), person('m', 'Mira', { role: 'facilitator' })]
    const rows = personRows(people, 'm', [at('a', { away: true }), at('a', { editing: { card: 'c1', field: null } }), at('b', { away: true })])
    expect(rows.map((row) => row.person.name)).toEqual(['Mira', 'Ana', 'Ben', 'Abe'])
    expect(rows.map((row) => [row.presence, row.editing])).toEqual([['here', null], ['here', 'c1'], ['away', null], ['none', null]])
    expect([initials('Mira'), initials('alignment  researcher x'), initials('')]).toEqual(['M', 'AR', ''])
  })

  it('UI-10 imported people and observers show no presence', () => {
    const rows = personRows([person('v', 'Product VP', { origin: 'imported' }), person('o', 'Olga', { role: 'observer' }), person('g', 'Greta')], 'nobody', [])
    expect(rows.map((row) => [row.person.id, row.presence])).toEqual([['g', 'gone'], ['v', 'none'], ['o', 'none']])
  })
})

describe('connection', () => {
  it('UI-11 the connection says Saved, Saving, Offline with its count, or why not saved', () => {
    const said = (state: Parameters<typeof connectionText>[0]['state'], pending = 0, message: string | null = null) => connectionText({ state, pending, message })
    expect([said('saved'), said('saving'), said('offline', 1)]).toEqual(['Saved', 'Saving…', 'Offline: 1 change kept on this device. Go on, it’ll be sent.'])
    expect(said('offline', 3)).toContain('3 changes kept on this device')
    expect(said('offline')).not.toContain('0')
    expect(said('notSaved')).toContain('Keep this page open')
    expect(said('ended', 0, 'You were removed.')).toBe('You were removed.')
  })
})
