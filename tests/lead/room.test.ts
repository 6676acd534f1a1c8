import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, errorOf, give, joinWorkshop } from '../support/workshop'
import { beliefs, roomOf } from '../rounds/people'

describe('thinking', () => {
  it('LEAD-30 a nudge shows as a time on the stage and nothing else: the bytes are the same whoever is thinking', async () => {
    const clock = 1_700_000_000_000
    const stageAfter = async (speaker: number): Promise<object> => {
      const { server, workshop, people, lead, submit } = await roomOf(['Ana', 'Ben', 'Cleo'], { server: await startTestServer({ now: () => clock }) })
      const member = people[speaker]
      if (member === undefined) throw new Error('There are three people.')
      await submit(member, { beliefs })
      const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
      const before = Y.encodeStateVector(stage.doc)
      await lead('nudge')
      await until('the stage says so', () => readStage(stage.doc).nudgedAt === clock)
      const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(stage.doc, before))
      await server.close()
      return structs.map((struct) => (struct instanceof Y.Item ? struct.content.getContent() : struct))
    }
    expect(await stageAfter(0)).toEqual([[clock]])
    expect(await stageAfter(2)).toEqual([[clock]])
  })

  it('LEAD-31 nobody is nudged when nobody thinks, nor twice within a minute; a move takes the nudge away', async () => {
    let now = 1_700_000_000_000
    const { workshop, people, lead, submit } = await roomOf(['Ana', 'Ben'], { server: await startTestServer({ now: () => now }) })
    const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    const refused = async () => errorOf(await workshop.facilitator.browser.command(workshop.id, 'nudge'))
    await lead('nudge')
    expect(await refused()).toMatchObject({ id: 'nobody-thinks', message: expect.stringContaining('less than a minute') })
    now += 61_000
    await lead('nudge')
    await lead('set-phase', { phase: 'reveal' })
    await until('the nudge is gone', () => readStage(stage.doc).nudgedAt === null)
    await lead('set-phase', { phase: 'estimate' })
    for (const member of people) await submit(member, { beliefs })
    expect((await refused()).message).toContain('Nobody is still thinking')
  })
})

describe('practice', () => {
  it('LEAD-32 practice ranges are counted once a person, shown from three on, and gone after the lobby; whose held the answer is in no table', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const people = [await joinWorkshop(server, workshop, { name: 'Ana' }), await joinWorkshop(server, workshop, { name: 'Ben' }), workshop.facilitator]
    const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    const practise = (place: number, inside: boolean) => give(people[place] ?? workshop.facilitator, workshop, { name: 'practised', args: { question: 'moon', inside } })
    await practise(0, true)
    await practise(0, false)
    await practise(1, false)
    expect(readStage(stage.doc).practice).toEqual([])
    await practise(2, true)
    await until('the room is counted', () => readStage(stage.doc).practice.length === 1)
    expect(readStage(stage.doc).practice).toEqual([{ question: 'moon', inside: 2, of: 3 }])
    const marks = await server.store.read((db) => db.selectFrom('practice_marks').selectAll().execute())
    expect(marks.map((mark) => Object.keys(mark).sort())).toEqual(marks.map(() => ['person_id', 'question', 'workshop_id']))
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'frame' } })
    await until('the count is gone', () => readStage(stage.doc).practice.length === 0)
    await practise(0, true)
    expect(await server.store.read((db) => db.selectFrom('practice_marks').selectAll().execute())).toEqual([])
  })
})

describe('the frame', () => {
  it('LEAD-40 from the opening of the round on the frame is refused also to facilitators, by the server', async () => {
    const { workshop } = await roomOf(['Ana'])
    const device = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(device.doc, { kind: 'setSetting', key: 'askLimit', base: readBoard(device.doc).settings.askLimit, value: 3 })
    await until('it is refused', () => device.refusal !== null)
    expect(device.refusal).toMatchObject({ code: 4409, reason: expect.stringContaining('The frame is fixed with the round') })
    const again = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    expect(readBoard(again.doc).settings.askLimit).not.toBe(3)
    // Cards are still the facilitator's to change.
    applyBoardEdit(again.doc, { kind: 'addCard', card: 'later', title: 'Later', after: null })
    await again.saved()
    expect(again.refusal).toBeNull()
  })

  it('LEAD-41 a round nobody has spoken in closes when the room goes back before it, and the frame can be mended; with a submission it stays open and fixed', async () => {
    const { workshop, people, lead, submit } = await roomOf(['Ana'])
    const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    await lead('set-phase', { phase: 'frame' })
    await until('the round is closed', () => !readStage(stage.doc).roundOpen)
    const device = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(device.doc, { kind: 'setSetting', key: 'askLimit', base: readBoard(device.doc).settings.askLimit, value: 3 })
    await device.saved()
    expect(device.refusal).toBeNull()
    await lead('set-phase', { phase: 'estimate' })
    const [ana] = people
    if (ana === undefined) throw new Error('Ana is here.')
    await submit(ana, { beliefs })
    await lead('set-phase', { phase: 'frame' })
    await until('the room is back', () => readStage(stage.doc).phase === 'frame')
    expect(readStage(stage.doc)).toMatchObject({ round: 1, roundOpen: true, counts: { submitted: 1 } })
    applyBoardEdit(device.doc, { kind: 'setSetting', key: 'askLimit', base: 3, value: 5 })
    await until('it is refused', () => device.refusal !== null)
  })
})
