// model.md sections 1-4 read again, in another hand: plain objects, every subset of everything, nothing shared with lib/model but the
// shape of a workshop file. Slow on purpose; for boards of a dozen cards.
import type { Estimate, Intervention, Regime, View, Workshop } from '@/lib/model/workshop'

type Numbers = Record<string, number>
type Figures = { beliefs: Numbers; cards: (Numbers & { support: Numbers })[]; sigma: number[]; budget: number[]; weight: number[] }

const BELIEFS = ['pScheming', 'pCatastropheIfScheming', 'pCatastropheIfNotScheming', 'pCatastropheFromOthers', 'delaySensitivity', 'overlap'] as const
const FIELDS = ['cost', 'reductionIfScheming', 'reductionIfNotScheming', 'legibility', 'verifiability', 'robustness'] as const

/** Φ⁻¹ by bisection on Φ, and Φ by its own Taylor series: no formula in common with AS 241. */
function phi(z: number): number {
  let term = z
  let sum = z
  for (let k = 1; k < 400 && Math.abs(term) > 1e-18; k++) {
    term *= -(z * z) / (2 * k)
    sum += term / (2 * k + 1)
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI)
}

export function oracleZ(u: number): number {
  let low = -6
  let high = 6
  for (let n = 0; n < 200; n++) {
    const middle = (low + high) / 2
    if (phi(middle) < u) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const zs = Array.from({ length: 64 }, (_, j) => oracleZ((j + 0.5) / 64))

export function oracleMean(estimate: Estimate, scale: 'logit' | 'ln'): number {
  if (typeof estimate === 'number') return estimate
  const { low, mid, high } = estimate
  if (low === high) return mid
  const g = (x: number) => (scale === 'ln' ? Math.log(x) : Math.log(x) - Math.log(1 - x))
  const back = (y: number) => (scale === 'ln' ? Math.exp(y) : 1 / (1 + Math.exp(-y)))
  let total = 0
  for (const z of zs) total += back(g(mid) + ((z < 0 ? g(mid) - g(low) : g(high) - g(mid)) / 1.2815515655446004) * z)
  return total / 64
}

function figuresOf(file: Workshop, view: View): Figures {
  const beliefs: Numbers = {}
  for (const key of BELIEFS) {
    const given = view.beliefs?.[key] ?? file.defaults?.[key] ?? (key === 'overlap' ? 0.5 : NaN)
    beliefs[key] = oracleMean(given, key === 'delaySensitivity' ? 'ln' : 'logit')
  }
  const cards = file.interventions.map((card: Intervention) => {
    const changed = view.overrides?.[card.id]
    const numbers: Numbers = {}
    for (const field of FIELDS) numbers[field] = oracleMean(changed?.[field] ?? card[field], 'logit')
    const support: Numbers = {}
    for (const source of [card.support, changed?.support]) for (const [who, much] of Object.entries(source ?? {})) support[who] = oracleMean(much, 'logit')
    return Object.assign(numbers, { support })
  })
  const weights = view.regimeWeights ?? file.defaults?.regimeWeights ?? {}
  let total = 0
  for (const regime of file.regimes) total += weights[regime.id] ?? 0
  return {
    beliefs, cards,
    sigma: file.regimes.map((r) => oracleMean(view.regimes?.[r.id]?.sincerity ?? file.defaults?.regimes?.[r.id]?.sincerity ?? r.sincerity ?? 1, 'logit')),
    budget: file.regimes.map((r) =>
      r.kind === 'negotiation' || r.kind === 'pressure' ? oracleMean(view.regimes?.[r.id]?.budget ?? file.defaults?.regimes?.[r.id]?.budget ?? r.budget, 'logit') : NaN,
    ),
    weight: file.regimes.map((r) => (total === 0 ? 1 / file.regimes.length : (weights[r.id] ?? 0) / total)),
  }
}

function n(numbers: Numbers | undefined, key: string): number {
  return numbers?.[key] ?? 0
}

const round = (x: number) => Math.round(x * 1e12)

function groupsOf(file: Workshop, x: readonly number[]): number[][] {
  const groups: Record<string, number[]> = {}
  for (const i of x) {
    const name = file.interventions[i]?.overlapGroup
    ;(groups[name === undefined ? `#${i}` : `g:${name}`] ??= []).push(i)
  }
  return Object.values(groups)
}

type Result = { w: number; ra: number; ri: number; v: number; safety: number }

/** Section 2 for the set x, with chances φ (1 outside mandates). */
function happens(file: Workshop, f: Figures, x: readonly number[], sigma: number, stale = 0, chance: readonly number[] = []): Result {
  const phi_ = (i: number) => chance[i] ?? 1
  const left = (field: string) => {
    let product = 1
    for (const group of groupsOf(file, x)) {
      const r = group.map((i) => phi_(i) * n(f.cards[i], field) * (sigma + (1 - sigma) * n(f.cards[i], 'robustness')) * (1 - stale)).sort((a, b) => a - b)
      product *= 1 - (r.pop() ?? 0)
      for (const other of r) product *= 1 - (1 - n(f.beliefs, 'overlap')) * other
    }
    return product
  }
  const ps = n(f.beliefs, 'pScheming')
  const cs = n(f.beliefs, 'pCatastropheIfScheming') * left('reductionIfScheming')
  const cn = n(f.beliefs, 'pCatastropheIfNotScheming') * left('reductionIfNotScheming')
  let v = 1
  for (const i of x) v *= 1 - phi_(i) * n(f.cards[i], 'cost')
  const ra = ps * cs + (1 - ps) * cn
  const ri = 1 - (1 - n(f.beliefs, 'pCatastropheFromOthers')) ** (v ** -n(f.beliefs, 'delaySensitivity'))
  if (file.framing !== 'scheming-conditional') return { w: (1 - ra) * (1 - ri), ra, ri, v, safety: 1 - ra }
  return { w: ps * (1 - cs) + (1 - ps) * ((1 - cn) * (1 - ri)), ra, ri, v, safety: 1 - cs }
}

function powerSet(items: readonly number[]): number[][] {
  return items.reduce<number[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]])
}

const lex = (a: readonly number[], b: readonly number[]) => {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) < (b[i] ?? 0) ? -1 : 1
  return a.length - b.length
}

export type Oracle = ReturnType<typeof oracle>

/** Everything sections 3 and 4 say about one view, by looking at all packages. */
export function oracle(file: Workshop, view: View) {
  const me = figuresOf(file, view)
  const cards = file.interventions.map((_, i) => i)
  const limit = file.askLimit ?? 7
  const ell = (f: Figures, x: readonly number[]) => x.reduce((sum, i) => sum - Math.log(1 - n(f.cards[i], 'cost')), 0)
  const appealing = (regime: Extract<Regime, { kind: 'pressure' | 'mandate' }>, i: number) => {
    const a = regime.appeal
    const card = me.cards[i]
    const [l, v, s] = [a.legibility ?? 0, a.verifiability ?? 0, a.support ?? 0]
    return (l * n(card, 'legibility') + v * n(card, 'verifiability') + s * n(card?.support, regime.constituency)) / (l + v + s)
  }
  const chooserOf = (regime: Regime) => {
    const id = regime.kind === 'sharedValues' ? regime.chooserView : undefined
    const chooser = file.views.find((other) => other.id === id)
    return chooser ? figuresOf(file, chooser) : me
  }
  const choosers = file.regimes.map(chooserOf)
  const remembered = new Map<string, number[]>()

  function implemented(k: number, asks: readonly number[]): number[] {
    const regime = file.regimes[k]
    if (!regime) throw new Error('no such regime')
    if (regime.kind === 'mandate') return [...asks]
    const menu = regime.kind === 'sharedValues' && regime.menu === 'board' ? cards : asks
    const key = `${k}:${menu.join()}`
    const old = remembered.get(key)
    if (old) return old
    const f = choosers[k] ?? me
    let sets = powerSet(menu)
    let score: (x: number[]) => number
    if (regime.kind === 'sharedValues') score = (x) => happens(file, f, x, f.sigma[k] ?? 1).w
    else if (regime.kind === 'negotiation' || regime.kind === 'pressure') {
      const room = -Math.log(1 - (me.budget[k] ?? 0))
      sets = sets.filter((x) => round(ell(me, x)) / 1e12 <= room + 1e-12)
      score = regime.kind === 'negotiation' ? (x) => happens(file, me, x, me.sigma[k] ?? 1).w : (x) => x.reduce((sum, i) => sum + appealing(regime, i), 0)
    } else {
      const assessed = { ...me, beliefs: { ...me.beliefs, ...regime.assessor } }
      const risk = (x: number[]) => happens(file, assessed, x, 1).ra
      const fine = sets.filter((x) => round(risk(x)) / 1e12 <= regime.cap + 1e-12)
      sets = fine.length > 0 ? fine : sets
      score = fine.length > 0 ? () => 0 : (x) => -risk(x)
    }
    const sorted = sets
      .map((x) => ({ x, s: round(score(x)), l: round(ell(f, x)) }))
      .sort((a, b) => b.s - a.s || a.l - b.l || a.x.length - b.x.length || lex(a.x, b.x))
    const first = sorted[0]?.x ?? []
    remembered.set(key, first)
    return first
  }

  function chances(k: number): number[] {
    const regime = file.regimes[k]
    if (regime?.kind !== 'mandate') return []
    return cards.map((i) => appealing(regime, i) * Math.exp(-ell(me, [i]) / regime.costTolerance))
  }

  function under(k: number, asks: readonly number[]): Result {
    const regime = file.regimes[k]
    return happens(file, me, implemented(k, asks), me.sigma[k] ?? 1, regime?.kind === 'mandate' ? (regime.staleness ?? 0) : 0, chances(k))
  }

  const V = (asks: readonly number[]) => file.regimes.reduce((sum, _, k) => sum + (me.weight[k] ?? 0) * under(k, asks).w, 0)
  const packages = powerSet(cards).filter((x) => x.length <= limit).map((x) => ({ x, v: V(x), s: 0 }))
  for (const p of packages) p.s = round(p.v)
  packages.sort((a, b) => b.s - a.s || a.x.length - b.x.length || lex(a.x, b.x))
  const top = (keep: (x: number[]) => boolean) => packages.find((p) => keep(p.x))
  const best = packages[0] ?? { x: [], v: V([]), s: 0 }
  const gain = Math.max(best.v - V([]), 1e-6)
  return {
    V, under, implemented, chances, best, gain,
    value: (i: number) => (best.x.includes(i) ? best.v - V(best.x.filter((j) => j !== i)) : V([...best.x, i].sort((a, b) => a - b)) - best.v),
    stake: (i: number) => {
      const having = top((x) => x.includes(i))
      return having ? (having.v - (top((x) => !x.includes(i))?.v ?? 0)) / gain : 0
    },
    ratio: (i: number) => (ell(me, [i]) === 0 ? null : (happens(file, me, [i], 1).safety - happens(file, me, [], 1).safety) / ell(me, [i])),
    nearBest: () => {
      const isNeighbour = (x: number[]) => {
        const gone = best.x.filter((i) => !x.includes(i)).length
        const come = x.filter((i) => !best.x.includes(i)).length
        return gone <= 1 && come <= 1
      }
      return packages.filter((p) => isNeighbour(p.x) && (best.v - p.v) / gain <= 0.02).slice(0, 50).map((p) => p.x)
    },
  }
}
