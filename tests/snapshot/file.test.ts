import { describe, expect, it } from 'vitest'
import { evaluateWorkshop, withDraws } from '@/lib/disagreement/results'
import { parseWorkshopFile } from '@/lib/workshop/file'
import { erasedTexts, openSnapshot } from '@/lib/workshop/snapshot/open-snapshot'
import { readSnapshot } from '@/lib/workshop/snapshot/read-snapshot'
import { isSigned, signPart } from '@/lib/workshop/snapshot/signature'
import type { SnapshotFile } from '@/lib/workshop/snapshot/types'
import { canonicalJson } from '@/lib/workshop/canonical-json'
import type { VoteState } from '@/lib/workshop/vote-types'
import { boardOf, newSigner, sealed, smallWorkshop, stageOf } from '../support/sealed'

export function opened(text: string): SnapshotFile {
  const read = readSnapshot(text)
  if (!read.ok) throw new Error(read.problem)
  return read.file
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('a snapshot file', () => {
  it('SNAP-1 reads back as what was sealed', () => {
    const workshop = smallWorkshop()
    const board = boardOf(workshop)
    const file = opened(sealed({ workshop, signer: newSigner(), board }).text)
    const state = openSnapshot(file)
    const { problems: _, ...whole } = board
    expect(plain(state.board)).toEqual(plain(whole))
    expect(plain(state.people)).toEqual(plain(stageOf(workshop).people))
    expect(plain(state.views)).toEqual(plain(stageOf(workshop).views))
    const parsed = parseWorkshopFile(plain(state.workshop))
    if (!parsed.ok) throw new Error(parsed.rule)
    expect(parsed.workshop.title).toBe(workshop.title)
    const results = withDraws(parsed.workshop, evaluateWorkshop(parsed.workshop), { draws: 20, seed: 1 })
    expect(canonicalJson(file.results?.results)).toBe(canonicalJson(results))
  })

  it('SNAP-2 holds names and texts only as commitments that can be forgotten', () => {
    const workshop = smallWorkshop()
    const { text } = sealed({ workshop, signer: newSigner(), stage: { notes: [{ round: 1, crux: 'scheming', text: 'We looked at the tests.', by: 'x', at: 1 }] } })
    const file = opened(text)
    const signed = canonicalJson(file.state) + canonicalJson(file.results)
    const typed = [...workshop.views.flatMap(({ name, note }) => [name, note ?? name]), ...workshop.interventions.map(({ title }) => title), workshop.title, 'We looked at the tests.', ...workshop.regimes.map(({ name }) => name)]
    for (const words of typed) {
      expect(text).toContain(JSON.stringify(words).slice(1, -1))
      expect(signed).not.toContain(JSON.stringify(words).slice(1, -1))
    }
    const { texts: _, ...rest } = file
    const forgotten = opened(canonicalJson({ ...rest, texts: {} }))
    expect(openSnapshot(forgotten).people.map(({ name }) => name)).toEqual(workshop.views.map(() => '(erased)'))
    expect(erasedTexts(file)).toBe(0)
    expect(erasedTexts(forgotten)).toBe(Object.keys(file.texts).length)
  })

  it('SNAP-3 leaves out open votes, and names where a reveal withheld them', () => {
    const vote = (id: string, status: 'open' | 'closed'): VoteState => ({
      id,
      sheet: { title: `Sheet of ${id}`, method: 'approval', asks: [], seats: 1, perVoter: null, cap: null, maxScore: null, credits: null, budget: null, tieRule: 'show', seed: null, secret: true, minutes: null, quorum: null, runOffOf: null },
      hash: `hash of ${id}`,
      openedAt: 1,
      closesAt: null,
      status,
      closedAt: status === 'closed' ? 2 : null,
      counts: { cast: 3, of: 4, abstained: 0 },
      quorumMet: null,
      outcome: null,
      result: null,
      everyRule: null,
      receipts: ['AAA-AAA'],
      participation: [],
      ballots: [],
    })
    const { text } = sealed({ signer: newSigner(), stage: { votes: [vote('closed-one', 'closed'), vote('open-one', 'open')], reveals: [{ round: 1, at: 1, naming: 'pseudonymous' }] } })
    expect(text).not.toContain('open-one')
    const state = openSnapshot(opened(text))
    expect(plain(state.votes)).toEqual([plain(vote('closed-one', 'closed'))])
    expect(state.people.every(({ name, stakeholder }) => name === '' && stakeholder === null)).toBe(true)
  })

  it('SNAP-8 a signature of one part does not pass for that of the other', () => {
    const signer = newSigner()
    const { hash } = sealed({ signer, withResults: false })
    const signature = signPart(signer, 'snapshot-state/1', hash)
    const { publicKey } = signer
    expect(isSigned('snapshot-state/1', { hash, signature, publicKey })).toBe(true)
    expect(isSigned('snapshot-results/1', { hash, signature, publicKey })).toBe(false)
    expect(isSigned('snapshot-state/1', { hash, signature: 'ff'.repeat(64), publicKey })).toBe(false)
  })
})
