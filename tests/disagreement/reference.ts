// Section 6 of model.md a second time, the slow way: views are rewritten as files would state them, and every package is looked at by definition.
import { modelInput } from '@/lib/model/effective'
import { centralNumber } from '@/lib/model/estimate'
import { objectiveByDefinition } from '@/lib/model/regimes'
import type { BeliefKey, Estimate, View, Workshop } from '@/lib/model/workshop'

/** A view's numbers by name; names start with the input group. */
export type Numbers = ReadonlyMap<string, number>

const mean = (estimate: Estimate | undefined, fallback: number) => (estimate === undefined ? fallback : centralNumber(estimate, 'logit'))

const beliefNames: readonly (readonly [string, BeliefKey])[] = [
  ['scheming', 'pScheming'],
  ['severity', 'pCatastropheIfScheming'],
  ['severity', 'pCatastropheIfNotScheming'],
  ['others', 'pCatastropheFromOthers'],
  ['others', 'delaySensitivity'],
  ['effects', 'overlap'],
]
const fieldNames = [
  ['costs', 'cost'],
  ['effects', 'reductionIfScheming'],
  ['effects', 'reductionIfNotScheming'],
  ['feasibility', 'legibility'],
  ['feasibility', 'verifiability'],
  ['feasibility', 'robustness'],
] as const
const constituencies = ['employees', 'public', 'nobody', 'constructor'] as const

export function numbersOf(workshop: Workshop, view: View): Numbers {
  const numbers = new Map<string, number>()
  for (const [group, key] of beliefNames) {
    const estimate = view.beliefs?.[key] ?? workshop.defaults?.[key]
    numbers.set(`${group} ${key}`, estimate === undefined ? 0.5 : centralNumber(estimate, key === 'delaySensitivity' ? 'ln' : 'logit'))
  }
  const stated = view.regimeWeights ?? {}
  const total = Object.values(stated).reduce((sum, weight) => sum + weight, 0)
  for (const regime of workshop.regimes) {
    numbers.set(`regimes ${regime.id}`, total > 0 ? (stated[regime.id] ?? 0) / total : 1 / workshop.regimes.length)
    if ('budget' in regime) numbers.set(`budgets ${regime.id}`, mean(view.regimes?.[regime.id]?.budget ?? regime.budget, NaN))
    numbers.set(`sincerity ${regime.id}`, mean(view.regimes?.[regime.id]?.sincerity ?? regime.sincerity, 1))
  }
  for (const card of workshop.interventions) {
    const own = view.overrides?.[card.id]
    for (const [group, field] of fieldNames) numbers.set(`${group} ${card.id} ${field}`, mean(own?.[field] ?? card[field], NaN))
    const support = new Map([...Object.entries(card.support ?? {}), ...Object.entries(own?.support ?? {})])
    for (const name of constituencies) numbers.set(`feasibility ${card.id} support ${name}`, mean(support.get(name), 0))
  }
  return numbers
}

/** A view that states exactly these numbers. */
export function viewOf(workshop: Workshop, id: string, numbers: Numbers): View {
  const n = (name: string) => numbers.get(name) ?? NaN
  return {
    id,
    name: id,
    kind: 'participant',
    beliefs: Object.fromEntries(beliefNames.map(([group, key]) => [key, n(`${group} ${key}`)])),
    regimeWeights: Object.fromEntries(workshop.regimes.map((regime) => [regime.id, n(`regimes ${regime.id}`)])),
    regimes: Object.fromEntries(
      workshop.regimes.map((regime) => [regime.id, { sincerity: n(`sincerity ${regime.id}`), ...('budget' in regime ? { budget: n(`budgets ${regime.id}`) } : {}) }]),
    ),
    overrides: Object.fromEntries(
      workshop.interventions.map(({ id: card }) => [
        card,
        {
          ...Object.fromEntries(fieldNames.map(([group, field]) => [field, n(`${group} ${card} ${field}`)])),
          support: Object.fromEntries(constituencies.map((name) => [name, n(`feasibility ${card} support ${name}`)])),
        },
      ]),
    ),
  }
}

/** The numbers of the groups in the set from `other`, the rest from `own`. */
export function mixed(own: Numbers, other: Numbers, groups: readonly string[]): Numbers {
  return new Map([...own].map(([name, number]) => [name, groups.includes(name.split(' ')[0] ?? '') ? (other.get(name) ?? NaN) : number]))
}

const onScale = (x: number, name: string) => {
  if (name.startsWith('regimes ')) return x
  if (name.endsWith('delaySensitivity')) return Math.log(Math.max(x, 1e-4))
  const p = Math.min(1 - 1e-4, Math.max(1e-4, x))
  return Math.log(p / (1 - p))
}
const offScale = (y: number, name: string) => (name.startsWith('regimes ') ? y : name.endsWith('delaySensitivity') ? Math.exp(y) : 1 / (1 + Math.exp(-y)))

const leftOpen = (view: View, name: string): boolean => {
  const key = name.split(' ')[1] ?? ''
  if (name.startsWith('regimes ')) return view.regimeWeights === undefined || (view.open ?? []).includes('regimeWeights')
  if (!beliefNames.some(([, belief]) => belief === key) || name.split(' ').length > 2) return false
  return !Object.keys(view.beliefs ?? {}).includes(key) || (view.open ?? []).includes(key)
}

export function pooledNumbers(workshop: Workshop, views: readonly View[]): Numbers {
  const all = views.map((view) => ({ view, numbers: numbersOf(workshop, view) }))
  const names = [...(all[0]?.numbers.keys() ?? [])]
  return new Map(
    names.map((name) => {
      const closed = all.filter(({ view }) => !leftOpen(view, name))
      const values = (closed.length > 0 ? closed : all).map(({ numbers }) => numbers.get(name) ?? NaN)
      const [first = NaN] = values
      if (values.every((value) => value === first)) return [name, first]
      return [name, offScale(values.map((value) => onScale(value, name)).reduce((sum, y) => sum + y, 0) / values.length, name)]
    }),
  )
}

export const inTwelve = (x: number) => Math.round(x * 1e12)

export type Judged = { readonly best: readonly number[]; readonly loss: (members: readonly number[]) => number; readonly value: (members: readonly number[]) => number }

/** Looks at every package of at most askLimit asks, in package order. */
export function judgeByDefinition(workshop: Workshop, view: View): Judged {
  const input = modelInput(workshop, view)
  const values = new Map<string, number>()
  const value = (members: readonly number[]) => {
    const known = values.get(members.join()) ?? objectiveByDefinition(input, members)
    values.set(members.join(), known)
    return known
  }
  const best = everyPackage(workshop).reduce((leader, next) => (inTwelve(value(next)) > inTwelve(value(leader)) ? next : leader))
  const gain = Math.max(value(best) - value([]), 1e-6)
  return { best, value, loss: (members) => Math.min(1, Math.max(0, (value(best) - value(members)) / gain)) }
}

/** In package order: fewer asks first, then lexicographic. */
export function everyPackage(workshop: Workshop): readonly (readonly number[])[] {
  const n = workshop.interventions.length
  const subsets = Array.from({ length: 2 ** n }, (_, mask) => Array.from({ length: n }, (_unused, i) => i).filter((i) => (mask >> i) & 1))
  return subsets.filter((members) => members.length <= (workshop.askLimit ?? 7)).sort((a, b) => a.length - b.length || a.join().localeCompare(b.join()))
}

export function meanLossOverPairs(judges: readonly Judged[]): number {
  const losses = judges.flatMap((judge, u) => judges.flatMap((other, v) => (u === v ? [] : [judge.loss(other.best)])))
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}
