import type { InputGroup } from '@/lib/disagreement/types'
import type { BeliefKey } from '@/lib/model/workshop'

/** The beliefs behind a question of the talk (model.md section 6, input groups). */
export const beliefsOfGroup: { readonly [G in InputGroup]: readonly BeliefKey[] } = {
  scheming: ['pScheming'],
  severity: ['pCatastropheIfScheming', 'pCatastropheIfNotScheming'],
  others: ['pCatastropheFromOthers', 'delaySensitivity'],
  regimes: [],
  budgets: [],
  sincerity: [],
  costs: [],
  effects: ['overlap'],
  feasibility: [],
}
