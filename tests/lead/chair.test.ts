import { describe, expect, it } from 'vitest'
import { readStage } from '@/lib/workshop/stage-doc'
import { updateWorkshop } from '@/server/store/workshop-queries'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, errorOf, give, joinWorkshop, readMe } from '../support/workshop'

const minute = 60_000

/** A room whose server's clock is ours; `alone` lets time run until the stage says that the chair is free. */
async function room() {
  let now = Date.now()
  const server = await startTestServer({ now: () => now })
  const workshop = await createWorkshop(server, { name: 'Fay' })
  const ana = await joinWorkshop(server, workshop, { name: 'Ana' })
  const stage = await ana.browser.open(workshop.id, 'stage').synced()
  const isFree = () => readStage(stage.doc).chairFreeSince !== null
  const ticks = async (count: number) => {
    // The watch looks once a second by the machine's clock.
    for (let tick = 0; tick < count; tick += 1) await new Promise((resolve) => setTimeout(resolve, 1100))
  }
  return {
    server, workshop, ana, stage, isFree, ticks,
    pass: (ms: number) => void (now += ms),
    alone: () => until('the chair is free', () => ((now += 1000), isFree())),
  }
}

describe('the chair', () => {
  it('LEAD-10 a hand-over makes the other a facilitator and the giver a participant, whose desk closes at once', async () => {
    const { workshop, ana } = await room()
    const desk = await workshop.facilitator.browser.open(workshop.id, 'desk').synced()
    await give(workshop.facilitator, workshop, { name: 'hand-over', args: { personId: ana.personId } })
    await until('the desk is closed', () => desk.closeCode === 4403)
    expect((await readMe(ana, workshop)).role).toBe('facilitator')
    expect((await readMe(workshop.facilitator, workshop)).role).toBe('participant')
    expect((await workshop.facilitator.browser.command(workshop.id, 'set-phase', { phase: 'board' })).status).toBe(403)
    await give(ana, workshop, { name: 'set-phase', args: { phase: 'board' } })
  })

  it('LEAD-11 nobody hands over to themselves, to somebody without a device or to nobody', async () => {
    const { workshop } = await room()
    const { facilitator } = workshop
    const entered = await give(facilitator, workshop, { name: 'add-person', args: { name: 'Paper' } })
    const to = (personId: string) => facilitator.browser.command(workshop.id, 'hand-over', { personId })
    expect(errorOf(await to(facilitator.personId)).message).toContain('You lead already')
    expect(errorOf(await to(String(Object.values(entered ?? {})[0]))).message).toContain('no device')
    expect(errorOf(await to('nobody')).message).toContain('"nobody"')
    expect((await readMe(facilitator, workshop)).role).toBe('facilitator')
  })

  it('LEAD-12 after two minutes without any facilitator the stage says that the chair is free; a facilitator who comes back ends that, and keeps the role', async () => {
    const { workshop, isFree, ticks, pass, alone } = await room()
    await ticks(1)
    pass(minute)
    await ticks(2)
    expect(isFree()).toBe(false)
    await alone()
    await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    await until('the chair is taken', () => !isFree())
    expect((await readMe(workshop.facilitator, workshop)).role).toBe('facilitator')
  })

  it('LEAD-13 while one of several facilitators is there the chair is not free', async () => {
    const { server, workshop, isFree, ticks, pass } = await room()
    const cora = await joinWorkshop(server, workshop, { name: 'Cora' })
    await give(workshop.facilitator, workshop, { name: 'make-facilitator', args: { personId: cora.personId } })
    await cora.browser.open(workshop.id, 'board').synced()
    for (let round = 0; round < 3; round += 1) {
      await ticks(1)
      pass(3 * minute)
    }
    await ticks(1)
    expect(isFree()).toBe(false)
  })

  it('LEAD-14 the first participant who takes over leads; the second is told that somebody does, and whoever led before finds the role kept', async () => {
    const { server, workshop, ana, alone } = await room()
    const ben = await joinWorkshop(server, workshop, { name: 'Ben' })
    const early = await ana.browser.command(workshop.id, 'take-over')
    expect([early.status, errorOf(early).id]).toEqual([409, 'chair-taken'])
    await alone()
    await give(ana, workshop, { name: 'take-over' })
    const second = await ben.browser.command(workshop.id, 'take-over')
    expect([second.status, errorOf(second).id]).toEqual([409, 'chair-taken'])
    expect((await readMe(ana, workshop)).role).toBe('facilitator')
    expect((await readMe(workshop.facilitator, workshop)).role).toBe('facilitator')
    await give(ana, workshop, { name: 'set-phase', args: { phase: 'frame' } })
  })

  it('LEAD-15 the wall, closed workshops and the sample free no chair; observers do not take it', async () => {
    const { server, workshop, ana, isFree, ticks, pass, alone } = await room()
    const olga = await joinWorkshop(server, workshop, { name: 'Olga', role: 'observer' })
    // The facilitator's browser shows the wall and nothing else: nobody leads.
    await workshop.facilitator.browser.open(workshop.id, 'stage', { params: { as: 'projector' } }).synced()
    await alone()
    const answer = await olga.browser.command(workshop.id, 'take-over')
    expect([answer.status, errorOf(answer).id]).toEqual([403, 'no-right'])
    await give(ana, workshop, { name: 'take-over' })
    await give(ana, workshop, { name: 'close-workshop', args: { closed: true } })
    await give(ana, workshop, { name: 'hand-over', args: { personId: workshop.facilitator.personId } })
    await ticks(1)
    pass(5 * minute)
    await ticks(2)
    expect(isFree()).toBe(false)
  })

  it('LEAD-16 when a facilitator was last seen by another server of the same store counts', async () => {
    const { server, workshop, isFree, ticks, pass, alone } = await room()
    await ticks(1)
    pass(3 * minute)
    // What a server with the facilitator's socket would write.
    await server.store.write((db) => updateWorkshop(db, workshop.id, { chair_seen_at: Date.now() + 3 * minute }))
    await ticks(2)
    expect(isFree()).toBe(false)
    await alone()
  })
})
