import type { BeliefKey, Workshop } from '../model/workshop'
import { describeValue } from './describe-value'
import { isBeliefKey } from './fields'

export type RuleBreak = { readonly path: readonly (string | number)[]; readonly rule: string }

/** What must hold between the parts of a file whose parts are sound: unique ids, known references, required beliefs (model.md section 1). */
export function firstRuleBreak(workshop: Workshop): RuleBreak | null {
  return (
    duplicate('interventions', workshop.interventions) ??
    duplicate('regimes', workshop.regimes) ??
    duplicate('views', workshop.views) ??
    brokenReference(workshop) ??
    missingBelief(workshop)
  )
}

function duplicate(list: string, items: readonly { readonly id: string }[]): RuleBreak | null {
  const seen = new Set<string>()
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) return { path: [list, index, 'id'], rule: `is ${describeValue(id)}, which another entry of ${list} has; ids are unique` }
    seen.add(id)
  }
  return null
}

function brokenReference(workshop: Workshop): RuleBreak | null {
  const regimes = new Set(workshop.regimes.map(({ id }) => id))
  const cards = new Set(workshop.interventions.map(({ id }) => id))
  const views = new Set(workshop.views.map(({ id }) => id))
  const { defaults } = workshop

  for (const [index, regime] of workshop.regimes.entries()) {
    if (regime.kind !== 'sharedValues' || regime.chooserView === undefined || views.has(regime.chooserView)) continue
    return { path: ['regimes', index, 'chooserView'], rule: `is ${describeValue(regime.chooserView)}; no view has this id` }
  }
  const inDefaults =
    unknownKey(['defaults', 'regimeWeights'], defaults?.regimeWeights, { known: regimes, noun: 'regime' }) ??
    unknownKey(['defaults', 'regimes'], defaults?.regimes, { known: regimes, noun: 'regime' })
  if (inDefaults !== null) return inDefaults

  for (const [index, view] of workshop.views.entries()) {
    const inView =
      unknownKey(['views', index, 'regimeWeights'], view.regimeWeights, { known: regimes, noun: 'regime' }) ??
      unknownKey(['views', index, 'regimes'], view.regimes, { known: regimes, noun: 'regime' }) ??
      unknownKey(['views', index, 'overrides'], view.overrides, { known: cards, noun: 'intervention' }) ??
      unknownInput(['views', index, 'open'], view.open ?? [], regimes)
    if (inView !== null) return inView
  }
  return null
}

function unknownKey(
  path: readonly (string | number)[],
  record: { readonly [key: string]: unknown } | undefined,
  { known, noun }: { readonly known: ReadonlySet<string>; readonly noun: string },
): RuleBreak | null {
  const stranger = Object.keys(record ?? {}).find((key) => !known.has(key))
  return stranger === undefined ? null : { path: [...path, stranger], rule: `refers to ${describeValue(stranger)}; no ${noun} has this id` }
}

function unknownInput(path: readonly (string | number)[], open: readonly string[], regimes: ReadonlySet<string>): RuleBreak | null {
  const index = open.findIndex((input) => !isInput(input, regimes))
  if (index < 0) return null
  return { path: [...path, index], rule: `is ${describeValue(open[index])}; accepted is a belief, regimeWeights, or regimes.ID.budget of a known regime` }
}

function isInput(input: string, regimes: ReadonlySet<string>): boolean {
  if (input === 'regimeWeights' || isBeliefKey(input)) return true
  const match = /^regimes\.(.+)\.(budget|sincerity)$/.exec(input)
  return match?.[1] !== undefined && regimes.has(match[1])
}

/** Overlap is not asked for: it is 0.5 when nobody says otherwise. */
const required = ['pScheming', 'pCatastropheIfScheming', 'pCatastropheIfNotScheming', 'pCatastropheFromOthers', 'delaySensitivity'] as const satisfies readonly BeliefKey[]

function missingBelief({ views, defaults }: Workshop): RuleBreak | null {
  for (const [index, { beliefs, open = [] }] of views.entries()) {
    for (const key of required) {
      if (defaults?.[key] !== undefined) continue
      if (beliefs?.[key] === undefined) return { path: ['views', index, 'beliefs', key], rule: 'is required: give it here or in defaults' }
      if (open.includes(key)) return { path: ['views', index, 'open', open.indexOf(key)], rule: `leaves ${key} open; accepted is that when defaults give a starting value` }
    }
  }
  return null
}
