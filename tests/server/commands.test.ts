import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readBoard } from '@/lib/workshop/board-doc'
import { readDesk } from '@/lib/workshop/desk-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import type { StageSnapshot } from '@/lib/workshop/types'
import { workshopCommands } from '@/lib/protocol/commands'
import library from '@/lib/workshop/library-workshop.json'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, errorOf, give, joinWorkshop, readMe, type Member } from '../support/workshop'

const view = { beliefs: { pScheming: 0.2, pCatastropheIfScheming: 0.3, pCatastropheIfNotScheming: 0.02, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 } }

async function room(options: Parameters<typeof startTestServer>[0] = {}) {
  const server = await startTestServer(options)
  const workshop = await createWorkshop(server, { name: 'Fay' })
  const ana = await joinWorkshop(server, workshop)
  const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
  const { facilitator } = workshop
  return {
    server,
    workshop,
    ana,
    facilitator,
    /** The command as the facilitator gives it. */
    lead: (name: string, args: unknown = {}) => give(facilitator, workshop, { name, args }),
    submit: (member: Member, round: number) => give(member, workshop, { name: 'submit-view', args: { round, view } }),
    /** What the stage says once it says this. */
    showing: async (part: Partial<StageSnapshot>): Promise<StageSnapshot> => {
      await until(`the stage shows ${JSON.stringify(part)}`, () => {
        const shown = Object.fromEntries(Object.entries(readStage(stage.doc)).filter(([key]) => key in part))
        return isDeepStrictEqual(shown, part)
      })
      return readStage(stage.doc)
    },
    refused: async (member: Member, name: string, args: unknown = {}) => {
      const answer = await member.browser.command(workshop.id, name, args)
      return { status: answer.status, ...errorOf(answer) }
    },
  }
}

describe('phases and rounds', () => {
  it('SERVER-60 set-phase moves every screen, forward, over others and back', async () => {
    const { lead, showing } = await room()
    for (const phase of ['board', 'lobby', 'priorities', 'frame'] as const) {
      await lead('set-phase', { phase })
      await showing({ phase })
    }
  })

  it('SERVER-61 estimate opens round 1, the reveal closes it, and the next estimate phase opens round 2; nothing is deleted', async () => {
    const { lead, showing, submit, ana } = await room()
    await showing({ round: 1, roundOpen: false })
    await lead('set-phase', { phase: 'estimate' })
    await showing({ phase: 'estimate', round: 1, roundOpen: true })
    await submit(ana, 1)
    await lead('set-phase', { phase: 'board' })
    await showing({ phase: 'board', round: 1, roundOpen: true })
    expect(await lead('reveal')).toEqual({ round: 1, views: 1 })
    await showing({ phase: 'reveal', round: 1, roundOpen: false })
    await lead('set-phase', { phase: 'revise' })
    await showing({ phase: 'revise', round: 2, roundOpen: true })
    await submit(ana, 2)
    await lead('reveal')
    const { views, reveals } = await showing({ phase: 'reveal', round: 2 })
    expect(views.map(({ round }) => round)).toEqual([1, 2])
    expect(reveals.map(({ round }) => round)).toEqual([1, 2])
    await lead('set-phase', { phase: 'estimate' })
    await showing({ phase: 'estimate', round: 3, roundOpen: true })
  })

  it('SERVER-62 moving to the phase reveal reveals nothing; a reveal needs an open round and a view', async () => {
    const { lead, showing, refused, facilitator, submit, ana } = await room()
    await lead('set-phase', { phase: 'reveal' })
    await showing({ phase: 'reveal', reveals: [] })
    expect(await refused(facilitator, 'reveal')).toMatchObject({ status: 409, id: 'round-closed' })
    await lead('set-phase', { phase: 'estimate' })
    expect(await refused(facilitator, 'reveal')).toMatchObject({ status: 409, id: 'nothing-submitted' })
    await submit(ana, 1)
    await lead('reveal')
    expect(await refused(facilitator, 'reveal')).toMatchObject({ id: 'round-closed' })
    await lead('set-phase', { phase: 'priorities' })
    await lead('set-phase', { phase: 'reveal' })
  })

  it('SERVER-63 the timer ends when it was set to, can be extended and taken away, and does not outlive its phase', async () => {
    const now = Date.now()
    const { lead, showing } = await room({ now: () => now })
    await lead('set-timer', { minutes: 5 })
    await showing({ timerEndsAt: now + 300_000 })
    await lead('add-time', { minutes: 1 })
    await showing({ timerEndsAt: now + 360_000 })
    await lead('set-timer', { minutes: null })
    await showing({ timerEndsAt: null })
    await lead('add-time', { minutes: 2 })
    await showing({ timerEndsAt: now + 120_000 })
    await lead('set-phase', { phase: 'board' })
    await showing({ timerEndsAt: null })
  })
})

describe('answers', () => {
  it('SERVER-64 a submission gives a receipt, is counted, can be replaced, and shows in me', async () => {
    const { server, workshop, lead, showing, submit, ana } = await room()
    await joinWorkshop(server, workshop, { name: 'Obs', role: 'observer' })
    await joinWorkshop(server, workshop, { name: 'Ben' })
    await lead('set-phase', { phase: 'estimate' })
    await showing({ counts: { submitted: 0, abstained: 0, of: 2 } })
    const first = await submit(ana, 1)
    await showing({ counts: { submitted: 1, abstained: 0, of: 2 } })
    const second = await submit(ana, 1)
    expect(second).not.toEqual(first)
    expect((await readMe(ana, workshop)).submitted).toEqual(second)
    await give(ana, workshop, { name: 'abstain', args: { round: 1 } })
    await showing({ counts: { submitted: 0, abstained: 1, of: 2 } })
    expect((await readMe(ana, workshop)).submitted).toBeNull()
  })

  it('SERVER-65 the desk shows who thinks, submitted and abstains, and a facilitator once they take part', async () => {
    const { server, workshop, lead, submit, ana, facilitator } = await room()
    const ben = await joinWorkshop(server, workshop, { name: 'Ben' })
    await lead('set-phase', { phase: 'estimate' })
    const desk = await facilitator.browser.open(workshop.id, 'desk').synced()
    await submit(ana, 1)
    await until('Ana has a tick', () => readDesk(desk.doc).ticks[ana.personId] === 'submitted')
    expect(readDesk(desk.doc).ticks).toEqual({ [ana.personId]: 'submitted', [ben.personId]: 'thinking' })
    await give(ben, workshop, { name: 'abstain', args: { round: 1 } })
    await submit(facilitator, 1)
    await until('everyone has spoken', () => Object.keys(readDesk(desk.doc).ticks).length === 3)
    expect(readDesk(desk.doc).ticks).toEqual({ [ana.personId]: 'submitted', [ben.personId]: 'abstains', [facilitator.personId]: 'submitted' })
  })

  it('SERVER-66 a submission is refused outside its round, for another round, for observers, and when a value breaks a rule', async () => {
    const { server, workshop, lead, refused, ana, submit } = await room()
    expect(await refused(ana, 'submit-view', { round: 1, view })).toMatchObject({ status: 409, id: 'round-closed', message: expect.stringContaining('Round 1 is closed') })
    await lead('set-phase', { phase: 'estimate' })
    expect(await refused(ana, 'submit-view', { round: 2, view })).toMatchObject({ message: 'Round 2 is not being collected; round 1 is.' })
    const watcher = await joinWorkshop(server, workshop, { name: 'Obs', role: 'observer' })
    expect(await refused(watcher, 'submit-view', { round: 1, view })).toMatchObject({ status: 403, message: expect.stringContaining('facilitators, participants; you are here as observer') })
    const wrong = await refused(ana, 'submit-view', { round: 1, view: { beliefs: { ...view.beliefs, pScheming: 20 } } })
    expect(wrong).toMatchObject({ status: 400, id: 'bad-view' })
    expect(wrong.message).toMatch(/^view\.beliefs\.pScheming is 20/)
    await submit(ana, 1)
    await lead('reveal')
    expect(await refused(ana, 'submit-view', { round: 1, view })).toMatchObject({ id: 'round-closed' })
    expect(await refused(ana, 'abstain', { round: 1 })).toMatchObject({ id: 'round-closed' })
  })

  it('SERVER-67 a submitted view is the person of the session, whatever the body says, and what has left the board is left out', async () => {
    const { workshop, lead, showing, ana } = await room()
    await lead('set-phase', { phase: 'estimate' })
    await give(ana, workshop, { name: 'submit-view', args: { round: 1, view: { ...view, id: 'boss', name: 'Boss', kind: 'group', overrides: { gone: { cost: 0.5 } } } } })
    await lead('reveal')
    const { views } = await showing({ phase: 'reveal' })
    expect(views).toHaveLength(1)
    expect(views[0]).toMatchObject({ round: 1, personId: ana.personId, view: { id: ana.personId, name: 'Ana', kind: 'participant', round: 1, beliefs: view.beliefs } })
    expect(JSON.stringify(views)).not.toContain('gone')
  })

  it('SERVER-68 how views are named gets stricter only, and is not promised when it cannot be kept', async () => {
    const { lead, showing, refused, facilitator } = await room()
    await lead('set-naming', { naming: 'pseudonymous' })
    await showing({ naming: 'pseudonymous' })
    expect(await refused(facilitator, 'set-naming', { naming: 'named' })).toMatchObject({ status: 409, id: 'naming-stricter-only', message: expect.stringContaining('Accepted from here: pseudonymous, aggregate') })
  })
})

describe('board', () => {
  it('SERVER-69 add-cards puts forty library cards at the end of the board in their order', async () => {
    const { workshop, ana } = await room()
    const board = await ana.browser.open(workshop.id, 'board').synced()
    const reply = await give(ana, workshop, { name: 'add-cards', args: { cards: library.interventions } })
    await until('the cards are there', () => readBoard(board.doc).cards.length === 40)
    expect(readBoard(board.doc).cards.map(({ id }) => id)).toEqual(library.interventions.map(({ id }) => id))
    expect(reply).toEqual({ added: library.interventions.map(({ id }) => id) })
    await give(ana, workshop, { name: 'add-cards', args: { cards: [library.interventions[0], { title: 'A title is enough' }] } })
    await until('two more are there', () => readBoard(board.doc).cards.length === 42)
    expect(readBoard(board.doc).cards.at(-1)?.title).toBe('A title is enough')
    expect(readBoard(board.doc).problems).toEqual([])
  })

  it('SERVER-70 cards are added all or none, within the limit, and not under the lock', async () => {
    const { workshop, ana, facilitator, refused, lead } = await room()
    const board = await ana.browser.open(workshop.id, 'board').synced()
    const bad = await refused(ana, 'add-cards', { cards: [{ title: 'Fine' }, { title: 'Wrong', cost: 7 }] })
    expect(bad).toMatchObject({ status: 400, id: 'bad-body' })
    expect(bad.message).toMatch(/^cards\[1\].*cost.*7/)
    expect(await refused(ana, 'add-cards', { cards: [{ title: '' }] })).toMatchObject({ id: 'bad-body' })
    expect(await refused(ana, 'add-cards', { cards: Array.from({ length: 501 }, () => ({ title: 'x' })) })).toMatchObject({ status: 400 })
    await give(ana, workshop, { name: 'add-cards', args: { cards: Array.from({ length: 490 }, (_, index) => ({ title: `Card ${index}` })) } })
    expect(await refused(ana, 'add-cards', { cards: Array.from({ length: 11 }, () => ({ title: 'x' })) })).toMatchObject({ status: 409, id: 'board-full' })
    await lead('lock-board', { locked: true })
    expect(await refused(ana, 'add-cards', { cards: [{ title: 'x' }] })).toMatchObject({ status: 403, message: 'The facilitator has locked the board.' })
    await give(facilitator, workshop, { name: 'add-cards', args: { cards: [{ title: 'By the chair' }] } })
    await until('all cards are there', () => readBoard(board.doc).cards.length === 491)
  })

  it('SERVER-71 lock-board shows on the stage', async () => {
    const { lead, showing } = await room()
    await lead('lock-board', { locked: true })
    await showing({ boardLocked: true })
    await lead('lock-board', { locked: false })
    await showing({ boardLocked: false })
  })
})

describe('people', () => {
  it('SERVER-72 a rotated code works and the old one does not; who is inside stays', async () => {
    const { server, workshop, lead, ana, showing } = await room()
    const body = workshopCommands['rotate-code'].reply.parse(await lead('rotate-code'))
    await showing({ code: body.code })
    expect((await server.browser().post('/api/join', { code: workshop.code, name: 'Ben', role: 'participant' })).status).toBe(404)
    await joinWorkshop(server, { ...workshop, code: body.code }, { name: 'Ben' })
    expect((await readMe(ana, workshop)).name).toBe('Ana')
  })

  it('SERVER-73 one renames oneself, and a facilitator anybody', async () => {
    const { workshop, ana, facilitator, refused, lead } = await room()
    await give(ana, workshop, { name: 'rename-person', args: { personId: ana.personId, name: 'Anabel' } })
    expect((await readMe(ana, workshop)).name).toBe('Anabel')
    expect(await refused(ana, 'rename-person', { personId: facilitator.personId, name: 'X' })).toMatchObject({ status: 403 })
    await lead('rename-person', { personId: ana.personId, name: 'Ann' })
    expect((await readMe(ana, workshop)).name).toBe('Ann')
    expect(await refused(facilitator, 'rename-person', { personId: 'nobody', name: 'X' })).toMatchObject({ status: 404, id: 'no-such-person' })
    expect(await refused(ana, 'rename-person', { personId: ana.personId, name: 'x'.repeat(61) })).toMatchObject({ status: 400, message: expect.stringContaining('at most 60') })
  })

  it('SERVER-74 the last facilitator is not removed; a removed person leaves the stage and the counts', async () => {
    const { workshop, ana, facilitator, refused, lead } = await room()
    const { doc } = await ana.browser.open(workshop.id, 'stage').synced()
    expect(await refused(facilitator, 'remove-person', { personId: facilitator.personId })).toMatchObject({ status: 409, id: 'last-facilitator' })
    await lead('make-facilitator', { personId: ana.personId })
    await give(ana, workshop, { name: 'remove-person', args: { personId: facilitator.personId } })
    expect((await ana.browser.command(workshop.id, 'remove-person', { personId: 'nobody' })).status).toBe(404)
    expect(await refused(facilitator, 'set-phase', { phase: 'board' })).toMatchObject({ status: 403, id: 'removed' })
    await until('only Ana is on the stage', () => isDeepStrictEqual(readStage(doc).people.map(({ name }) => name), ['Ana']))
  })

  it('SERVER-75 a new facilitator has the rights at once, on open sockets too', async () => {
    const { workshop, ana, lead, refused } = await room()
    expect(await refused(ana, 'set-phase', { phase: 'board' })).toMatchObject({ status: 403, id: 'no-right', message: 'The command "set-phase" is for facilitators; you are here as participant.' })
    const board = await ana.browser.open(workshop.id, 'board').synced()
    await lead('lock-board', { locked: true })
    await lead('make-facilitator', { personId: ana.personId })
    board.doc.getMap('settings').set('askLimit', 3)
    await board.saved()
    await ana.browser.open(workshop.id, 'desk').synced()
    await give(ana, workshop, { name: 'set-phase', args: { phase: 'board' } })
  })

  it('SERVER-76 the recovery code gives the chair back: the founder seat on a new device, or the role to who is inside', async () => {
    const { server, workshop, ana, facilitator } = await room()
    const lost = server.browser()
    const answer = await lost.command(workshop.id, 'recover', { recoveryCode: workshop.recoveryCode.toLowerCase() })
    expect([answer.status, answer.body]).toEqual([200, { workshopId: workshop.id, personId: facilitator.personId }])
    expect((await lost.command(workshop.id, 'set-phase', { phase: 'board' })).status).toBe(200)
    const inside = await ana.browser.command(workshop.id, 'recover', { recoveryCode: workshop.recoveryCode })
    expect(inside.body).toEqual({ workshopId: workshop.id, personId: ana.personId })
    expect((await readMe(ana, workshop)).role).toBe('facilitator')
    const wrong = await server.browser().command(workshop.id, 'recover', { recoveryCode: 'AAAA-AAAA' })
    expect([wrong.status, errorOf(wrong).id]).toEqual([404, 'wrong-code'])
  })

  it('SERVER-77 leaving forgets the workshop in this browser and closes its sockets; other devices stay', async () => {
    const { workshop, ana, showing } = await room()
    const board = await ana.browser.open(workshop.id, 'board').synced()
    await give(ana, workshop, { name: 'leave' })
    expect(await board.closed()).toBe(4401)
    expect((await ana.browser.get(`/api/workshops/${workshop.id}/me`)).status).toBe(401)
    expect((await showing({ phase: 'lobby' })).people.map(({ name }) => name)).toContain('Ana')
  })

  it('SERVER-78 a closed workshop takes no new person, no submission and no edit of participants, until it is opened again', async () => {
    const { server, workshop, ana, lead, refused } = await room()
    await lead('set-phase', { phase: 'estimate' })
    await lead('close-workshop', { closed: true })
    expect(await refused(ana, 'submit-view', { round: 1, view })).toMatchObject({ id: 'round-closed', message: expect.stringContaining('The workshop is closed') })
    expect((await server.browser().post('/api/join', { code: workshop.code, name: 'Ben', role: 'participant' })).status).toBe(403)
    expect((await ana.browser.post('/api/join', { code: workshop.code, name: 'Ana', role: 'participant' })).status).toBe(200)
    await lead('close-workshop', { closed: false })
    await joinWorkshop(server, workshop, { name: 'Ben' })
  })

  it('SERVER-79 every command refuses who has not joined, and a participant exactly where it is for facilitators', async () => {
    const { server, workshop, ana } = await room()
    const forFacilitators = ['set-phase', 'set-timer', 'add-time', 'lock-board', 'close-workshop', 'set-naming', 'reveal', 'rotate-code', 'remove-person', 'make-facilitator', 'add-person', 'spotlight', 'note-crux']
    for (const name of Object.keys(workshopCommands).filter((command) => command !== 'recover')) {
      expect((await server.browser().command(workshop.id, name)).status, name).toBe(401)
      const status = (await ana.browser.command(workshop.id, name, { wrong: true })).status
      if (name !== 'leave') expect(status === 403, name).toBe(forFacilitators.includes(name))
    }
  })
})
