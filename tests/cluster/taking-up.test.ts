import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { readBoard, applyBoardEdit } from '@/lib/workshop/board-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import type { SnapshotMark } from '@/lib/workshop/snapshot/types'
import type { Device } from '../support/device'
import { smallWorkshop } from '../support/sealed'
import { until } from '../support/until'
import { createWorkshop, errorOf, give, joinWorkshop, type Workshop } from '../support/workshop'
import { hasPostgres, postgresForFile } from './on-postgres'
import { ledTo, openAt, twoServers, type Pair } from './two-servers'

const postgres = postgresForFile()
const day = 86_400_000

/** Two servers whose clock the test moves, which look for work that nobody has taken up ten times a second. */
async function pair(): Promise<Pair & { pass(ms: number): void }> {
  let time = Date.now()
  const two = await twoServers(await postgres().database(`t_${randomBytes(6).toString('hex')}`), { now: () => time, overdueEveryMs: 100 })
  return { ...two, pass: (ms) => void (time += ms) }
}

const sealedSchema = z.object({ id: z.string() })
const seal = async (workshop: Workshop): Promise<string> => sealedSchema.parse(await give(workshop.facilitator, workshop, { name: 'seal-snapshot' })).id
const markOf = (stage: Device): SnapshotMark | undefined => readStage(stage.doc).snapshots[0]
const peopleAt = (device: Device): readonly string[] => [...device.provider.awareness.getStates().values()].flatMap((state) => (typeof state['name'] === 'string' ? [state['name']] : []))

describe('what another server takes up', () => {
  it.skipIf(!hasPostgres)('CLU-55 results of a snapshot whose server died are computed by the one that leads the workshop next', async () => {
    const { first, second } = await pair()
    const workshop = await createWorkshop(first, { file: smallWorkshop() })
    await seal(workshop)
    await first.close()
    const stage = await openAt(second, workshop.facilitator.browser, { workshopId: workshop.id, document: 'stage' }).synced()
    await until('the results are there', () => markOf(stage)?.resultsReady === true, 120_000)
    expect(markOf(stage)).toMatchObject({ failed: false, progress: 1 })
  })

  it.skipIf(!hasPostgres)('CLU-55 so they are when the workshop goes to another server and comes back while they are computed', async () => {
    const { first, second } = await pair()
    const workshop = await createWorkshop(first, { file: smallWorkshop() })
    await seal(workshop)
    const { browser } = workshop.facilitator
    expect((await ledTo(second, browser).command(workshop.id, 'lock-door', { locked: true })).status).toBe(200)
    expect((await browser.command(workshop.id, 'lock-door', { locked: false })).status).toBe(200)
    const stage = await openAt(first, browser, { workshopId: workshop.id, document: 'stage' }).synced()
    await until('the results are there', () => markOf(stage)?.resultsReady === true, 120_000)
  })

  it.skipIf(!hasPostgres)('CLU-56 what goes on in a workshop that nobody comes back to is ended by any server: votes, results', async () => {
    const { first, second, pass } = await pair()
    const workshop = await createWorkshop(first, { file: smallWorkshop() })
    await give(workshop.facilitator, workshop, { name: 'open-vote', args: { sheet: { title: 'Which?', method: 'approval', asks: readBoard((await openAt(first, workshop.facilitator.browser, { workshopId: workshop.id, document: 'board' }).synced()).doc).cards.slice(0, 2).map(({ id }) => id), seats: 1, minutes: 1 } } })
    const snapshot = await seal(workshop)
    await first.close()
    const voteIsClosed = async (): Promise<boolean> => (await second.store.read((db) => db.selectFrom('votes').select('closed_at').executeTakeFirst()))?.closed_at !== null
    pass(61_000)
    expect(await voteIsClosed()).toBe(false)
    pass(30_000)
    await until('the vote is closed', voteIsClosed)
    // The results were taken up with it: loading the stage is what takes a workshop.
    await until('the results are there', async () => (await second.store.read((db) => db.selectFrom('snapshots').select('results').where('id', '=', snapshot).executeTakeFirst()))?.results !== null, 120_000)
  })

  it.skipIf(!hasPostgres)('CLU-56 so is a workshop whose time is over, also under those who are in it at another server', async () => {
    const { first, second, databaseUrl, dataDir } = await pair()
    const workshop = await createWorkshop(first)
    const { browser } = workshop.facilitator
    await give(workshop.facilitator, workshop, { name: 'set-retention', args: { days: 2 } })
    const board = await openAt(first, browser, { workshopId: workshop.id, document: 'board' }).synced()
    await second.close()
    // A server looks at its start, and once a minute.
    const { first: third } = await twoServers(databaseUrl, { dataDir, now: () => Date.now() + 2 * day + 1000 })
    expect((await ledTo(third, browser).get(`/api/workshops/${workshop.id}/me`)).status).toBe(404)
    expect(await board.closed()).toBe(4503)
    expect(await openAt(first, browser, { workshopId: workshop.id, document: 'board' }).closed()).toBe(4404)
  })

  it.skipIf(!hasPostgres)('CLU-57 codes, seats, locks and presence are what they are at whichever server leads the workshop', async () => {
    const { first, second } = await pair()
    const workshop = await createWorkshop(first)
    const { browser } = workshop.facilitator
    const ana = await joinWorkshop(first, workshop)
    const ben = await joinWorkshop(first, workshop, { name: 'Ben' })
    const join = (server: typeof first, code: string) => server.browser().post('/api/join', { code, name: 'Cleo', role: 'participant' })

    const { code } = z.object({ code: z.string() }).parse((await ledTo(second, browser).command(workshop.id, 'rotate-code')).body)
    for (const server of [first, second]) expect(errorOf(await join(server, workshop.code)).id).toBe('wrong-code')
    for (const server of [first, second]) expect((await join(server, code)).status).toBe(200)
    const device = z.object({ code: z.string() }).parse((await ana.browser.command(workshop.id, 'device-code')).body)
    const phone = second.browser()
    expect((await phone.post('/api/continue', device)).body).toMatchObject({ personId: ana.personId })
    expect(errorOf(await first.browser().post('/api/continue', device)).id).toBe('wrong-code')

    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'board' } })
    const old = await openAt(first, ana.browser, { workshopId: workshop.id, document: 'board' }).synced()
    expect((await ledTo(second, browser).command(workshop.id, 'lock-board', { locked: true })).status).toBe(200)
    // At the server that lost it neither an edit nor a person who was taken out gets through.
    applyBoardEdit(old.doc, { kind: 'addCard', card: 'late', title: 'Late', after: null })
    expect(await old.closed()).toBe(4503)
    expect((await ledTo(second, browser).command(workshop.id, 'remove-person', { personId: ben.personId })).status).toBe(200)
    for (const server of [first, second]) expect(await openAt(server, ben.browser, { workshopId: workshop.id, document: 'board' }).closed()).toBe(4403)

    const [hers, lead] = [await openAt(second, phone, { workshopId: workshop.id, document: 'board' }).synced(), await openAt(second, browser, { workshopId: workshop.id, document: 'board' }).synced()]
    expect(readBoard(lead.doc).cards).toEqual([])
    hers.provider.awareness.setLocalState({ editing: null, away: false })
    await until('she is seen', () => peopleAt(lead).includes('Ana'))
    expect((await browser.command(workshop.id, 'lock-board', { locked: false })).status).toBe(200)
    expect(await Promise.all([hers.closed(), lead.closed()])).toEqual([4503, 4503])
    const back = await openAt(first, browser, { workshopId: workshop.id, document: 'board' }).synced()
    expect(peopleAt(back)).toEqual([])
    const again = await openAt(first, phone, { workshopId: workshop.id, document: 'board', doc: hers.doc }).synced()
    again.provider.awareness.setLocalState({ editing: null, away: false })
    await until('she is seen there too', () => peopleAt(back).includes('Ana'))
  })
})
