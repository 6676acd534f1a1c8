import { describe, expect, it } from 'vitest'
import { aggregateWorkshop } from '@/lib/disagreement/aggregate'
import { evaluateWorkshop } from '@/lib/disagreement/results'
import type { View } from '@/lib/model/workshop'
import { sampleWorkshop } from '@/lib/workshop/shipped-workshops'
import { readStage } from '@/lib/workshop/stage-doc'
import type { RevealedAggregate } from '@/lib/workshop/types'
import type { Device } from '../support/device'
import { startTestServer, temporaryFolder } from '../support/server'
import { until } from '../support/until'
import { joinWorkshop } from '../support/workshop'
import { roomOf, sampleAnswers } from './people'
import { answerAndSubmit, askForEverything, bytesOf, findings, listenToAll, planted } from './planted'

const names = ['Ana', 'Ben', 'Cleo', 'Dora']

async function figures(device: Device, round: number): Promise<RevealedAggregate> {
  const found = () => readStage(device.doc).aggregates.find((aggregate) => aggregate.round === round)
  await until(`the group figures of round ${round} are there`, () => found()?.state !== undefined && found()?.state !== 'computing', 20_000)
  const aggregate = found()
  if (aggregate === undefined) throw new Error('There are no figures.')
  return aggregate
}

describe('group figures only', () => {
  it('ROUND-12 a reveal in group figures carries no planted value, no view and no field of one person or pair, before or after', async () => {
    const room = await roomOf(names, { naming: 'aggregate', stakeholders: ['VP', 'Staff', 'Staff', 'Staff'] })
    const { server, workshop, people, lead } = room
    const watcher = await joinWorkshop(server, workshop, { name: 'Wes', role: 'observer' })
    const listeners = await listenToAll(room, [workshop.facilitator, watcher])
    const sets = people.map((_, at) => planted(at + 1))
    for (const [at, member] of people.entries()) await answerAndSubmit(room, member, sets[at] ?? planted(9))
    await lead('reveal')
    const stage = await watcher.browser.open(workshop.id, 'stage').synced()
    const { state, result } = await figures(stage, 1)
    expect(state).toBe('ready')
    await askForEverything(workshop, listeners)
    expect(findings(bytesOf(listeners), sets.flatMap(({ numbers }) => numbers), [])).toBe(0)
    const said = JSON.stringify([readStage(stage.doc).views, result])
    for (const { personId } of people) expect(said).not.toContain(personId)
    expect(readStage(stage.doc).views).toEqual([])
    expect(said).not.toMatch(/byView|ownStake|losses|camps|stakeholder|loss"|tau"/)
    // Whys are read out, without whose they are.
    expect(readStage(stage.doc).whys.map(({ text }) => text).sort()).toEqual(sets.map(({ why }) => why).sort())
    expect(readStage(stage.doc).whys.every((why) => Object.keys(why).sort().join() === 'input,round,text')).toBe(true)
  })

  it('ROUND-13 group figures of the server equal those computed from the same views; figures that one or two people stand behind are left out', async () => {
    const { server, workshop, people, lead, submit } = await roomOf(names, { naming: 'aggregate' })
    const answers = sampleAnswers().slice(0, 4)
    const card = sampleWorkshop().interventions[0]?.id ?? ''
    for (const [at, member] of people.entries()) {
      const own = { ...answers[at], beliefs: { ...answers[at]?.beliefs } }
      await submit(member, at < 2 ? { ...own, overrides: { [card]: { cost: 0.2 + at / 10 } }, beliefs: { ...own.beliefs, overlap: 0.3 + at / 10 } } : { ...own, overrides: {}, beliefs: { ...own.beliefs, overlap: undefined }, open: ['overlap'] })
    }
    await lead('reveal')
    const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    const { result } = await figures(stage, 1)
    const rows = await server.store.read((db) => db.selectFrom('submissions').select('view').execute())
    const views = rows.map(({ view }): View => JSON.parse(view ?? '{}'))
    const whole = evaluateWorkshop({ ...sampleWorkshop(), views }).disagreement
    expect(result?.answers).toBe(4)
    expect(result?.distance).toBeCloseTo(whole?.distance ?? Number.NaN, 12)
    expect(result?.everyone).toEqual(whole?.everyone)
    expect(result?.pools['pScheming']).toMatchObject({ answered: 4, pool: expect.closeTo(whole?.pools['pScheming']?.pool ?? Number.NaN, 12) })
    expect(result?.pools['overlap']).toEqual({ pool: null, spread: null, answered: 2 })
    expect(result?.pools[`interventions.${card}.cost`]).toEqual({ pool: null, spread: null, answered: 2 })
    expect(result?.groupCruxes.every(({ answered }) => answered === 0 || answered > 2)).toBe(true)
    expect(result?.groupCruxes.map(({ group }) => group)).toEqual(whole?.groupCruxes.filter(({ answered }) => answered === 0 || answered > 2).map(({ group }) => group))
  })

  it('ROUND-14 fewer than three answers are not shown as group figures, only counted', async () => {
    const { workshop, people, lead, submit } = await roomOf(names, { naming: 'aggregate' })
    for (const member of people.slice(0, 2)) await submit(member, planted(3).view)
    await lead('reveal')
    const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    expect(await figures(stage, 1)).toEqual({ round: 1, answers: 2, state: 'tooFew', result: null })
    expect(readStage(stage.doc)).toMatchObject({ whys: [], views: [] })
    expect(aggregateWorkshop({ ...sampleWorkshop(), views: sampleWorkshop().views.slice(0, 2) }, { before: [], after: [] })).toBeNull()
  })

  it('ROUND-15 group figures that a stop interrupts are computed after the start, once', async () => {
    const dataDir = temporaryFolder()
    const first = await startTestServer({ dataDir })
    const { workshop, people, lead, submit } = await roomOf(names, { naming: 'aggregate', server: first })
    for (const [at, member] of people.entries()) await submit(member, sampleAnswers()[at])
    await lead('reveal')
    await first.close()
    const again = await startTestServer({ dataDir })
    await until('the figures are in the store', async () => (await again.store.read((db) => db.selectFrom('aggregates').select('state').execute()))[0]?.state === 'ready', 20_000)
    const rows = await again.store.read((db) => db.selectFrom('aggregates').selectAll().where('workshop_id', '=', workshop.id).execute())
    expect(rows).toMatchObject([{ round: 1, answers: 4, state: 'ready' }])
  })

  it('ROUND-16 round 2 in group figures counts who moved and why, on everybody’s latest answers', async () => {
    const { workshop, people, lead, submit } = await roomOf(names, { naming: 'aggregate' })
    const at = (pScheming: number, asked?: object) => ({ ...planted(2).view, why: {}, beliefs: { ...planted(2).view.beliefs, pScheming }, ...(asked === undefined ? {} : { asked }) })
    for (const [index, member] of people.entries()) await submit(member, at([0.02, 0.1, 0.2, 0.6][index] ?? 0.1))
    await lead('reveal')
    const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    await figures(stage, 1)
    await lead('set-phase', { phase: 'revise' })
    const [ana, ben, cleo] = people
    if (ana === undefined || ben === undefined || cleo === undefined) throw new Error('Nobody joined.')
    await submit(ana, at(0.1, { moved: { pScheming: 'newArgument' } }), 2)
    await submit(ben, at(0.1, { moved: { pScheming: 'misread' } }), 2)
    await submit(cleo, at(0.21), 2)
    await lead('reveal')
    const { result, answers } = await figures(stage, 2)
    expect(answers).toBe(3)
    // Dora's answers of round 1 still count.
    expect(result?.answers).toBe(4)
    expect(result?.moved['pScheming']).toEqual({ closer: 1, away: 0, stayed: 2, reasons: { newArgument: 1, misread: 0, deferring: 0 } })
  })

  it('ROUND-17 the server answers at once while group figures are computed', async () => {
    const { server, workshop, people, lead, submit } = await roomOf([...names, 'Emil', 'Fay'], { naming: 'aggregate' })
    for (const [at, member] of people.entries()) await submit(member, sampleAnswers()[at])
    const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    await lead('reveal')
    await until('the reveal is there', () => readStage(stage.doc).aggregates.length === 1)
    expect(readStage(stage.doc)).toMatchObject({ phase: 'reveal', aggregates: [{ state: 'computing', answers: 6 }] })
    let answered = 0
    while (readStage(stage.doc).aggregates[0]?.state === 'computing') {
      expect((await server.browser().get('/healthz')).status).toBe(200)
      answered += 1
    }
    expect(answered).toBeGreaterThan(20)
  })
})
