import { mulberry32 } from '@/lib/model/random'
import type { CardNumbers, Estimate, Framing, Intervention, Overrides, Regime, View, Workshop } from '@/lib/model/workshop'

export type RandomSize = { readonly cards?: number; readonly askLimit?: number; readonly views?: number }

/**
 * A valid workshop from a seed. It goes out of its way to meet ties and edges: exact 0 and 1, free cards, equal cards, empty support,
 * intervals without width, budgets of 0, caps out of reach, every framing and kind of regime.
 */
export function randomWorkshop(seed: number, size: RandomSize = {}): Workshop {
  const random = mulberry32(seed * 2654435761)
  const chance = (p: number) => random() < p
  const pick = <T>(...from: [T, ...T[]]): T => from[Math.floor(random() * from.length)] ?? from[0]
  const whole = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
  const coarse = chance(0.3)
  const level = (most: number) => (coarse ? Math.round(random() * 4) / 4 * most : random() * most)

  const share = (most: number, least = 0): Estimate => {
    const mid = least + level(most - least)
    if (chance(0.5) || mid <= 0 || mid >= 1) return mid
    if (chance(0.1)) return { low: mid, mid, high: mid }
    return { low: mid * (1 - random() * 0.8), mid, high: chance(0.1) ? mid : mid + (1 - mid) * random() * 0.5 }
  }
  const support = () => ({ ...(chance(0.8) ? { staff: share(1) } : {}), ...(chance(0.5) ? { law: share(1) } : {}) })
  const cardNumbers = (): CardNumbers => ({
    cost: chance(0.1) ? 0 : share(pick(0.02, 0.1, 0.4)),
    reductionIfScheming: chance(0.1) ? pick(0, 1) : share(0.6),
    reductionIfNotScheming: chance(0.2) ? 0 : share(0.5),
    legibility: share(1), verifiability: share(1), robustness: share(1),
    ...(chance(0.7) ? { support: support() } : {}),
  })
  const count = size.cards ?? whole(0, 7)
  const interventions: Intervention[] = []
  for (let i = 0; i < count; i++) {
    const twin = interventions[whole(0, Math.max(0, i - 1))]
    const numbers = twin && chance(0.15) ? twin : cardNumbers()
    interventions.push({ ...numbers, id: `c${i}`, title: `Card ${i}`, ...(chance(0.5) ? { overlapGroup: pick('a', 'b', 'c') } : { overlapGroup: undefined }) })
  }
  const ids = ['v0', 'v1', 'v2'].slice(0, size.views ?? 2)
  const appeal = () => pick({ legibility: 1, verifiability: 0, support: 2 }, { legibility: 1, verifiability: 2, support: 2 }, { support: 1 })
  const constituency = () => pick('staff', 'law', 'nobody')
  const budget = () => (chance(0.1) ? 0 : share(pick(0.05, 0.2, 0.6)))
  const makeRegime = (id: string): Regime => {
    const base = { id, name: id, ...(chance(0.8) ? { sincerity: share(1) } : {}) }
    switch (pick('sharedValues', 'chooser', 'board', 'negotiation', 'pressure', 'pressure', 'mandate', 'riskCap', 'riskCap')) {
      case 'chooser':
        return { ...base, kind: 'sharedValues', chooserView: pick('v0', ids[1] ?? 'v0'), ...(chance(0.3) ? { menu: 'board' as const } : {}) }
      case 'board':
        return { ...base, kind: 'sharedValues', menu: 'board' }
      case 'negotiation':
        return { ...base, kind: 'negotiation', budget: budget() }
      case 'pressure':
        return { ...base, kind: 'pressure', budget: budget(), constituency: constituency(), appeal: appeal() }
      case 'mandate':
        return { ...base, kind: 'mandate', costTolerance: pick(0.01, 0.06, 1), constituency: constituency(), appeal: appeal(), ...(chance(0.5) ? { staleness: random() } : {}) }
      case 'riskCap':
        return { ...base, kind: 'riskCap', cap: pick(0, 0.01, 0.05, 0.3), assessor: { pScheming: level(1), pCatastropheIfScheming: level(1), pCatastropheIfNotScheming: level(0.4) } }
      default:
        return { ...base, kind: 'sharedValues' }
    }
  }
  const regimes = Array.from({ length: whole(1, 5) }, (_, k) => makeRegime(`r${k}`))
  const beliefs = () => ({
    pScheming: chance(0.1) ? pick(0, 1) : share(1),
    pCatastropheIfScheming: share(1), pCatastropheIfNotScheming: share(0.5),
    pCatastropheFromOthers: chance(0.1) ? pick(0, 1) : share(pick(0.3, 0.95)),
    delaySensitivity: chance(0.15) ? 0 : pick<Estimate>(random() * 3 + 0.01, { low: 0.2, mid: 0.5, high: 1.2 }),
    ...(chance(0.7) ? { overlap: chance(0.2) ? pick(0, 1) : share(1) } : {}),
  })
  const overrides = (): Overrides =>
    Object.fromEntries(interventions.filter(() => chance(0.2)).map(({ id }) => [id, pick<Partial<CardNumbers>>({ cost: share(0.3) }, { robustness: 0.5, support: { law: 1 } }, cardNumbers())]))
  const views = ids.map((id): View => ({
    id, name: id, kind: 'participant', beliefs: chance(0.9) ? beliefs() : {},
    ...(chance(0.8) ? { regimeWeights: Object.fromEntries(regimes.filter(() => chance(0.8)).map((r) => [r.id, whole(0, 10)])) } : {}),
    ...(chance(0.5) ? { regimes: Object.fromEntries(regimes.filter(() => chance(0.5)).map((r) => [r.id, { sincerity: share(1), budget: budget() }])) } : {}),
    ...(chance(0.6) ? { overrides: overrides() } : {}),
  }))
  return {
    format: 'workshop/1', title: `seed ${seed}`, framing: pick<Framing>('action-inaction', 'serial-speed', 'scheming-conditional'),
    ...(size.askLimit !== undefined ? { askLimit: size.askLimit } : chance(0.8) ? { askLimit: whole(1, 5) } : {}),
    defaults: beliefs(), regimes, interventions, views,
  }
}
