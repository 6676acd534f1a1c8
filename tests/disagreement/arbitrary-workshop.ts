import fc from 'fast-check'
import type { BeliefKey, Estimate, Framing, Intervention, Overrides, Regime, View, ViewKind, Workshop } from '@/lib/model/workshop'

const share = fc.integer({ min: 0, max: 20 }).map((n) => n / 20)
const inside = fc.integer({ min: 1, max: 19 }).map((n) => n / 20)
const interval = fc.tuple(inside, inside, inside).map((three): Estimate => {
  const [low = 0, mid = 0, high = 0] = [...three].sort((a, b) => a - b)
  return { low, mid, high }
})
const estimate: fc.Arbitrary<Estimate> = fc.oneof({ weight: 3, arbitrary: share }, { weight: 1, arbitrary: interval })
const cost: fc.Arbitrary<Estimate> = fc.oneof(fc.integer({ min: 0, max: 12 }).map((n) => n / 40), interval)
const quantity: fc.Arbitrary<Estimate> = fc.oneof(fc.integer({ min: 0, max: 8 }).map((n) => n / 4), fc.constant({ low: 0.2, mid: 0.5, high: 1.4 }))
const support = fc.dictionary(fc.constantFrom('employees', 'public', 'constructor'), share, { maxKeys: 3 })

const card = (id: string): fc.Arbitrary<Intervention> =>
  fc.record({
    id: fc.constant(id),
    title: fc.constant(id),
    overlapGroup: fc.constantFrom(undefined, undefined, 'one', 'two'),
    cost,
    reductionIfScheming: estimate,
    reductionIfNotScheming: estimate,
    legibility: estimate,
    verifiability: estimate,
    robustness: estimate,
    support,
  })

const appeal = fc.constantFrom({ legibility: 1, verifiability: 0, support: 2 }, { legibility: 0, verifiability: 1, support: 0 }, { legibility: 1, verifiability: 1, support: 1 })
const constituency = fc.constantFrom('employees', 'public', 'nobody')
const budget = fc.integer({ min: 0, max: 10 }).map((n) => n / 25)

const regime = (id: string): fc.Arbitrary<Regime> => {
  const text = { id: fc.constant(id), name: fc.constant(id), sincerity: share }
  const kinds: readonly fc.Arbitrary<Regime>[] = [
    fc.record({ ...text, kind: fc.constant('sharedValues'), menu: fc.constantFrom('asks', 'asks', 'board') }),
    fc.record({ ...text, kind: fc.constant('sharedValues'), chooserView: fc.constantFrom('v0', 'v1') }),
    fc.record({ ...text, kind: fc.constant('negotiation'), budget }),
    fc.record({ ...text, kind: fc.constant('pressure'), budget, constituency, appeal }),
    fc.record({ ...text, kind: fc.constant('mandate'), costTolerance: fc.constantFrom(0.05, 0.3), staleness: share, constituency, appeal }),
    fc.record({
      ...text,
      kind: fc.constant('riskCap'),
      cap: fc.constantFrom(0.01, 0.1, 0.4),
      assessor: fc.record({ pScheming: share, pCatastropheIfScheming: share, pCatastropheIfNotScheming: share }),
    }),
  ]
  return fc.oneof(...kinds)
}

const beliefs = {
  pScheming: estimate,
  pCatastropheIfScheming: estimate,
  pCatastropheIfNotScheming: estimate,
  pCatastropheFromOthers: fc.oneof(inside, interval),
  delaySensitivity: quantity,
  overlap: estimate,
}

const openings: readonly (BeliefKey | 'regimeWeights')[] = ['pScheming', 'pCatastropheFromOthers', 'overlap', 'regimeWeights']

function view(id: string, kind: ViewKind, cards: readonly string[], regimes: readonly string[]): fc.Arbitrary<View> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    kind: fc.constant(kind),
    stakeholder: fc.constantFrom('lab', 'state'),
    beliefs: fc.record(beliefs, { requiredKeys: ['pScheming', 'pCatastropheIfScheming', 'pCatastropheIfNotScheming', 'delaySensitivity'] }),
    regimeWeights: fc.tuple(...regimes.map((regimeId) => fc.integer({ min: 0, max: 5 }).map((weight) => [regimeId, weight] as const))).map((pairs) => Object.fromEntries(pairs)),
    overrides: fc.dictionary(fc.constantFrom(...cards), fc.record({ cost, reductionIfScheming: estimate, support }, { requiredKeys: [] }), { maxKeys: 2 }).map((some): Overrides => some),
    open: fc.subarray([...openings], { maxLength: 1 }),
  })
}

export type WorkshopSize = { readonly cards: number; readonly regimes: number; readonly participants: number }

/** Small checked workshops with every kind of regime, chooser views, intervals, overrides and open answers; the views are `v0`, `v1` … and a proxy. */
export function arbitraryWorkshop(most: WorkshopSize): fc.Arbitrary<Workshop> {
  const sizes = fc.tuple(fc.integer({ min: 1, max: most.cards }), fc.integer({ min: 1, max: most.regimes }), fc.integer({ min: 2, max: most.participants }))
  return sizes.chain(([cards, regimes, participants]) => {
    const ids = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}${i}`)
    const cardIds = ids('c', cards)
    const regimeIds = ids('r', regimes)
    return fc.record({
      format: fc.constant('workshop/1' as const),
      title: fc.constant('small'),
      framing: fc.constantFrom<Framing>('action-inaction', 'serial-speed', 'scheming-conditional'),
      askLimit: fc.integer({ min: 0, max: cards }),
      defaults: fc.constant({ pCatastropheFromOthers: { low: 0.03, mid: 0.1, high: 0.25 }, pScheming: 0.1 }),
      regimes: fc.tuple(...regimeIds.map(regime)),
      interventions: fc.tuple(...cardIds.map(card)),
      views: fc.tuple(...ids('v', participants).map((id) => view(id, 'participant', cardIds, regimeIds)), view('proxy', 'proxy', cardIds, regimeIds)),
    })
  })
}
