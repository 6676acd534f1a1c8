import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { draftBallotEdit, readChoice, readDraftBallot } from '@/lib/workshop/draft-ballot'
import { applyOwnEdit, readOwn } from '@/lib/workshop/own-doc'
import { readStage, writeStage } from '@/lib/workshop/stage-doc'
import { countVote, decidingCount } from '@/lib/workshop/vote-ballots'
import { sheetHash } from '@/lib/workshop/vote-sheet'
import type { VoteSheet, VoteState } from '@/lib/workshop/vote-types'

const sheet: VoteSheet = {
  title: 'Which?',
  method: 'ranking',
  asks: ['a', 'b', 'c'].map((id) => ({ id, title: id, ask: '', cost: 1 })),
  seats: 1,
  perVoter: null,
  cap: null,
  maxScore: null,
  credits: null,
  budget: null,
  tieRule: 'show',
  seed: null,
  secret: false,
  minutes: null,
  quorum: 2,
  runOffOf: null,
}

it('BALLOT-38 the draft of a ballot follows its person from device to device, as far as the sheet still accepts it', () => {
  const phone = new Y.Doc()
  const laptop = new Y.Doc()
  const vote = { id: 'v1', sheet }
  expect(readDraftBallot(readOwn(laptop), vote)).toBeNull()
  expect(applyOwnEdit(phone, draftBallotEdit('v1', { ranking: [['b', 'a']] }))).toEqual({ ok: true })
  Y.applyUpdate(laptop, Y.encodeStateAsUpdate(phone))
  expect(readDraftBallot(readOwn(laptop), vote)).toEqual({ ranking: [['b', 'a']] })
  expect(readDraftBallot(readOwn(laptop), { ...vote, id: 'v2' })).toBeNull()
  expect(readDraftBallot(readOwn(laptop), { ...vote, sheet: { ...sheet, asks: sheet.asks.slice(1) } })).toBeNull()
  applyOwnEdit(laptop, draftBallotEdit('v1', null))
  expect(readDraftBallot(readOwn(laptop), vote)).toBeNull()
  for (const stored of [null, 7, 'a', ['a'], { ranking: 'a' }, { approve: ['a'] }]) expect(readChoice(stored, sheet)).toBeNull()
})

it('BALLOT-39 a vote on the stage that cannot be read is left out and named, and what can be read comes back as it was written', () => {
  const count = countVote(sheet, [{ ranking: [['a'], ['b']] }, { ranking: [['a']] }, {}])
  const open: VoteState = {
    id: 'v2',
    sheet,
    hash: sheetHash(sheet),
    openedAt: 5,
    closesAt: 9,
    status: 'open',
    closedAt: null,
    counts: { cast: 1, of: 3, abstained: null },
    quorumMet: null,
    outcome: null,
    result: null,
    everyRule: null,
    receipts: [],
    participation: [],
    ballots: [],
  }
  const closed: VoteState = {
    ...open,
    id: 'v1',
    status: 'closed',
    closedAt: 8,
    counts: { cast: 3, of: 3, abstained: 1 },
    quorumMet: true,
    outcome: 'counted',
    result: decidingCount(count),
    everyRule: count,
    receipts: ['AAA-AAA', 'CCC-CCC'],
    participation: [{ personId: 'ana', entered: true }],
    ballots: [{ personId: 'ana', entered: true, choice: { ranking: [['a'], ['b']] } }],
  }
  const doc = new Y.Doc()
  writeStage(doc, { ...readStage(new Y.Doc()), votes: [closed, open] })
  expect(readStage(doc)).toMatchObject({ votes: [closed, open], problems: [] })
  const stage = doc.getMap('stage')
  // One more ballot is one small key.
  const before = Y.encodeStateVector(doc)
  writeStage(doc, { ...readStage(doc), votes: [closed, { ...open, counts: { ...open.counts, cast: 2 } }] })
  expect(Y.encodeStateAsUpdate(doc, before).length).toBeLessThan(150)
  stage.set('vote/v2', { ...open, place: 1, sheet: { ...sheet, method: 'plurality' } })
  stage.delete('voteNow/v1')
  const read = readStage(doc)
  expect(read.votes).toEqual([])
  expect(read.problems).toEqual([expect.stringContaining('vote/v2'), 'The vote v1 does not say how it stands.'])
})
