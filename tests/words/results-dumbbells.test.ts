import { expect, it } from 'vitest'
import { lastRounds } from '@/components/reveal/round-views'
import { movementCounts } from '@/lib/disagreement/movement-counts'
import type { View } from '@/lib/model/workshop'
import { dumbbells } from '@/lib/words/results-dumbbells'
import { movementLines } from '@/lib/words/results-movement'

const view = (id: string, pScheming: number, more: Partial<View> = {}): View => ({ id, name: id, kind: 'participant', beliefs: { pScheming }, ...more })

it('RESULTS-71 dumbbells hold who answered in both rounds, on the scale people were asked on', () => {
  const before = [view('ann', 0.1), view('bo', 0.5, { open: ['pScheming'] }), view('cleo', 0.2, { regimeWeights: { deal: 1, rush: 3 } })]
  const after = [view('ann', 0.3), view('bo', 0.4), view('cleo', 0.2, { regimeWeights: { deal: 2, rush: 2 } }), view('dan', 0.1)]
  expect(dumbbells(before, after, 'pScheming')?.rows).toEqual([{ id: 'ann', from: 0.1, to: 0.3 }, { id: 'cleo', from: 0.2, to: 0.2 }])
  expect(dumbbells(before, after, 'regimeWeights.deal')?.rows).toEqual([{ id: 'cleo', from: 0.25, to: 0.5 }])
  expect(dumbbells(before, after, 'overlap')).toBeNull()
})

it('RESULTS-72 movement says how many moved closer, away and stayed, and the reasons of those who moved', () => {
  const before = [view('ann', 0.05), view('bo', 0.5), view('cleo', 0.4)]
  const after = [view('ann', 0.3, { asked: { moved: { pScheming: 'newArgument' } } }), view('bo', 0.5), view('cleo', 0.9, { asked: { moved: { pScheming: 'misread' } } })]
  const [line] = movementLines(movementCounts(before, after, []), (id) => id)
  expect(line?.sentence).toBe('1 moved closer, 1 away, 1 stayed. Reasons: 1 new argument and 1 had misread.')
})

it('RESULTS-80 whoever says nothing new in a later round stands by the earlier answers, and the others are measured by them', () => {
  const revealed = (round: number, given: View) => ({ round, personId: given.id, view: given })
  const reveals = [1, 2].map((round) => ({ round, at: round, naming: 'named' as const }))
  const first = [view('ann', 0.05), view('bo', 0.5), view('cleo', 0.4)]
  const compared = lastRounds({ reveals, views: [...first.map((given) => revealed(1, given)), revealed(2, view('ann', 0.3)), revealed(2, view('dan', 0.9))] })
  if (compared === null) throw new Error('There are two rounds.')
  expect(compared.after.map(({ id, beliefs }) => [id, beliefs?.pScheming])).toEqual([['ann', 0.3], ['bo', 0.5], ['cleo', 0.4]])
  const [line] = movementLines(movementCounts(compared.before, compared.after, []), (id) => id)
  expect(line?.sentence).toBe('1 moved closer, 0 away, 2 stayed.')
  expect(lastRounds({ reveals: reveals.slice(0, 1), views: [] })).toBeNull()
})
