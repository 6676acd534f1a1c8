import { describe, expect, it } from 'vitest'
import { lottery } from '@/lib/voting/lottery'
import { readStage } from '@/lib/workshop/stage-doc'
import { startChildServer } from '../support/child-server'
import { startTestServer, temporaryFolder } from '../support/server'
import { Browser } from '../support/browser'
import { createWorkshop, give, joinWorkshop, readMe } from '../support/workshop'
import { freshKey, rowsOf, voter, voteRoom, type VoteRoom } from './vote-room'

/** A clock that the test turns. */
function turnable(start = 1_800_000_000_000) {
  let time = start
  return { now: () => time, set: (to: number) => void (time = to), pass: (ms: number) => void (time += ms) }
}

const everybody = async (room: VoteRoom, vote: Parameters<VoteRoom['cast']>[1], approve: readonly string[]): Promise<void> => {
  for (const member of room.voters) await room.cast(member, vote, { approve })
}

describe('the close', () => {
  it('BALLOT-20 the server closes by its own clock: a ballot counts up to the last millisecond and none after it', async () => {
    const clock = turnable()
    const room = await voteRoom(4, { now: clock.now })
    const vote = await room.open({ minutes: 1, seats: 1 })
    expect(vote.closesAt).toBe(clock.now() + 60_000)
    const closesAt = vote.closesAt ?? 0
    for (const member of room.voters.slice(0, 3)) await room.cast(member, vote, { approve: ['a'] })
    clock.set(closesAt - 1)
    expect((await room.cast(voter(room, 3), vote, { approve: ['b'] })).at).toBe(closesAt - 1)
    clock.set(closesAt)
    expect(await room.refused(voter(room, 3), 'cast-ballot', { vote: vote.id, ballot: { approve: ['a'] }, turn: 2, key: freshKey() })).toMatchObject({ status: 409, id: 'vote-closed' })
    expect(await room.refused(voter(room, 3), 'withdraw-ballot', { vote: vote.id, turn: 2, key: freshKey() })).toMatchObject({ id: 'vote-closed' })
    const closed = await room.showing('the clock has closed the vote', vote, ({ status }) => status === 'closed')
    expect(closed).toMatchObject({ closedAt: closesAt, counts: { cast: 4 }, result: { table: { a: { votes: 3 }, b: { votes: 1 } } } })
    expect(await room.refused(room.facilitator, 'close-vote', { vote: vote.id })).toMatchObject({ id: 'vote-closed' })
  })

  it('BALLOT-21 time can be added while the vote is open, never taken away, and the sheet stays as it was', async () => {
    const clock = turnable()
    const room = await voteRoom(3, { now: clock.now })
    const vote = await room.open({ minutes: 1 })
    await everybody(room, vote, ['a'])
    const first = vote.closesAt ?? 0
    await room.lead('extend-vote', { vote: vote.id, minutes: 2 })
    const later = await room.showing('the close is put off', vote, ({ closesAt }) => closesAt === first + 120_000)
    expect(later.hash).toBe(vote.hash)
    clock.set(first + 1000)
    await room.cast(voter(room, 0), vote, { approve: ['b'] }, { turn: 2 })
    expect((await room.refused(room.facilitator, 'extend-vote', { vote: vote.id, minutes: -1 })).status).toBe(400)
    clock.set(first + 120_000)
    expect(await room.refused(room.facilitator, 'extend-vote', { vote: vote.id, minutes: 1 })).toMatchObject({ id: 'vote-closed' })
    await room.showing('the vote is closed', vote, ({ status }) => status === 'closed')
    const open = await room.open({ minutes: null })
    expect(await room.refused(room.facilitator, 'extend-vote', { vote: open.id, minutes: 1 })).toMatchObject({ id: 'no-timer' })
  })

  it('BALLOT-22 an open vote survives a restart with its ballots, and one whose time ran out meanwhile is closed at the start', async () => {
    const clock = turnable()
    const dataDir = temporaryFolder()
    const room = await voteRoom(3, { now: clock.now, dataDir })
    const { port } = room.server
    const vote = await room.open({ minutes: 1, seats: 1 })
    const { receipt } = await room.cast(voter(room, 0), vote, { approve: ['a'] })
    await room.cast(voter(room, 1), vote, { approve: ['a'] })
    await room.server.close()
    const again = await startTestServer({ dataDir, port, now: clock.now })
    expect((await readMe(voter(room, 0), room.workshop)).ballots).toMatchObject([{ vote: vote.id, receipt, turn: 1 }])
    await room.cast(voter(room, 2), vote, { approve: ['b'] })
    await again.close()
    clock.pass(90_000)
    await startTestServer({ dataDir, port, now: clock.now })
    const closed = await room.showing('the vote is closed', vote, ({ status }) => status === 'closed')
    expect(closed).toMatchObject({ closedAt: vote.closesAt, counts: { cast: 3 }, result: { table: { a: { votes: 2 }, b: { votes: 1 } } } })
    expect(closed.receipts).toContain(receipt)
  })

  it('BALLOT-23 a ballot that was received is counted although the server is killed at once', async () => {
    const dataDir = temporaryFolder()
    const child = await startChildServer(dataDir)
    const origin = `http://127.0.0.1:${child.port}`
    const server = { browser: () => new Browser(origin) }
    const workshop = await createWorkshop(server)
    const voters = await Promise.all(['A', 'B', 'C'].map((name) => joinWorkshop(server, workshop, { name })))
    await give(workshop.facilitator, workshop, { name: 'add-cards', args: { cards: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }] } })
    const { vote } = Object(await give(workshop.facilitator, workshop, { name: 'open-vote', args: { sheet: { title: 'Which?', method: 'approval', asks: ['a', 'b'] } } }))
    const receipts: string[] = []
    for (const member of voters) receipts.push(Object(await give(member, workshop, { name: 'cast-ballot', args: { vote, ballot: { approve: ['a'] }, turn: 1, key: freshKey() } })).receipt)
    await child.kill('SIGKILL')
    const again = await startChildServer(dataDir, child.port)
    expect(again.port).toBe(child.port)
    await give(workshop.facilitator, workshop, { name: 'close-vote', args: { vote } })
    const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    expect(readStage(stage.doc).votes).toMatchObject([{ status: 'closed', receipts: receipts.sort(), counts: { cast: 3 } }])
  })

  it('BALLOT-24 other rules stay off every screen until a facilitator shows them, and only where the ballots allow them', async () => {
    const room = await voteRoom(3)
    const ranking = await room.open({ method: 'ranking', seats: 1 })
    expect(await room.refused(room.facilitator, 'show-vote-rules', { vote: ranking.id })).toMatchObject({ id: 'vote-open' })
    for (const [member, order] of [[voter(room, 0), ['a', 'b', 'c']], [voter(room, 1), ['b', 'c', 'a']], [voter(room, 2), ['b', 'a', 'c']]] as const) {
      await room.cast(member, ranking, { ranking: order.map((id) => [id]) })
    }
    const closed = await room.close(ranking)
    expect(closed.everyRule).toBeNull()
    expect(closed.result).toMatchObject({ decidedBy: 'schulze', winners: ['b'] })
    const bytes = Buffer.concat(room.stage.frames.map((frame) => Buffer.from(frame)))
    for (const word of ['borda', 'rankedPairs']) expect(bytes.includes(word)).toBe(false)
    expect(await room.refused(voter(room, 0), 'show-vote-rules', { vote: ranking.id })).toMatchObject({ id: 'no-right' })
    await room.lead('show-vote-rules', { vote: ranking.id })
    const shown = await room.showing('all rules are shown', ranking, ({ everyRule }) => everyRule !== null)
    expect(Object.keys(shown.everyRule?.rules ?? {})).toEqual(['schulze', 'rankedPairs', 'irv', 'borda'])
    const approval = await room.open()
    await everybody(room, approval, ['a'])
    await room.close(approval)
    expect(await room.refused(room.facilitator, 'show-vote-rules', { vote: approval.id })).toMatchObject({ id: 'nothing-to-show' })
  })

  it('BALLOT-25 a vote says whether its quorum was met', async () => {
    const room = await voteRoom(4)
    const missed = await room.open({ quorum: 4 })
    for (const member of room.voters.slice(0, 3)) await room.cast(member, missed, { approve: ['a'] })
    expect((await room.close(missed)).quorumMet).toBe(false)
    const met = await room.open({ quorum: 3 })
    for (const member of room.voters.slice(0, 3)) await room.cast(member, met, {})
    expect((await room.close(met)).quorumMet).toBe(true)
    const none = await room.open()
    expect((await room.close(none)).quorumMet).toBeNull()
  })

  it('BALLOT-26 level asks are shown level, unless the seed that was published at the opening decides', async () => {
    const room = await voteRoom(3)
    const shown = await room.open({ seats: 1 })
    await everybody(room, shown, ['a', 'b'])
    expect((await room.close(shown)).result).toMatchObject({ winners: ['a', 'b'], ties: [['a', 'b']], open: { places: 1, among: ['a', 'b'], next: 'show' }, lottery: null })
    const drawn = await room.open({ seats: 1, tieRule: 'seed' })
    expect(drawn.sheet.seed).toMatch(/^[0-9a-f]{16}$/)
    await everybody(room, drawn, ['a', 'b'])
    const order = lottery(['a', 'b', 'c', 'd'], drawn.sheet.seed ?? '')
    expect((await room.close(drawn)).result).toMatchObject({ winners: [order.find((id) => id === 'a' || id === 'b')], open: null, lottery: order })
    const named = await room.open({ seats: 1, tieRule: 'seed', seed: 'dice: 6 3 1' })
    expect(named.sheet.seed).toBe('dice: 6 3 1')
  })

  it('BALLOT-27 a run-off is between the level asks of a vote that promised one, and no less secret than that', async () => {
    const room = await voteRoom(3)
    const first = await room.open({ seats: 1, tieRule: 'run-off' })
    await everybody(room, first, ['b', 'c'])
    expect((await room.close(first)).result?.open).toMatchObject({ among: ['b', 'c'], next: 'run-off' })
    const sheet = { title: 'Run-off', method: 'approval', asks: ['b', 'c'], runOffOf: first.id }
    const refused = async (change: object) => (await room.refused(room.facilitator, 'open-vote', { sheet: { ...sheet, ...change } })).message
    expect(await refused({ secret: false })).toContain('sheet.secret must be true')
    expect(await refused({ asks: ['a', 'b'] })).toBe('sheet.asks must be the level asks: b, c.')
    expect(await refused({ runOffOf: 'nothing' })).toContain('sheet.runOffOf must be a closed vote whose places are level')
    const second = await room.open({ asks: ['b', 'c'], seats: 1, runOffOf: first.id })
    await everybody(room, second, ['c'])
    expect((await room.close(second)).result?.winners).toEqual(['c'])
  })

  it('BALLOT-28 a closed workshop takes no ballot and opens no vote', async () => {
    const room = await voteRoom(3)
    const vote = await room.open()
    await room.lead('close-workshop', { closed: true })
    expect(await room.refused(voter(room, 0), 'cast-ballot', { vote: vote.id, ballot: {}, turn: 1, key: freshKey() })).toMatchObject({ status: 403, id: 'workshop-closed' })
    await room.close(vote)
    expect(await room.refused(room.facilitator, 'open-vote', { sheet: { title: 'Which?', method: 'approval', asks: ['a'] } })).toMatchObject({ id: 'workshop-closed' })
    expect(await rowsOf(room, 'ballots')).toEqual([])
  })
})
