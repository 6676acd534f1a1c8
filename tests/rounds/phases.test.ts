import { describe, expect, it } from 'vitest'
import { readDesk } from '@/lib/workshop/desk-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { errorOf, give, joinWorkshop, readMe } from '../support/workshop'
import { beliefs, roomOf } from './people'

describe('phases and rounds', () => {
  it('ROUND-1 every phase can be skipped, gone back to and extended; nothing submitted or revealed is ever deleted by it', async () => {
    const { server, workshop, people, lead, submit } = await roomOf(['Ana', 'Ben'])
    const [ana, ben] = people
    if (ana === undefined || ben === undefined) throw new Error('Nobody joined.')
    const { doc } = await ana.browser.open(workshop.id, 'stage').synced()
    await submit(ana, { beliefs })
    for (const phase of ['board', 'priorities', 'lobby', 'frame', 'result', 'vote', 'revise', 'estimate']) {
      await lead('set-phase', { phase })
      await until(`the room is at ${phase}`, () => readStage(doc).phase === phase)
    }
    expect(readStage(doc)).toMatchObject({ round: 1, roundOpen: true, counts: { submitted: 1, abstained: 0, of: 2 } })
    await lead('reveal')
    await lead('set-phase', { phase: 'board' })
    await lead('set-phase', { phase: 'reveal' })
    await lead('add-time', { minutes: 1 })
    await until('the reveal is there', () => readStage(doc).phase === 'reveal' && readStage(doc).timerEndsAt !== null)
    expect(readStage(doc)).toMatchObject({ round: 1, roundOpen: false, reveals: [{ round: 1, naming: 'named' }] })
    expect(readStage(doc).views.map(({ personId }) => personId)).toEqual([ana.personId])
    expect((await server.store.read((db) => db.selectFrom('submissions').selectAll().execute())).length).toBe(1)
  })

  it('ROUND-2 going back to an estimate phase after a reveal opens the next round, once; before it the open round goes on', async () => {
    const { workshop, people, lead, submit } = await roomOf(['Ana'])
    const [ana] = people
    if (ana === undefined) throw new Error('Nobody joined.')
    const { doc } = await ana.browser.open(workshop.id, 'stage').synced()
    await lead('set-phase', { phase: 'revise' })
    await until('the phase is there', () => readStage(doc).phase === 'revise')
    expect(readStage(doc)).toMatchObject({ round: 1, roundOpen: true })
    await submit(ana, { beliefs })
    await lead('reveal')
    expect(errorOf(await ana.browser.command(workshop.id, 'submit-view', { round: 1, view: { beliefs } })).id).toBe('round-closed')
    for (const phase of ['estimate', 'board', 'revise', 'estimate']) await lead('set-phase', { phase })
    await until('round 2 is open', () => readStage(doc).round === 2)
    expect(readStage(doc)).toMatchObject({ round: 2, roundOpen: true, reveals: [{ round: 1 }], counts: { submitted: 0 } })
    expect(readStage(doc).views).toHaveLength(1)
    expect((await readMe(ana, workshop)).hasSubmitted).toBe(true)
    await submit(ana, { beliefs: { ...beliefs, pScheming: 0.4 } }, 2)
    await lead('reveal')
    await until('both rounds are there', () => readStage(doc).views.length === 2)
    expect(readStage(doc).views.map(({ round, view }) => [round, view.beliefs?.pScheming])).toEqual([[1, 0.1], [2, 0.4]])
  })

  it('ROUND-3 the timer is the server’s time: set, extended by a minute from now when it has run out, taken away by a move', async () => {
    let clock = 1_000_000
    const { workshop, people, lead } = await roomOf(['Ana'], { server: await startTestServer({ now: () => clock }) })
    const { doc } = (await people[0]?.browser.open(workshop.id, 'stage').synced()) ?? {}
    if (doc === undefined) throw new Error('Nobody joined.')
    const ends = (at: number | null) => until(`the timer ends at ${at}`, () => readStage(doc).timerEndsAt === at)
    await lead('set-timer', { minutes: 8 })
    await ends(1_480_000)
    await lead('add-time', { minutes: 1 })
    await ends(1_540_000)
    clock = 2_000_000
    await lead('add-time', { minutes: 1 })
    await ends(2_060_000)
    await lead('set-phase', { phase: 'board' })
    await ends(null)
  })

  it('ROUND-4 a participant is thinking, submitted or abstains, and may change it until the reveal; an observer has no tick and is not counted', async () => {
    const { server, workshop, people, submit, lead } = await roomOf(['Ana', 'Ben'])
    const [ana, ben] = people
    if (ana === undefined || ben === undefined) throw new Error('Nobody joined.')
    const wes = await joinWorkshop(server, workshop, { name: 'Wes', role: 'observer' })
    const desk = await workshop.facilitator.browser.open(workshop.id, 'desk').synced()
    const stage = await wes.browser.open(workshop.id, 'stage').synced()
    const ticks = (wanted: object) => until(`the ticks are ${JSON.stringify(wanted)}`, () => JSON.stringify(readDesk(desk.doc).ticks) === JSON.stringify(wanted))
    const both = (a: string, b: string) => Object.fromEntries([[ana.personId, a], [ben.personId, b]].sort(([x = ''], [y = '']) => (x < y ? -1 : 1)))
    await ticks(both('thinking', 'thinking'))
    expect(await submit(ana, { beliefs })).toMatchObject({ round: 1, receipt: expect.stringMatching(/^\w{3}-\w{3}$/) })
    await give(ben, workshop, { name: 'abstain', args: { round: 1 } })
    await ticks(both('submitted', 'abstains'))
    await submit(ben, { beliefs })
    await give(ana, workshop, { name: 'abstain', args: { round: 1 } })
    await ticks(both('abstains', 'submitted'))
    expect(readStage(stage.doc).counts).toEqual({ submitted: 1, abstained: 1, of: 2 })
    expect((await wes.browser.command(workshop.id, 'submit-view', { round: 1, view: { beliefs } })).status).toBe(403)
    await expect(wes.browser.open(workshop.id, 'desk').synced()).rejects.toThrow('4403')
    await lead('reveal')
    await until('Ben’s view is there', () => readStage(stage.doc).views.length === 1)
    expect(readStage(stage.doc).views[0]?.personId).toBe(ben.personId)
  })

  it('ROUND-5 naming gets stricter while a round is open, and holds for its reveal', async () => {
    const { workshop, people, lead, submit } = await roomOf(['Ana'])
    const [ana] = people
    if (ana === undefined) throw new Error('Nobody joined.')
    await submit(ana, { beliefs })
    await lead('set-naming', { naming: 'pseudonymous' })
    expect(errorOf(await workshop.facilitator.browser.command(workshop.id, 'set-naming', { naming: 'named' })).id).toBe('naming-stricter-only')
    await lead('set-naming', { naming: 'aggregate' })
    expect(errorOf(await workshop.facilitator.browser.command(workshop.id, 'set-naming', { naming: 'pseudonymous' })).id).toBe('naming-stricter-only')
    await lead('reveal')
    const stage = await ana.browser.open(workshop.id, 'stage').synced()
    expect(readStage(stage.doc)).toMatchObject({ naming: 'aggregate', reveals: [{ round: 1, naming: 'aggregate' }], views: [] })
  })
})
