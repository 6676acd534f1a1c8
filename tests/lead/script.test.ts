import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { phases } from '@/lib/protocol/commands'
import { planMinutes, scriptSteps, type Drop, type Plan, type ScriptStep } from '@/lib/protocol/lead-commands'
import { nextStep, previousStep, stepMinutes, stepPhase, stepsOf, type ScriptState } from '@/lib/workshop/script'
import { courseOf } from '@/lib/workshop/script-course'
import { readStage } from '@/lib/workshop/stage-doc'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, errorOf, give, joinWorkshop } from '../support/workshop'

const minute = 60_000
const script = (plan: Plan, step: ScriptStep, dropped: readonly Drop[] = []): ScriptState => ({ plan, startedAt: 0, step, stepStartedAt: 0, dropped })
/** A room that began `elapsed` minutes ago and is in its step for `inStep` of them. */
const at = (plan: Plan, step: ScriptStep, times: { readonly elapsed: number; readonly inStep: number; readonly dropped?: readonly Drop[] }) => {
  const course = courseOf({ ...script(plan, step, times.dropped), stepStartedAt: (times.elapsed - times.inStep) * minute }, times.elapsed * minute)
  if (course === null) throw new Error('The plan has begun.')
  return course
}
const view = { beliefs: { pScheming: 0.2, pCatastropheIfScheming: 0.3, pCatastropheIfNotScheming: 0.02, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 } }

async function room() {
  let now = 1_700_000_000_000
  const server = await startTestServer({ now: () => now })
  const workshop = await createWorkshop(server)
  const ana = await joinWorkshop(server, workshop)
  const stage = await ana.browser.open(workshop.id, 'stage').synced()
  const lead = (name: string, args: unknown = {}) => give(workshop.facilitator, workshop, { name, args })
  const shows = async (part: Partial<ScriptState> | null) => {
    await until(`the script says ${JSON.stringify(part)}`, () => {
      const found = readStage(stage.doc).script
      return part === null ? found === null : found !== null && Object.entries({ ...found, ...part }).every(([key, value]) => JSON.stringify(Object.entries(found).find(([name]) => name === key)?.[1]) === JSON.stringify(value))
    })
    return readStage(stage.doc)
  }
  return { server, workshop, ana, lead, shows, now: () => now, pass: (ms: number) => void (now += ms) }
}

describe('the timetable', () => {
  it('LEAD-20 each plan’s steps sum to its minutes, and steps follow the phases', () => {
    for (const plan of planMinutes) {
      const sum = stepsOf({ plan, dropped: [] }).reduce((total, step) => total + stepMinutes({ plan, dropped: [] }, step), 0)
      expect(sum).toBe(plan)
    }
    const places = scriptSteps.map((step) => phases.indexOf(stepPhase(step)))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(new Set(places).size).toBe(phases.length)
  })

  it('LEAD-23 what is late is computed from the plan’s minutes and the server’s clock, and what to leave out is suggested in the fixed order, no more than needed', () => {
    // 90 minutes: join 5, practice 3, frame 6, board 14. The board on time: begun at 14, 4 minutes in.
    expect(at(90, 'board', { elapsed: 18, inStep: 4 })).toMatchObject({ elapsed: 18, late: 0, stepLeft: 10, suggestions: [] })
    // Half a minute is not worth a word.
    expect(at(90, 'board', { elapsed: 18.5, inStep: 4 }).suggestions).toEqual([])
    // A step that overran counts from the moment it did: 16 of 14 minutes.
    expect(at(90, 'board', { elapsed: 30, inStep: 16 })).toMatchObject({ late: 2, stepLeft: -2 })
    expect(at(90, 'board', { elapsed: 21, inStep: 4 })).toMatchObject({ late: 3, suggestions: [{ drop: 'otherRules', saves: 2 }, { drop: 'cardQuestions', saves: 1.5 }] })
    expect(at(90, 'board', { elapsed: 28, inStep: 4 }).suggestions.map(({ drop }) => drop)).toEqual(['otherRules', 'cardQuestions', 'round2', 'lists'])
    expect(at(90, 'board', { elapsed: 28, inStep: 4, dropped: ['otherRules', 'round2'] })).toMatchObject({ late: 3, suggestions: [{ drop: 'cardQuestions' }, { drop: 'lists' }] })
    // Early is early, and nothing is suggested.
    expect(at(90, 'board', { elapsed: 10, inStep: 0 })).toMatchObject({ late: -4, suggestions: [] })
    expect(courseOf({ ...script(90, 'join'), startedAt: null, stepStartedAt: null }, 5)).toBeNull()
  })

  it('LEAD-24 what is behind the room is not suggested any more; the present step can lose a part and not the whole', () => {
    const practice = at(90, 'practice', { elapsed: 30, inStep: 0 })
    expect(practice.suggestions.map(({ drop }) => drop)).toEqual(['secondPractice', 'otherRules', 'cardQuestions', 'round2', 'lists'])
    expect(at(90, 'round2', { elapsed: 85, inStep: 0 }).suggestions.map(({ drop }) => drop)).toEqual(['otherRules', 'lists'])
    expect(at(90, 'seal', { elapsed: 99, inStep: 0 })).toMatchObject({ late: 12, suggestions: [] })
  })

  it('LEAD-25 Next and Back pass over what is dropped and over what a plan does not have', () => {
    expect(nextStep(script(90, 'answers'))).toBe('reveal')
    expect(nextStep(script(150, 'answers'))).toBe('break')
    expect(previousStep(script(90, 'reveal'))).toBe('answers')
    expect(nextStep(script(90, 'talk', ['round2', 'lists']))).toBe('vote')
    expect(previousStep(script(90, 'vote', ['round2', 'lists']))).toBe('talk')
    expect(previousStep(script(90, 'join'))).toBeNull()
    expect(nextStep(script(90, 'seal'))).toBeNull()
    // Dropped while the room is in it: the way on is still there.
    expect(nextStep(script(90, 'round2', ['round2', 'lists']))).toBe('vote')
    expect(stepMinutes({ plan: 90, dropped: ['secondPractice'] }, 'practice')).toBe(1.5)
  })

  it('LEAD-26 ten minutes behind at the reveal the script says one question, and not before', () => {
    expect(at(90, 'reveal', { elapsed: 47, inStep: 0 })).toMatchObject({ late: 10, oneCrux: true })
    expect(at(90, 'talk', { elapsed: 50, inStep: 0 })).toMatchObject({ late: 10, oneCrux: true })
    expect(at(90, 'reveal', { elapsed: 46, inStep: 0 })).toMatchObject({ late: 9, oneCrux: false })
    expect(at(90, 'board', { elapsed: 60, inStep: 0 }).oneCrux).toBe(false)
  })

  it('LEAD-28 the stage reads a script that says nothing it should not, and ignores another', () => {
    const doc = new Y.Doc()
    const kept = { plan: 90, startedAt: null, step: 'join', stepStartedAt: null, dropped: ['lists'] }
    doc.getMap('stage').set('script', kept)
    expect(readStage(doc).script).toEqual(kept)
    for (const wrong of [{ ...kept, plan: 45 }, { ...kept, step: 'lunch' }, { ...kept, dropped: ['frame'] }, 'join', []]) {
      doc.getMap('stage').set('script', wrong)
      expect(readStage(doc)).toMatchObject({ script: null, problems: [expect.stringContaining('script')] })
    }
  })
})

describe('the script in a room', () => {
  it('LEAD-21 a plan is chosen without starting its clock; the first step starts it, each step moves the room and sets its time', async () => {
    const { lead, shows, now, pass } = await room()
    await lead('set-plan', { minutes: 90 })
    await shows({ plan: 90, step: 'join', startedAt: null, stepStartedAt: null })
    await lead('go-to-step', { step: 'join' })
    const begun = now()
    expect((await shows({ step: 'join', startedAt: begun })).timerEndsAt).toBe(begun + 5 * minute)
    pass(6 * minute)
    await lead('go-to-step', { step: 'frame' })
    const stage = await shows({ step: 'frame', startedAt: begun, stepStartedAt: begun + 6 * minute })
    expect(stage).toMatchObject({ phase: 'frame', timerEndsAt: begun + 12 * minute })
    // Another length in the middle keeps place and clock.
    await lead('set-plan', { minutes: 60 })
    await shows({ plan: 60, step: 'frame', startedAt: begun })
    await lead('go-to-step', { step: 'answers' })
    expect(await shows({ step: 'answers' })).toMatchObject({ phase: 'estimate', round: 1, roundOpen: true })
    await lead('set-plan', { minutes: null })
    await shows(null)
  })

  it('LEAD-22 a move without the script takes the script along; a reveal and a vote too', async () => {
    const { workshop, ana, lead, shows, now, pass } = await room()
    await lead('set-plan', { minutes: 90 })
    await lead('set-phase', { phase: 'board' })
    // The clock has not begun, so neither has any step.
    await shows({ step: 'join', startedAt: null })
    await lead('go-to-step', { step: 'talk' })
    await lead('set-phase', { phase: 'reveal' })
    await shows({ step: 'talk' })
    pass(minute)
    await lead('set-phase', { phase: 'estimate' })
    await shows({ step: 'answers', stepStartedAt: now() })
    await give(ana, workshop, { name: 'submit-view', args: { round: 1, view } })
    await lead('reveal')
    await shows({ step: 'reveal' })
    await lead('add-cards', { cards: [{ id: 'a1', title: 'One' }] })
    await lead('open-vote', { sheet: { title: 'Which?', method: 'approval', asks: ['a1'] } })
    expect(await shows({ step: 'vote' })).toMatchObject({ phase: 'vote' })
  })

  it('LEAD-27 a dropped part can be taken up again; without a plan nothing can be dropped or gone to', async () => {
    const { workshop, lead, shows } = await room()
    for (const [name, args] of [['drop-part', { part: 'lists', dropped: true }], ['go-to-step', { step: 'frame' }]] as const) {
      expect(errorOf(await workshop.facilitator.browser.command(workshop.id, name, args)).id).toBe('no-plan')
    }
    const wrong = await workshop.facilitator.browser.command(workshop.id, 'set-plan', { minutes: 45 })
    expect([wrong.status, errorOf(wrong).message]).toEqual([400, expect.stringContaining('60, 90 or 150')])
    await lead('set-plan', { minutes: 150 })
    await lead('drop-part', { part: 'lists', dropped: true })
    await lead('drop-part', { part: 'secondPractice', dropped: true })
    await shows({ dropped: ['secondPractice', 'lists'] })
    await lead('drop-part', { part: 'lists', dropped: false })
    await shows({ dropped: ['secondPractice'] })
  })
})
