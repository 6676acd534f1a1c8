import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { seededChance } from '@/lib/workshop/seeded-chance'
import { canonicalJson } from '@/lib/workshop/canonical-json'
import { readDesk } from '@/lib/workshop/desk-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import type { BallotChoice } from '@/lib/workshop/vote-types'
import type { Device } from '../support/device'
import { isOnPostgres } from '../cluster/shared-database'
import { startTestServer, temporaryFolder } from '../support/server'
import { until } from '../support/until'
import { joinWorkshop, readMe } from '../support/workshop'
import { saidBy } from './said'
import { logBytes, storeBytes } from './store-bytes'
import { freshKey, rowsOf, voter, voteRoom, type VoteRoom } from './vote-room'

const seededBytes = (seed: string) => {
  const chance = seededChance(seed)
  return (length: number) => Uint8Array.from({ length }, () => Math.floor(chance() * 256))
}

/** Long ids, so that a ballot with many ticks takes more than a page of the database. */
const manyAsks = Array.from({ length: 60 }, (_, i) => `ask-${'x'.repeat(57)}-${i}`)

async function withManyAsks(room: VoteRoom): Promise<void> {
  await room.lead('add-cards', { cards: manyAsks.map((id) => ({ id, title: id })) })
}

describe('sealed until the close', () => {
  it('BALLOT-30 what others receive before the close is the same, whatever is chosen, changed or taken back', async () => {
    const transcript = async (ballots: readonly BallotChoice[]): Promise<{ readonly said: readonly (readonly string[])[]; readonly answers: readonly string[]; readonly marked: boolean }> => {
      const start = 1_800_000_000_000
      const room = await voteRoom(0, { now: () => start, random: seededBytes('the same chance') })
      const { workshop, server } = room
      // One after the other, so that everybody has the same id in both rooms.
      const people = []
      for (const name of ['Ana', 'Ben', 'Cleo', 'Dan']) people.push(await joinWorkshop(server, workshop, { name }))
      const watcher = await joinWorkshop(server, workshop, { name: 'Wes', role: 'observer' })
      const [ana, ...rest] = people
      if (ana === undefined) throw new Error('Ana has not joined.')
      const others = [room.facilitator, watcher, ...rest]
      const stages: Device[] = []
      const devices: Device[] = []
      for (const { browser } of others) stages.push(await browser.open(workshop.id, 'stage').synced())
      for (const { browser } of others) devices.push(await browser.open(workshop.id, 'board').synced())
      devices.push(await room.facilitator.browser.open(workshop.id, 'desk').synced())
      stages.push(await room.facilitator.browser.open(workshop.id, 'stage', { params: { as: 'projector' } }).synced())
      devices.push(...stages)
      const vote = await room.open({ method: 'score', maxScore: 100 })
      const before = others.map(({ browser }) => browser.answers.length)
      const seen = devices.map(({ frames }) => frames.length)
      let turn = 0
      for (const ballot of ballots) await room.cast(ana, vote, ballot, { turn: (turn += 1), key: `k${turn}` })
      const withdrawn = await ana.browser.command(workshop.id, 'withdraw-ballot', { vote: vote.id, turn: (turn += 1), key: 'back' })
      expect(withdrawn.status).toBe(200)
      const [last = {}] = ballots
      await room.cast(ana, vote, last, { turn: (turn += 1), key: 'again' })
      await room.lead('rename-person', { personId: watcher.personId, name: 'Done' })
      await until('everybody has heard of all that', () => stages.every(({ doc }) => readStage(doc).people.some(({ name }) => name === 'Done')))
      await room.showing('one ballot is in', vote, ({ counts }) => counts.cast === 1)
      for (const { browser } of others) {
        await browser.get(`/api/workshops/${workshop.id}/me`)
        await browser.get(`/api/workshops/${workshop.id}/file`)
        await browser.command(workshop.id, 'cast-ballot', { vote: vote.id, ballot: { scores: { nothing: 1 } }, turn: 1, key: 'bad' })
      }
      // Newcomers get whole documents, not only what changes.
      for (const { browser } of others) devices.push(await browser.open(workshop.id, 'stage').synced())
      const bytes = Buffer.concat(devices.flatMap(({ frames }) => frames.map((frame) => Buffer.from(frame))))
      const result = { said: devices.map(({ frames }, i) => saidBy(frames.slice(seen[i] ?? 0))), answers: others.flatMap(({ browser }, i) => browser.answers.slice(before[i])).map((answer) => answer.replaceAll(`:${server.port}`, ':port')), marked: bytes.includes('Zitronenfalter') }
      await server.close()
      return result
    }
    const marked: BallotChoice & { readonly note: string } = { scores: { a: 73, b: 100 }, note: 'Zitronenfalter-42' }
    const first = await transcript([marked, { scores: { a: 1 } }])
    const second = await transcript([{}, { scores: { a: 100, b: 99, c: 98, d: 97 } }])
    expect(first.said.flat().length).toBeGreaterThan(50)
    expect(second).toEqual(first)
    expect(first.marked).toBe(false)
    expect(first.answers.join('')).not.toContain('Zitronenfalter')
  })

  it('BALLOT-31 the size of no message depends on a choice: neither what others get nor the answer to the voter', async () => {
    const room = await voteRoom(12)
    await withManyAsks(room)
    const vote = await room.open({ asks: manyAsks })
    const { stage } = room
    const sizes: { readonly big: boolean; readonly frames: readonly number[]; readonly answer: number }[] = []
    for (const [place, member] of room.voters.entries()) {
      const big = place % 2 === 0
      const seen = stage.frames.length
      const answer = await member.browser.command(room.workshop.id, 'cast-ballot', { vote: vote.id, ballot: { approve: big ? manyAsks : [] }, turn: 1, key: freshKey() })
      expect(answer.status).toBe(200)
      await room.showing('the ballot is in', vote, ({ counts }) => counts.cast === place + 1)
      sizes.push({ big, frames: stage.frames.slice(seen).map(({ length }) => length), answer: answer.text.length })
    }
    expect(new Set(sizes.map(({ frames, answer }) => `${frames.join()} ${answer}`)).size).toBe(1)
    // A ballot that replaces one is heard by nobody.
    const seen = stage.frames.length
    await room.cast(voter(room, 0), vote, {}, { turn: 2 })
    await room.cast(voter(room, 1), vote, { approve: manyAsks }, { turn: 2 })
    await room.lead('rename-person', { personId: room.facilitator.personId, name: 'Later' })
    await room.showing('a later change has arrived', vote, () => stage.frames.length > seen)
    expect(stage.frames.length).toBe(seen + 1)
  })

  it('BALLOT-32 me says that and when one voted, and neither me nor the file says what', async () => {
    const room = await voteRoom(3)
    const vote = await room.open({ method: 'score', maxScore: 100 })
    const { receipt, at } = await room.cast(voter(room, 0), vote, { scores: { a: 73 } })
    const me = await readMe(voter(room, 0), room.workshop)
    expect(me.ballots).toEqual([{ vote: vote.id, personId: me.personId, receipt, at, turn: 1, withdrawn: false }])
    expect((await readMe(voter(room, 1), room.workshop)).ballots).toEqual([])
    expect((await readMe(room.facilitator, room.workshop)).ballots).toEqual([])
    expect((await voter(room, 0).browser.get(`/api/workshops/${room.workshop.id}/file`)).text).not.toContain('73')
  })
})

describe('after the close', () => {
  it('BALLOT-33 nothing on disk leads from a person to a choice in a secret vote, in the database or its log', async () => {
    const room = await voteRoom(6)
    await withManyAsks(room)
    const vote = await room.open({ asks: manyAsks })
    // The key of a cast stands in the row of its ballot and nowhere else: where the key is, person and choice are.
    const marks: string[] = []
    for (const [place, member] of room.voters.entries()) {
      for (const turn of [1, 2]) {
        const key = `mark-${place}-${turn}-Zitronenfalter`
        marks.push(key)
        await room.cast(member, vote, { approve: manyAsks.slice(0, turn === 1 ? 60 : 1 + place) }, { turn, key })
      }
    }
    const open = await storeBytes(room.server.dataDir)
    expect(marks.filter((mark) => open.includes(mark))).toEqual(marks)
    if (!isOnPostgres()) expect(logBytes(room.server.dataDir)).toBeGreaterThan(0)
    await room.close(vote)
    const closed = await storeBytes(room.server.dataDir)
    expect(marks.filter((mark) => closed.includes(mark))).toEqual([])
    expect(await rowsOf(room, 'ballots')).toEqual([])
    const choices = await rowsOf(room, 'vote_choices')
    const participation = await rowsOf(room, 'vote_participation')
    expect(choices).toHaveLength(6)
    expect(participation.map(({ choice_key }) => choice_key)).toEqual(Array(6).fill(null))
    const people = room.voters.map(({ personId }) => personId)
    expect(JSON.stringify(choices)).not.toMatch(new RegExp(people.join('|')))
    for (const { receipt } of await rowsOf(room, 'vote_receipts')) expect(JSON.stringify([choices, participation])).not.toContain(receipt)
    // Bytes that the database no longer points to count as well.
    for (const person of people) {
      for (let at = closed.indexOf(person); at >= 0; at = closed.indexOf(person, at + 1)) expect(closed.subarray(at, at + 400).includes('"approve"')).toBe(false)
    }
  })

  it('BALLOT-34 choices lie in the order of random keys, which follows neither people nor the order of casting', async () => {
    const orders = new Set<string>()
    for (let seed = 0; seed < 4; seed += 1) {
      const room = await voteRoom(5, { random: seededBytes(`keys ${seed}`) })
      const vote = await room.open({ method: 'score' })
      for (const [place, member] of room.voters.entries()) await room.cast(member, vote, { scores: { a: place } })
      await room.close(vote)
      const choices = await rowsOf(room, 'vote_choices')
      const keys = choices.map(({ choice_key }) => String(choice_key))
      expect(keys).toEqual([...keys].sort())
      expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true)
      orders.add(choices.map(({ choice }) => String(choice)).join())
      const tables = await room.server.store.read((db) => db.selectFrom('vote_participation').select('person_id').execute())
      expect(tables.map(({ person_id }) => person_id)).toEqual(room.voters.map(({ personId }) => personId).sort())
    }
    expect(orders.size).toBeGreaterThan(1)
  })

  it('BALLOT-35 a secret vote of fewer than three ballots is neither counted nor kept', async () => {
    const room = await voteRoom(3)
    const vote = await room.open()
    await room.cast(voter(room, 0), vote, { approve: ['a'] })
    await room.cast(voter(room, 1), vote, { approve: ['b'] })
    const closed = await room.close(vote)
    expect(closed).toMatchObject({ outcome: 'tooFew', result: null, everyRule: null, counts: { cast: 2, abstained: null }, receipts: { length: 2 } })
    expect(await rowsOf(room, 'vote_choices')).toEqual([])
    expect(await room.refused(room.facilitator, 'show-vote-rules', { vote: vote.id })).toMatchObject({ id: 'nothing-to-show' })
  })

  it('BALLOT-37 what a crash after the close left in the log is gone once the server has started again', async () => {
    const room = await voteRoom(3)
    const vote = await room.open()
    for (const member of room.voters) await room.cast(member, vote, { approve: ['a'] }, { key: `mark-${member.personId}` })
    // As a close leaves it: committed, and the log not yet cut off.
    await room.server.store.write((db) => db.deleteFrom('ballots').execute())
    const crashed = temporaryFolder()
    for (const file of ['parley.db', 'parley.db-wal']) copyFileSync(path.join(room.server.dataDir, file), path.join(crashed, file))
    expect((await storeBytes(crashed)).includes('mark-')).toBe(true)
    await startTestServer({ dataDir: crashed })
    expect((await storeBytes(crashed)).includes('mark-')).toBe(false)
  })

  it('BALLOT-36 a named vote is as sealed until the close, and then says who chose what', async () => {
    const room = await voteRoom(2)
    const vote = await room.open({ secret: false })
    await room.cast(voter(room, 0), vote, { approve: ['b', 'a'] })
    await room.cast(voter(room, 1), vote, {})
    const open = await room.showing('both are in', vote, ({ counts }) => counts.cast === 2)
    expect(open).toMatchObject({ ballots: [], participation: [], receipts: [], counts: { abstained: null } })
    const closed = await room.close(vote)
    const named = Object.fromEntries(closed.ballots.map(({ personId, choice }) => [personId, choice]))
    expect(named[voter(room, 0).personId]?.approve?.toSorted()).toEqual(['a', 'b'])
    expect(named[voter(room, 1).personId]).toEqual({})
    expect(closed).toMatchObject({ outcome: 'counted', result: { table: { a: { votes: 1 } } } })
  })
})

it('BALLOT-29 facilitators see on the desk whose ballot is in while a vote is open, and nobody else does', async () => {
  const room = await voteRoom(2)
  const { workshop, facilitator } = room
  const [ana, ben] = [voter(room, 0), voter(room, 1)]
  const desk = await facilitator.browser.open(workshop.id, 'desk').synced()
  const voted = (wanted: { readonly [personId: string]: boolean }) => until(`the desk shows ${JSON.stringify(wanted)}`, () => canonicalJson(readDesk(desk.doc).voted) === canonicalJson(wanted))
  await voted({})
  const vote = await room.open()
  await voted({ [ana.personId]: false, [ben.personId]: false })
  await room.cast(ana, vote, { approve: ['a'] })
  await voted({ [ana.personId]: true, [ben.personId]: false })
  await ana.browser.command(workshop.id, 'withdraw-ballot', { vote: vote.id, turn: 2, key: freshKey() })
  await voted({ [ana.personId]: false, [ben.personId]: false })
  await room.cast(ana, vote, { approve: ['b'] }, { turn: 3 })
  await room.cast(facilitator, vote, { approve: ['b'] })
  await voted({ [ana.personId]: true, [ben.personId]: false, [facilitator.personId]: true })
  await expect(ben.browser.open(workshop.id, 'desk').synced()).rejects.toThrow('4403')
  expect(room.shown(vote).participation).toEqual([])
  await room.close(vote)
  await voted({})
})
