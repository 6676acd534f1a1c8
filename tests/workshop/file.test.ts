import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseWorkshopFile } from '@/lib/workshop/file'
import library from '@/lib/workshop/library-workshop.json'
import sample from '@/lib/workshop/sample-workshop.json'

type Json = { [key: string]: unknown }
type Change = readonly [path: readonly (string | number)[], value: unknown]

/** A copy of the sample with one place changed; `undefined` takes the key out. */
function changed(...changes: readonly Change[]): unknown {
  const copy: unknown = structuredClone(sample)
  for (const [path, value] of changes) {
    const holder = path.slice(0, -1).reduce<unknown>((at, key) => (isJson(at) ? at[key] : undefined), copy)
    const key = path.at(-1)
    if (!isJson(holder) || key === undefined) throw new Error(`The sample has no ${path.join('.')}`)
    if (value === undefined) delete holder[key]
    else holder[key] = value
  }
  return copy
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}

it('FILE-1 the sample and the library are accepted as they are', () => {
  for (const file of [sample, library]) expect(parseWorkshopFile(file)).toEqual({ ok: true, workshop: file })
})

it('FILE-2 unknown keys are kept and ignored', () => {
  const file = changed([['colour'], 'blue'], [['interventions', 0, 'source'], { page: 3 }], [['views', 0, 'beliefs', 'mood'], 'fair'], [['regimes', 0, 'tint'], 1], [['interventions', 0, 'cost', 'from'], 'a talk'])
  expect(parseWorkshopFile(file)).toEqual({ ok: true, workshop: file })
})

const interval = (low: number, mid: number, high: number) => ({ low, mid, high })

const broken: readonly (readonly [rule: string, changes: readonly Change[], path: string, words: string])[] = [
  ['format', [[['format'], 'workshop/2']], 'format', 'workshop/1'],
  ['framing', [[['framing'], 'other']], 'framing', 'serial-speed'],
  ['framing is required', [[['framing'], undefined]], 'framing', 'is required'],
  ['ask limit is whole', [[['askLimit'], 2.5]], 'askLimit', '2.5'],
  ['ask limit is not negative', [[['askLimit'], -1]], 'askLimit', '-1'],
  ['cost is required', [[['interventions', 3, 'cost'], undefined]], 'interventions[3].cost', 'is required'],
  ['cost below 1', [[['interventions', 3, 'cost'], 1]], 'interventions[3].cost', 'below 1'],
  ['cost not negative', [[['interventions', 3, 'cost'], -0.1]], 'interventions[3].cost', '-0.1'],
  ['reduction is required', [[['interventions', 0, 'reductionIfScheming'], undefined]], 'interventions[0].reductionIfScheming', 'is required'],
  ['other reduction is required', [[['interventions', 0, 'reductionIfNotScheming'], undefined]], 'interventions[0].reductionIfNotScheming', 'is required'],
  ['legibility is required', [[['interventions', 0, 'legibility'], undefined]], 'interventions[0].legibility', 'is required'],
  ['verifiability is required', [[['interventions', 0, 'verifiability'], undefined]], 'interventions[0].verifiability', 'is required'],
  ['robustness is required', [[['interventions', 0, 'robustness'], undefined]], 'interventions[0].robustness', 'is required'],
  ['evidence in 0..1', [[['interventions', 0, 'evidence'], 1.2]], 'interventions[0].evidence', '1.2'],
  ['support in 0..1', [[['interventions', 0, 'support', 'public'], 2]], 'interventions[0].support.public', '0 to 1'],
  ['a number, not a text', [[['interventions', 0, 'cost'], '5 %']], 'interventions[0].cost', '"5 %"'],
  ['low <= mid', [[['interventions', 0, 'cost'], interval(0.2, 0.1, 0.3)]], 'interventions[0].cost', 'low <= mid <= high'],
  ['mid <= high', [[['interventions', 0, 'cost'], interval(0.1, 0.3, 0.2)]], 'interventions[0].cost', 'low <= mid <= high'],
  ['an interval starts above 0', [[['interventions', 0, 'cost'], interval(0, 0.1, 0.2)]], 'interventions[0].cost.low', 'above 0'],
  ['an interval ends below 1', [[['interventions', 0, 'robustness'], interval(0.1, 0.5, 1)]], 'interventions[0].robustness.high', 'below 1'],
  ['an interval is complete', [[['interventions', 0, 'cost'], { low: 0.1, mid: 0.2 }]], 'interventions[0].cost.high', 'nothing'],
  ['an interval of a quantity starts above 0', [[['views', 0, 'beliefs', 'delaySensitivity'], interval(0, 0.5, 1)]], 'views[0].beliefs.delaySensitivity.low', 'above 0'],
  ['belief in 0..1', [[['views', 1, 'beliefs', 'pScheming'], 1.5]], 'views[1].beliefs.pScheming', '1.5'],
  ['overlap in 0..1', [[['views', 1, 'beliefs', 'overlap'], 3]], 'views[1].beliefs.overlap', '3'],
  ['delay sensitivity not negative', [[['views', 1, 'beliefs', 'delaySensitivity'], -1]], 'views[1].beliefs.delaySensitivity', '0 or more'],
  ['default in 0..1', [[['defaults', 'pScheming'], 2]], 'defaults.pScheming', '2'],
  ['at least one regime', [[['regimes'], []]], 'regimes', 'at least one'],
  ['kind of regime', [[['regimes', 1, 'kind'], 'coin-toss']], 'regimes[1].kind', 'negotiation'],
  ['budget is required for negotiation', [[['regimes', 1, 'budget'], undefined]], 'regimes[1].budget', 'is required'],
  ['budget below 1', [[['regimes', 1, 'budget'], 1]], 'regimes[1].budget', 'below 1'],
  ['budget is required for pressure', [[['regimes', 2, 'budget'], undefined]], 'regimes[2].budget', 'is required'],
  ['constituency is required', [[['regimes', 2, 'constituency'], undefined]], 'regimes[2].constituency', 'is required'],
  ['appeal weighs something', [[['regimes', 2, 'appeal'], { legibility: 0, verifiability: 0 }]], 'regimes[2].appeal', 'not all 0'],
  ['appeal weights not negative', [[['regimes', 2, 'appeal', 'support'], -1]], 'regimes[2].appeal.support', '0 or more'],
  ['cost tolerance above 0', [[['regimes', 4, 'costTolerance'], 0]], 'regimes[4].costTolerance', 'above 0'],
  ['staleness in 0..1', [[['regimes', 4, 'staleness'], 1.1]], 'regimes[4].staleness', '0 to 1'],
  ['cap in 0..1', [[['regimes', 5, 'cap'], -0.1]], 'regimes[5].cap', '0 to 1'],
  ['assessor has three numbers', [[['regimes', 5, 'assessor', 'pScheming'], undefined]], 'regimes[5].assessor.pScheming', 'is required'],
  ['assessor is plain', [[['regimes', 5, 'assessor', 'pScheming'], interval(0.1, 0.2, 0.3)]], 'regimes[5].assessor.pScheming', '0 to 1'],
  ['sincerity in 0..1', [[['regimes', 0, 'sincerity'], 2]], 'regimes[0].sincerity', '2'],
  ['menu', [[['regimes', 0, 'menu'], 'all']], 'regimes[0].menu', 'board'],
  ['chooser view exists', [[['regimes', 0, 'chooserView'], 'nobody']], 'regimes[0].chooserView', 'nobody'],
  ['intervention ids unique', [[['interventions', 1, 'id'], 'ctl-trusted-monitoring']], 'interventions[1].id', 'unique'],
  ['regime ids unique', [[['regimes', 1, 'id'], 'rushed-reasonable']], 'regimes[1].id', 'unique'],
  ['view ids unique', [[['views', 1, 'id'], 'lab-safety-lead']], 'views[1].id', 'unique'],
  ['an id is not empty', [[['interventions', 1, 'id'], '']], 'interventions[1].id', 'not empty'],
  ['kind of view', [[['views', 0, 'kind'], 'guest']], 'views[0].kind', 'proxy'],
  ['weight of a known regime', [[['views', 0, 'regimeWeights', 'luck'], 1]], 'views[0].regimeWeights.luck', 'luck'],
  ['weight not negative', [[['views', 0, 'regimeWeights', 'risk-cap'], -1]], 'views[0].regimeWeights.risk-cap', '0 or more'],
  ['weight is plain', [[['views', 0, 'regimeWeights', 'risk-cap'], interval(1, 2, 3)]], 'views[0].regimeWeights.risk-cap', '0 or more'],
  ['adjusted regime exists', [[['views', 0, 'regimes', 'luck'], {}]], 'views[0].regimes.luck', 'luck'],
  ['adjusted budget below 1', [[['views', 0, 'regimes', 'limited-will', 'budget'], 1]], 'views[0].regimes.limited-will.budget', 'below 1'],
  ['overridden card exists', [[['views', 0, 'overrides', 'no-such-card'], {}]], 'views[0].overrides.no-such-card', 'no-such-card'],
  ['overridden cost below 1', [[['views', 0, 'overrides', 'ctl-sandboxing'], { cost: 1 }]], 'views[0].overrides.ctl-sandboxing.cost', 'below 1'],
  ['default weight of a known regime', [[['defaults', 'regimeWeights'], { luck: 1 }]], 'defaults.regimeWeights.luck', 'luck'],
  ['open names an input', [[['views', 0, 'open'], ['pScheming', 'mood']]], 'views[0].open[1]', 'mood'],
  ['open names a known regime', [[['views', 0, 'open'], ['regimes.luck.budget']]], 'views[0].open[0]', 'luck'],
  ['a list of cards', [[['interventions'], {}]], 'interventions', 'a list'],
  ['a card is an object', [[['interventions', 2], null]], 'interventions[2]', 'one intervention'],
]

it.each(broken)('FILE-3 a broken rule is refused with its JSON path and the rule: %s', (_, changes, path, words) => {
  const parsed = parseWorkshopFile(changed(...changes))
  expect(parsed).toMatchObject({ ok: false, path })
  expect(parsed.ok ? '' : parsed.rule).toContain(words)
})

it('FILE-4 a value of any kind is read or refused, and nothing throws', () => {
  for (const value of [undefined, null, 0, '', [], {}, new Map(), () => 1, JSON.parse('{"__proto__":{"regimes":[1]}}')]) expect(parseWorkshopFile(value).ok).toBe(false)
  const keys = fc.constantFrom('format', 'framing', 'askLimit', 'defaults', 'regimes', 'interventions', 'views', 'title', 'definitions')
  fc.assert(
    fc.property(keys, fc.jsonValue(), (key, value) => {
      const parsed = parseWorkshopFile(changed([[key], value]))
      expect(parsed.ok || (parsed.path !== '' && parsed.rule !== '')).toBe(true)
    }),
    { seed: 4, numRuns: 300 },
  )
})

it('FILE-5 estimates take the edges of their scale exactly', () => {
  const accepted: readonly (readonly [string, unknown])[] = [
    ['cost', 0], ['cost', 0.999], ['robustness', 0], ['robustness', 1], ['robustness', interval(1, 1, 1)], ['cost', interval(0, 0, 0)], ['cost', interval(0.1, 0.1, 0.2)],
  ]
  for (const [field, value] of accepted) expect(parseWorkshopFile(changed([['interventions', 0, field], value])), `${field} ${JSON.stringify(value)}`).toMatchObject({ ok: true })
  for (const value of [0, 40, interval(0.1, 2, 30)]) expect(parseWorkshopFile(changed([['views', 0, 'beliefs', 'delaySensitivity'], value]))).toMatchObject({ ok: true })
  expect(parseWorkshopFile(changed([['interventions', 0, 'cost'], Number.NaN]))).toMatchObject({ ok: false, path: 'interventions[0].cost' })
  expect(parseWorkshopFile(changed([['views', 0, 'beliefs', 'delaySensitivity'], Number.POSITIVE_INFINITY]))).toMatchObject({ ok: false })
})

it('FILE-6 a required belief comes from the view or from the defaults', () => {
  expect(parseWorkshopFile(changed([['views', 2, 'beliefs'], undefined]))).toMatchObject({ ok: true })
  expect(parseWorkshopFile(changed([['defaults'], undefined]))).toMatchObject({ ok: true })
  expect(parseWorkshopFile(changed([['defaults'], undefined], [['views', 2, 'beliefs', 'pScheming'], undefined]))).toMatchObject({ ok: false, path: 'views[2].beliefs.pScheming' })
  expect(parseWorkshopFile(changed([['defaults'], undefined], [['views', 2, 'beliefs', 'overlap'], undefined]))).toMatchObject({ ok: true })
  expect(parseWorkshopFile(changed([['defaults'], undefined], [['views', 2, 'open'], ['pScheming']]))).toMatchObject({ ok: false, path: 'views[2].open[0]' })
})

it('FILE-7 a card without a title and a view or regime without a name are called by their id, and cards and views may be none', () => {
  const parsed = parseWorkshopFile(changed([['interventions', 0, 'title'], undefined], [['views', 0, 'name'], undefined], [['regimes', 0, 'name'], undefined]))
  expect(parsed).toMatchObject({ ok: true })
  if (!parsed.ok) return
  expect([parsed.workshop.interventions[0]?.title, parsed.workshop.views[0]?.name, parsed.workshop.regimes[0]?.name]).toEqual(['ctl-trusted-monitoring', 'lab-safety-lead', 'rushed-reasonable'])
  expect(parseWorkshopFile(changed([['interventions'], undefined], [['views'], []]))).toMatchObject({ ok: true, workshop: { interventions: [], views: [] } })
})
