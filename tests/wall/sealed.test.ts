import { expect, it } from 'vitest'
import { wallReply } from '@/lib/protocol/commands'
import { readBoard } from '@/lib/workshop/board-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import * as z from 'zod'
import { findings, planted } from '../rounds/planted'
import { roomOf } from '../rounds/people'
import { until } from '../support/until'

for (const naming of ['named', 'pseudonymous', 'aggregate'] as const) {
  it(`WALL-1 through taps, a round and a vote the wall's documents and answers hold no byte of what is sealed: ${naming}`, async () => {
    const { workshop, people, lead, submit } = await roomOf(['Ana', 'Ben', 'Cleo', 'Dan'], { naming })
    const { browser } = workshop.facilitator
    const params = { as: 'projector' }
    const wall = [await browser.open(workshop.id, 'stage', { params }).synced(), await browser.open(workshop.id, 'board', { params }).synced()]
    const [stage, board] = wall
    if (stage === undefined || board === undefined) throw new Error('The wall opened nothing.')
    const answer = await browser.get(`/api/workshops/${workshop.id}/wall`)
    const bytes = (): Buffer => Buffer.concat([...wall.flatMap(({ frames }) => frames), Buffer.from(answer.text)])

    await lead('set-phase', { phase: 'board' })
    const card = readBoard(board.doc).cards[0]?.id ?? ''
    const { taps } = z.object({ taps: z.string() }).parse(await lead('open-taps', { card }))
    for (const { browser: own } of people) await own.command(workshop.id, 'cast-taps', { taps, answers: { cost: 'veryLarge', reductionIfScheming: 'veryLarge', reductionIfNotScheming: null } })
    await until('the wall counts the taps', () => readStage(stage.doc).taps.at(-1)?.counts.tapped === 4)
    expect(bytes().includes('veryLarge')).toBe(false)
    await lead('close-taps', { taps })
    await until('the wall has the spread', () => readStage(stage.doc).taps.at(-1)?.result?.cost.spread?.veryLarge === 4)

    await lead('set-phase', { phase: 'estimate' })
    const sets = people.map((_, at) => planted(at + 1))
    for (const [at, member] of people.entries()) await submit(member, sets[at]?.view)
    await until('the wall counts the answers', () => readStage(stage.doc).counts.submitted === 4)
    const numbers = sets.flatMap((set) => set.numbers)
    const whys = sets.map(({ why }) => why)
    expect(findings(bytes(), numbers, whys)).toBe(0)
    await lead('reveal')
    await until('the wall has the round', () => readStage(stage.doc).reveals.length === 1)
    if (naming === 'aggregate') {
      await until('the wall has the figures', () => readStage(stage.doc).aggregates.at(-1)?.state === 'ready')
      // Words of why are shown without whose they are; numbers of one person never.
      expect(findings(bytes(), numbers, [])).toBe(0)
      expect(readStage(stage.doc).views).toEqual([])
    } else {
      await until('the wall has the views', () => readStage(stage.doc).views.length === 4)
      expect(findings(bytes(), numbers, [])).toBeGreaterThan(0)
    }

    const asks = readBoard(board.doc).cards.slice(0, 3).map(({ id }) => id)
    await lead('set-phase', { phase: 'vote' })
    const { vote } = z.object({ vote: z.string() }).parse(await lead('open-vote', { sheet: { title: 'Which first?', method: 'score', maxScore: 97, asks, secret: true } }))
    const before = wall.reduce((sum, { frames }) => sum + frames.length, 0)
    for (const [at, member] of people.entries()) {
      const cast = await member.browser.command(workshop.id, 'cast-ballot', { vote, ballot: { scores: { [asks[0] ?? '']: 89, [asks[1] ?? '']: at } }, turn: 1, key: `k${at}` })
      expect(cast.status).toBe(200)
    }
    await until('the wall counts the ballots', () => readStage(stage.doc).votes.at(-1)?.counts.cast === 4)
    const open = readStage(stage.doc).votes.at(-1)
    expect([open?.result, open?.ballots, open?.participation]).toEqual([null, [], []])
    expect(wall.reduce((sum, { frames }) => sum + frames.length, 0)).toBeGreaterThan(before)
    await lead('close-vote', { vote })
    await until('the wall has the result', () => readStage(stage.doc).votes.at(-1)?.status === 'closed')
    // A secret vote stays one: sums, never a ballot.
    expect(readStage(stage.doc).votes.at(-1)?.ballots).toEqual([])
  })
}

it('WALL-2 the wall asks for the address of the room and learns nothing about who asks', async () => {
  const { workshop, people: [ana] } = await roomOf(['Ana'])
  const answer = await ana?.browser.get(`/api/workshops/${workshop.id}/wall`)
  expect(Object.keys(Object(answer?.body))).toEqual(['origins'])
  expect(wallReply.safeParse(answer?.body).success).toBe(true)
  expect(answer?.text).not.toContain(ana?.personId)
})
