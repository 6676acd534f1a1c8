import { describe, expect, it } from 'vitest'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, errorOf, joinWorkshop } from '../support/workshop'

describe('a full server', () => {
  it('CLU-60 the next one is told that it is full, at the door and at the socket, and those inside notice nothing', async () => {
    const server = await startTestServer({ maxSockets: 10 })
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const ben = await joinWorkshop(server, workshop)
    const inside = await Promise.all(Array.from({ length: 5 }, () => [workshop.facilitator, ana]).flat().map((member) => member.browser.open(workshop.id, 'board').synced()))
    const late = ben.browser.open(workshop.id, 'board')
    expect(await late.closed()).toBe(4503)
    expect(late.refusal).toEqual({ code: 4503, reason: expect.stringContaining('This server is full: it holds 10 connections') })
    const refused = await server.browser().post('/api/join', { code: workshop.code, name: 'Cem', role: 'participant' })
    expect([refused.status, errorOf(refused)]).toEqual([503, { id: 'full', message: expect.stringContaining('This server is full. Those who are in go on') }])
    expect((await ben.browser.post('/api/join', { code: workshop.code, name: 'Ben', role: 'participant' })).status).toBe(200)
    const [first] = inside
    if (first === undefined) throw new Error('Ten are inside.')
    applyBoardEdit(first.doc, { kind: 'addCard', card: 'still', title: 'Still', after: null })
    await until('everybody inside has it', () => inside.every(({ doc }) => readBoard(doc).cards.some(({ id }) => id === 'still')))
    expect(inside.every(({ closeCode }) => closeCode === null)).toBe(true)
    first.end()
    await until('there is room', async () => {
      const again = ben.browser.open(workshop.id, 'board')
      return again.synced().then(() => true, () => false)
    })
  })
})
