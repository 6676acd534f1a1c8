import { describe, expect, it } from 'vitest'
import { applyOwnEdit } from '@/lib/workshop/own-doc'
import { readDesk } from '@/lib/workshop/desk-doc'
import { seededChance } from '@/lib/workshop/seeded-chance'
import { readStage } from '@/lib/workshop/stage-doc'
import type { Device } from '../support/device'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, give, joinWorkshop, readMe, type Member } from '../support/workshop'

/** A number and a text that stand nowhere else. */
const planted = { number: 0.123456789, text: 'Zitronenfalter-42' }

const view = {
  beliefs: { pScheming: planted.number, pCatastropheIfScheming: 0.3, pCatastropheIfNotScheming: 0.02, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 },
  why: { pScheming: planted.text },
}

function bytesOf(devices: readonly Device[], members: readonly Member[]): Buffer {
  return Buffer.concat([...devices.flatMap(({ frames }) => frames), ...members.flatMap(({ browser }) => browser.answers.map((answer) => Buffer.from(answer)))])
}

function holdsPlanted(bytes: Buffer): boolean {
  const float = Buffer.alloc(8)
  float.writeDoubleBE(planted.number)
  return bytes.includes(planted.text) || bytes.includes(float) || bytes.includes(String(planted.number))
}

describe('sealed until the reveal', () => {
  it('SYNC-60 a submitted value is in no byte that others, the facilitator and the wall included, receive before the reveal; afterwards it is', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const ben = await joinWorkshop(server, workshop, { name: 'Ben' })
    const watcher = await joinWorkshop(server, workshop, { name: 'Wes', role: 'observer' })
    const others = [workshop.facilitator, ben, watcher]
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'estimate' } })
    const devices: Device[] = []
    for (const { browser, personId } of others) {
      for (const document of ['board', 'stage', `own/${personId}`]) devices.push(await browser.open(workshop.id, document).synced())
    }
    const desk = await workshop.facilitator.browser.open(workshop.id, 'desk').synced()
    const wall = await workshop.facilitator.browser.open(workshop.id, 'stage', { params: { as: 'projector' } }).synced()
    devices.push(desk, wall)

    const own = await ana.browser.open(workshop.id, `own/${ana.personId}`).synced()
    applyOwnEdit(own.doc, { kind: 'setAnswer', key: 'belief/pScheming', value: { state: 'answered', estimate: planted.number } })
    applyOwnEdit(own.doc, { kind: 'setWhy', key: 'belief/pScheming', value: planted.text })
    await own.saved()
    await give(ana, workshop, { name: 'submit-view', args: { round: 1, view } })
    await until('the desk shows the tick', () => readDesk(desk.doc).ticks[ana.personId] === 'submitted')
    await until('the wall shows the count', () => readStage(wall.doc).counts.submitted === 1)
    for (const { browser } of others) {
      await browser.get(`/api/workshops/${workshop.id}/me`)
      await browser.get(`/api/workshops/${workshop.id}/file`)
    }
    // Newcomers get whole documents, not only what changes.
    for (const { browser } of others) devices.push(await browser.open(workshop.id, 'stage').synced(), await browser.open(workshop.id, 'board').synced())
    expect(holdsPlanted(bytesOf(devices, others))).toBe(false)
    expect(holdsPlanted(bytesOf([own], [ana]))).toBe(false)
    expect((await ana.browser.get(`/api/workshops/${workshop.id}/file`)).text).toContain(planted.text)

    await give(workshop.facilitator, workshop, { name: 'reveal' })
    await until('the wall has the view', () => readStage(wall.doc).views.length === 1)
    expect(holdsPlanted(bytesOf([wall], []))).toBe(true)
  })

  it('SYNC-61 a reveal publishes all views in one update, in an order that does not follow who submitted first', async () => {
    const orders = new Set<string>()
    for (let seed = 0; seed < 4; seed += 1) {
      const chance = seededChance(`reveal ${seed}`)
      const server = await startTestServer({ random: (length) => Uint8Array.from({ length }, () => Math.floor(chance() * 256)) })
      const workshop = await createWorkshop(server)
      const members = await Promise.all(['P0', 'P1', 'P2', 'P3'].map((name) => joinWorkshop(server, workshop, { name })))
      await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'estimate' } })
      for (const member of members) await give(member, workshop, { name: 'submit-view', args: { round: 1, view } })
      const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
      const before = stage.frames.length
      const seen: number[] = []
      stage.doc.on('update', () => seen.push(readStage(stage.doc).views.length))
      await give(workshop.facilitator, workshop, { name: 'reveal' })
      await until('the views are there', () => readStage(stage.doc).views.length === 4)
      expect(seen).toEqual([4])
      expect(stage.frames.length).toBeGreaterThan(before)
      const place = new Map(members.map(({ personId }, index) => [personId, index]))
      const keys = [...stage.doc.getMap('stage').keys()].filter((key) => key.startsWith('view/1/'))
      orders.add(keys.map((key) => place.get(key.slice('view/1/'.length))).join())
    }
    expect(orders.size).toBeGreaterThan(1)
  })

  it('SYNC-62 under pseudonyms a revealed view carries neither the id nor the name of its person, who is told which one is theirs', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop, { name: 'Ana Unverwechselbar', stakeholder: 'Regulator' })
    await give(workshop.facilitator, workshop, { name: 'set-naming', args: { naming: 'pseudonymous' } })
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'estimate' } })
    await give(ana, workshop, { name: 'submit-view', args: { round: 1, view } })
    await give(workshop.facilitator, workshop, { name: 'reveal' })
    const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    const [revealed] = readStage(stage.doc).views
    expect(revealed?.personId).not.toBe(ana.personId)
    expect(JSON.stringify(revealed)).not.toContain('Unverwechselbar')
    expect(JSON.stringify(revealed)).not.toContain('Regulator')
    expect((await readMe(ana, workshop)).pseudonym).toBe(revealed?.personId)

    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'revise' } })
    await give(ana, workshop, { name: 'submit-view', args: { round: 2, view } })
    await give(workshop.facilitator, workshop, { name: 'reveal' })
    await until('round 2 is there', () => readStage(stage.doc).views.length === 2)
    expect(new Set(readStage(stage.doc).views.map(({ personId }) => personId)).size).toBe(1)
  })
})
