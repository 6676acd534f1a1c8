import { expect, it } from 'vitest'
import type { ViewResult } from '@/lib/model/results'
import { slopePlaceText, slopes, slopesTitle } from '@/lib/words/results-slopes'
import { evaluated, sampleWorkshop, smallWorkshop } from '@/tests/support/sample-results'

const view = (id: string, stakes: readonly number[], gain = 0.1): ViewResult => ({
  id,
  package: [],
  objective: { none: 0.5, package: 0.5 + gain },
  gain: { central: gain },
  interventions: stakes.map((stake, at) => ({ id: `ask-${at}`, value: 0, stake, rank: at + 1, inPackage: stake > 0, nearBestShare: 0, ratio: null, storyShares: {} })),
  regimes: [],
  nearBest: 1,
})
const results = (views: readonly ViewResult[]) => ({ format: 'workshop-results/1' as const, views, disagreement: null })

it('RESULTS-76 a slope says each view’s place of an ask by stake, and asks that are practically level share their places', () => {
  const found = slopes(results([view('ann', [0.3, 0.1, 0.095, -0.2]), view('bo', [0.1, 0.3, -0.2, 0.2]), view('small', [0.4, 0.1, -0.2, 0.2], 0.0009)]), { participants: ['ann', 'bo', 'small'], loss: [[0, 0.1, 0.2], [0.1, 0, 0.2], [0.2, 0.2, 0]] }, null)
  const texts = (at: number) => found?.lines.map(({ places }) => { const place = places[at]; return place === undefined ? '' : slopePlaceText(place, 4) })
  expect(texts(0)).toEqual(['1st', 'level at 2 to 3', 'level at 2 to 3', '4th'])
  expect(texts(1)).toEqual(['3rd', '1st', '4th', '2nd'])
  // 0.2 of a gain of 0.09 points is under 0.05 points: no rank is claimed, except for what is farther apart.
  expect(texts(2)).toEqual(['level at 1 to 3', 'level at 1 to 3', '4th', 'level at 1 to 3'])
  expect(slopePlaceText({ first: 1, last: 4 }, 4)).toBe('level with all others')
})

it('RESULTS-77 slopes begin with one’s own view, go on to whoever’s list is nearest, and end with views that are no participant’s', () => {
  const views = ['group', 'ann', 'bo', 'cleo'].map((id) => view(id, [0.3, 0.1]))
  const loss = [[0, 0.5, 0.1], [0.5, 0, 0.1], [0.1, 0.1, 0]]
  const order = (mine: string | null) => slopes(results(views), { participants: ['ann', 'bo', 'cleo'], loss }, mine)?.views
  expect(order(null)).toEqual(['ann', 'cleo', 'bo', 'group'])
  expect(order('bo')).toEqual(['bo', 'cleo', 'ann', 'group'])
})

it('RESULTS-78 slopes are drawn for two to seven views, and their title names the ask whose places differ most, or one order', () => {
  const { results: sample, disagreement, titleOf } = evaluated(sampleWorkshop())
  const found = slopes(sample, disagreement, 'policy-staffer')
  if (found === null) throw new Error('The sample has six views.')
  const [line, nameOf] = [found.lines.find(({ id }) => id === found.widest), (id: string) => (id === 'policy-staffer' ? 'You' : id)]
  const spreadOf = (places: readonly { readonly place: number }[]) => Math.max(...places.map(({ place }) => place)) - Math.min(...places.map(({ place }) => place))
  expect(spreadOf(line?.places ?? [])).toBe(Math.max(...found.lines.map(({ places }) => spreadOf(places))))
  expect(slopesTitle(found, disagreement.participants, titleOf, nameOf)).toMatch(new RegExp(`^${titleOf(found.widest ?? '')}: \\d+\\w\\w for .+, (\\d+\\w\\w|level at \\d+ to \\d+|level with all others) for .+$`))
  const same = slopes(results([view('ann', [0.3, 0.1]), view('bo', [0.2, 0.05])]), { participants: ['ann', 'bo'], loss: [[0, 0], [0, 0]] }, null)
  if (same === null) throw new Error('Two views are enough.')
  expect(slopesTitle(same, ['ann', 'bo'], titleOf, nameOf)).toBe('All views put the asks in one order')
  const many = (count: number) => slopes(results(Array.from({ length: count }, (_, at) => view(`v${at}`, [0.1]))), { participants: [], loss: [] }, null)
  expect([1, 2, 7, 8].map((count) => many(count) === null)).toEqual([true, false, false, true])
  expect(slopes(evaluated(smallWorkshop(3, 5)).results, evaluated(smallWorkshop(3, 5)).disagreement, null)?.lines).toHaveLength(5)
})
