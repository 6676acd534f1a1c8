import { describe, expect, it } from 'vitest'
import type { VoteSheetArgs } from '@/lib/protocol/vote-commands'
import type { BallotChoice } from '@/lib/workshop/vote-types'
import { logCostUnits } from '@/lib/workshop/vote-sheet'
import { joinWorkshop, readMe, type Member } from '../support/workshop'
import { freshKey, voter, voteRoom } from './vote-room'

type Case = {
  readonly name: string
  readonly sheet: Partial<VoteSheetArgs>
  readonly ballots: readonly [BallotChoice, BallotChoice, BallotChoice]
  readonly winners: readonly string[]
  /** One figure for each ask, counted by hand. */
  readonly figures: readonly (number | undefined)[]
  readonly bad: { readonly ballot: BallotChoice; readonly message: string }
}

const cases: readonly Case[] = [
  {
    name: 'approval',
    sheet: { method: 'approval', seats: 2 },
    ballots: [{ approve: ['a', 'b'] }, { approve: ['a', 'c'] }, { approve: ['b', 'a'] }],
    winners: ['a', 'b'],
    figures: [3, 2, 1, 0],
    bad: { ballot: { approve: ['a', 'z'] }, message: 'ballot.approve[1] must be the id of an option, not "z".' },
  },
  {
    name: 'score',
    sheet: { method: 'score', seats: 1 },
    ballots: [{ scores: { a: 5, b: 4 } }, { scores: { b: 4, c: 5 } }, { scores: { b: 1 } }],
    winners: ['b'],
    figures: [5, 9, 5, 0],
    bad: { ballot: { scores: { a: 6 } }, message: 'ballot.scores.a must be a whole number from 0 to 5, not 6.' },
  },
  {
    name: 'dots',
    sheet: { method: 'dots', perVoter: 5, cap: 3, seats: 1 },
    ballots: [{ dots: { a: 3, b: 2 } }, { dots: { b: 3 } }, { dots: { d: 1 } }],
    winners: ['b'],
    figures: [3, 5, 0, 1],
    bad: { ballot: { dots: { a: 3, b: 3 } }, message: 'ballot.dots must add up to at most 5 dots, not 6.' },
  },
  {
    name: 'quadratic',
    sheet: { method: 'quadratic', credits: 10, seats: 1 },
    ballots: [{ dots: { a: 3, b: 1 } }, { dots: { b: 2, c: 2 } }, { dots: { b: 1 } }],
    winners: ['b'],
    figures: [3, 4, 2, 0],
    bad: { ballot: { dots: { a: 3, b: 2 } }, message: 'ballot.dots must have squares that add up to at most 10 credits, not 13.' },
  },
  {
    name: 'ranking',
    sheet: { method: 'ranking', seats: 1 },
    ballots: [{ ranking: [['a'], ['b']] }, { ranking: [['c'], ['b'], ['a']] }, { ranking: [['b', 'd']] }],
    // b beats a by 2 to 1, c by 2 to 1, d by 2 to 0.
    winners: ['b'],
    figures: [1, 0.5, 1, 0.5],
    bad: { ballot: { ranking: [['a'], ['a']] }, message: 'ballot.ranking[1][0] must be named once, not "a".' },
  },
  {
    name: 'budget',
    // Room for a and b (0.03 together), not for d.
    sheet: { method: 'budget', budget: { unit: 'cost', share: 0.0301 } },
    ballots: [{ approve: ['a', 'b'] }, { approve: ['a', 'b', 'd'] }, { approve: ['a', 'b', 'c'] }],
    winners: ['a', 'b'],
    figures: [3, 3, 1, 1],
    bad: { ballot: { scores: { a: 1 } }, message: 'ballot.scores must be absent: a budget ballot says `approve`, not {"a":1}.' },
  },
]

describe('ballots over HTTP', () => {
  for (const { name, sheet, ballots, winners, figures, bad } of cases) {
    it(`BALLOT-10 three voters vote by ${name}, and the result is what they can count by hand`, async () => {
      const room = await voteRoom()
      const vote = await room.open(sheet)
      expect(await room.refused(voter(room, 0), 'cast-ballot', { vote: vote.id, ballot: bad.ballot, turn: 1, key: freshKey() })).toEqual({ status: 400, id: 'bad-ballot', message: bad.message })
      const receipts: string[] = []
      for (const [place, ballot] of ballots.entries()) receipts.push((await room.cast(voter(room, place), vote, ballot)).receipt)
      await room.showing('three of three are in', vote, ({ counts }) => counts.cast === 3 && counts.of === 3)
      const closed = await room.close(vote)
      expect(closed).toMatchObject({ outcome: 'counted', counts: { cast: 3, of: 3, abstained: 0 }, ballots: [] })
      expect(closed.result).toMatchObject({ winners, ties: expect.any(Array), ballots: { count: 3 } })
      const rows = Object.entries(closed.result?.table ?? {})
      expect(rows.map(([, row]) => ('votes' in row ? row.votes : 'sum' in row ? row.sum : row.firstChoices))).toEqual(figures)
      expect(closed.receipts).toEqual([...receipts].sort())
      expect(closed.participation).toEqual(room.voters.map(({ personId }) => ({ personId, entered: false })).sort((a, b) => (a.personId < b.personId ? -1 : 1)))
    })
  }

  it('BALLOT-11 costs of a budget vote are those of the sheet, and under a budget of asks each ask costs one', async () => {
    const room = await voteRoom()
    const byCost = await room.open({ method: 'budget', budget: { unit: 'cost', share: 0.0301 } })
    for (const member of room.voters) await room.cast(member, byCost, { approve: ['a', 'b', 'c', 'd'] })
    const spent = (await room.close(byCost)).result
    expect(spent?.method === 'budget' ? spent.table['a']?.cost : null).toBe(logCostUnits(0.01))
    const byCount = await room.open({ method: 'budget', budget: { unit: 'asks', count: 2 } })
    for (const member of room.voters) await room.cast(member, byCount, { approve: ['b', 'd'] })
    expect((await room.close(byCount)).result).toMatchObject({ winners: ['b', 'd'], budget: 2 })
  })

  it('BALLOT-12 an abstention is a ballot, and how many abstained is said at the close only', async () => {
    const room = await voteRoom()
    const vote = await room.open()
    await room.cast(voter(room, 0), vote, {})
    await room.cast(voter(room, 1), vote, { approve: [] })
    await room.cast(voter(room, 2), vote, { approve: ['c'] })
    const open = await room.showing('all are in', vote, ({ counts }) => counts.cast === 3)
    expect(open.counts).toEqual({ cast: 3, of: 3, abstained: null })
    expect((await room.close(vote)).counts).toEqual({ cast: 3, of: 3, abstained: 2 })
  })

  it('BALLOT-13 until the close the last ballot counts, under the receipt of the first', async () => {
    const room = await voteRoom()
    const vote = await room.open({ seats: 1 })
    const first = await room.cast(voter(room, 0), vote, { approve: ['a'] })
    const second = await room.cast(voter(room, 0), vote, { approve: ['b'] }, { turn: 2 })
    expect(second.receipt).toBe(first.receipt)
    expect((await readMe(voter(room, 0), room.workshop)).ballots).toEqual([{ vote: vote.id, personId: voter(room, 0).personId, receipt: first.receipt, at: second.at, turn: 2, withdrawn: false }])
    await room.cast(voter(room, 1), vote, { approve: ['b'] })
    await room.cast(voter(room, 2), vote, { approve: ['b'] })
    const closed = await room.close(vote)
    expect(closed.result).toMatchObject({ method: 'approval', winners: ['b'], table: { a: { votes: 0 }, b: { votes: 3 } } })
    expect(closed.receipts).toContain(first.receipt)
    const late = await room.refused(voter(room, 0), 'cast-ballot', { vote: vote.id, ballot: { approve: ['a'] }, turn: 3, key: freshKey() })
    expect(late).toMatchObject({ status: 409, id: 'vote-closed', message: expect.stringMatching(/^The vote closed at \d\d:\d\d:\d\d UTC\. What arrives afterwards is not counted\.$/) })
    expect((await readMe(voter(room, 0), room.workshop)).ballots).toEqual([])
  })

  it('BALLOT-14 a ballot that arrives twice is one; a late copy and one that knew nothing of another device replace nothing', async () => {
    const room = await voteRoom()
    const vote = await room.open({ seats: 1 })
    const ana = voter(room, 0)
    const sent = { turn: 1, key: freshKey() }
    const twice = await Promise.all([room.cast(ana, vote, { approve: ['a'] }, sent), room.cast(ana, vote, { approve: ['a'] }, sent)])
    expect(twice[1]).toEqual(twice[0])
    const other = await room.refused(ana, 'cast-ballot', { vote: vote.id, ballot: { approve: ['c'] }, turn: 1, key: freshKey() })
    expect(other).toMatchObject({ status: 409, id: 'ballot-older' })
    await room.cast(ana, vote, { approve: ['b'] }, { turn: 2 })
    expect(await room.refused(ana, 'cast-ballot', { vote: vote.id, ballot: { approve: ['a'] }, ...sent })).toMatchObject({ id: 'ballot-older' })
    for (const member of room.voters.slice(1)) await room.cast(member, vote, { approve: ['b'] })
    expect((await room.close(vote)).result).toMatchObject({ table: { a: { votes: 0 }, b: { votes: 3 }, c: { votes: 0 } } })
  })

  it('BALLOT-15 a ballot can be taken back until the close, and a late copy of it does not bring it back', async () => {
    const room = await voteRoom(4)
    const vote = await room.open({ seats: 1 })
    const ana = voter(room, 0)
    expect(await room.refused(ana, 'withdraw-ballot', { vote: vote.id, turn: 1, key: freshKey() })).toMatchObject({ status: 409, id: 'no-ballot' })
    const sent = { turn: 1, key: freshKey() }
    await room.cast(ana, vote, { approve: ['a'] }, sent)
    const back = { vote: vote.id, turn: 2, key: freshKey() }
    for (let time = 0; time < 2; time += 1) expect((await ana.browser.command(room.workshop.id, 'withdraw-ballot', back)).status).toBe(200)
    await room.showing('no ballot is in', vote, ({ counts }) => counts.cast === 0)
    expect((await readMe(ana, room.workshop)).ballots).toMatchObject([{ turn: 2, withdrawn: true }])
    expect(await room.refused(ana, 'cast-ballot', { vote: vote.id, ballot: { approve: ['a'] }, ...sent })).toMatchObject({ id: 'ballot-older' })
    for (const member of room.voters.slice(1)) await room.cast(member, vote, { approve: ['b'] })
    expect(await room.close(vote)).toMatchObject({ counts: { cast: 3, of: 4 }, result: { table: { a: { votes: 0 } } }, receipts: { length: 3 } })
  })

  it('BALLOT-16 a facilitator casts for somebody without a device, which is marked, and for nobody else', async () => {
    const room = await voteRoom(2)
    const { personId } = Object(await room.lead('add-person', { name: 'Grandma' }))
    const vote = await room.open({ seats: 1 })
    const entered = await room.cast(room.facilitator, vote, { approve: ['a'] }, { for: personId })
    expect((await readMe(room.facilitator, room.workshop)).ballots).toMatchObject([{ personId, receipt: entered.receipt, turn: 1 }])
    for (const [member, target] of [[room.facilitator, voter(room, 0).personId], [voter(room, 0), personId]] as const) {
      expect(await room.refused(member, 'cast-ballot', { vote: vote.id, ballot: {}, turn: 1, key: freshKey(), for: target })).toMatchObject({ status: 403, id: 'no-right' })
    }
    for (const member of room.voters) await room.cast(member, vote, { approve: ['b'] })
    const closed = await room.close(vote)
    expect(closed.counts).toEqual({ cast: 3, of: 3, abstained: 0 })
    expect(closed.participation.filter((part) => part.entered)).toEqual([{ personId, entered: true }])
  })

  it('BALLOT-17 observers cast no ballot and are in no count, and whoever was taken out before the close is not counted', async () => {
    const room = await voteRoom(4)
    const watcher = await joinWorkshop(room.server, room.workshop, { name: 'Wes', role: 'observer' })
    const vote = await room.open({ seats: 1 })
    expect(await room.refused(watcher, 'cast-ballot', { vote: vote.id, ballot: {}, turn: 1, key: freshKey() })).toMatchObject({ status: 403, id: 'no-right' })
    for (const member of room.voters) await room.cast(member, vote, { approve: ['a'] })
    await room.showing('all are in', vote, ({ counts }) => counts.cast === 4 && counts.of === 4)
    await room.lead('remove-person', { personId: voter(room, 3).personId })
    await room.showing('one is gone', vote, ({ counts }) => counts.cast === 3 && counts.of === 3)
    // A facilitator who votes takes part.
    await room.cast(room.facilitator, vote, { approve: ['b'] })
    const closed = await room.close(vote)
    expect(closed).toMatchObject({ counts: { cast: 4, of: 4 }, result: { table: { a: { votes: 3 }, b: { votes: 1 } } } })
    expect(closed.participation.map(({ personId }) => personId)).not.toContain(voter(room, 3).personId)
  })

  it('BALLOT-18 one person stays one voter in all browsers of theirs', async () => {
    const room = await voteRoom(3)
    const vote = await room.open({ seats: 1 })
    const recovered = room.server.browser()
    expect((await recovered.command(room.workshop.id, 'recover', { recoveryCode: room.workshop.recoveryCode })).status).toBe(200)
    const second: Member = { browser: recovered, personId: room.facilitator.personId }
    await room.cast(room.facilitator, vote, { approve: ['a'] })
    expect(await room.refused(second, 'cast-ballot', { vote: vote.id, ballot: { approve: ['b'] }, turn: 1, key: freshKey() })).toMatchObject({ id: 'ballot-older' })
    const [known] = (await readMe(second, room.workshop)).ballots
    await room.cast(second, vote, { approve: ['b'] }, { turn: (known?.turn ?? 0) + 1 })
    for (const member of room.voters) await room.cast(member, vote, { approve: ['b'] })
    expect(await room.close(vote)).toMatchObject({ counts: { cast: 4 }, result: { table: { a: { votes: 0 }, b: { votes: 4 } } } })
  })
})
