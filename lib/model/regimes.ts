// The definition of model.md section 3, written to be read: what the developer implements is found by looking at every subset.
// The tables of subset-table.ts and the solvers of solve-*.ts answer the same faster; tests hold them together.
import { ln1p } from './elementary'
import { appealOf, mandateChance } from './appeal'
import type { ModelInput, ViewFigures } from './effective'
import { logCost, outcome, type Manner, type Standpoint } from './outcome'
import { comparable, isWithin } from './rounding'
import type { Regime } from './workshop'

/** What one regime makes of a package: board positions, ascending, and how they are carried out. */
export type Implementation = { readonly members: readonly number[]; readonly manner: Manner }

/** Most cards a choice may be made from here: 2^n subsets are looked at. */
const MOST_BY_DEFINITION = 16

export function standpointOf(input: ModelInput, figures: ViewFigures = input.view): Standpoint {
  return { framing: input.framing, beliefs: figures.beliefs, cards: figures.cards, overlapGroups: input.overlapGroups, power: input.power }
}

/** How a regime carries out what is agreed, as the view at hand sees it. */
export function mannerOf(input: ModelInput, regimeIndex: number): Manner {
  const regime = regimeAt(input, regimeIndex)
  const sincerity = input.view.regimes[regimeIndex]?.sincerity ?? 1
  if (regime.kind !== 'mandate') return { sincerity }
  return { sincerity, staleness: regime.staleness ?? 0, chances: input.view.cards.map((card) => mandateChance(card, regime)) }
}

/** What is implemented under one regime when the group asks for `asks` (board positions, ascending). Throws beyond 16 cards to choose from. */
export function implementedByDefinition(input: ModelInput, regimeIndex: number, asks: readonly number[]): Implementation {
  const regime = regimeAt(input, regimeIndex)
  const manner = mannerOf(input, regimeIndex)
  if (regime.kind === 'mandate') return { members: asks, manner }
  const menu = regime.kind === 'sharedValues' && regime.menu === 'board' ? input.cards.map((_, i) => i) : asks
  if (menu.length > MOST_BY_DEFINITION) throw new RangeError(`${menu.length} cards to choose from; the definition looks at ${MOST_BY_DEFINITION} at most.`)
  const candidates = subsetsOf(menu).map((members) => candidateOf(input, regimeIndex, members))
  const best = candidates.reduce((leader, next) => (compareCandidates(next, leader) < 0 ? next : leader))
  return { members: best.members, manner }
}

/** V(A) = Σ_k π_k · w_k(x_k(A)), by definition. Source: model.md section 3. */
export function objectiveByDefinition(input: ModelInput, asks: readonly number[]): number {
  return input.regimes.reduce((sum, _, k) => {
    const { members, manner } = implementedByDefinition(input, k, asks)
    return sum + (input.view.regimes[k]?.weight ?? 0) * outcome(standpointOf(input), members, manner).w
  }, 0)
}

export function regimeAt(input: ModelInput, regimeIndex: number): Regime {
  const regime = input.regimes[regimeIndex]
  if (!regime) throw new RangeError(`No regime at ${regimeIndex}; the workshop has ${input.regimes.length}.`)
  return regime
}

/** `score` is what the developer wants most of, after being allowed at all; both in units of 1e-12. */
type Candidate = { readonly members: readonly number[]; readonly allowed: boolean; readonly score: number; readonly logCost: number }

function candidateOf(input: ModelInput, regimeIndex: number, members: readonly number[]): Candidate {
  const regime = regimeAt(input, regimeIndex)
  const chooser = input.choosers[regimeIndex] ?? input.view
  const spent = sumOver(members, (i) => logCost(cardOf(chooser, i)))
  const budget = chooser.regimes[regimeIndex]?.budget ?? null
  const withinBudget = budget === null || isWithin(spent, -ln1p(-budget))
  const base = { members, logCost: comparable(spent) }
  switch (regime.kind) {
    case 'sharedValues':
    case 'negotiation': {
      const manner = { sincerity: chooser.regimes[regimeIndex]?.sincerity ?? 1 }
      return { ...base, allowed: withinBudget, score: comparable(outcome(standpointOf(input, chooser), members, manner).w) }
    }
    case 'pressure':
      return { ...base, allowed: withinBudget, score: comparable(sumOver(members, (i) => appealOf(cardOf(chooser, i), regime))) }
    case 'riskCap': {
      const seen = outcome({ ...standpointOf(input), beliefs: { ...input.view.beliefs, ...regime.assessor } }, members, { sincerity: 1 })
      const underCap = isWithin(seen.actionRisk, regime.cap)
      return { ...base, allowed: underCap, score: underCap ? 0 : -comparable(seen.actionRisk) }
    }
    case 'mandate':
      throw new Error('A mandate chooses nothing: all of the package is carried out by chance.')
  }
}

/** Negative when `a` is what the developer rather implements. Where nothing is allowed (a cap out of reach) the score decides. */
function compareCandidates(a: Candidate, b: Candidate): number {
  if (a.allowed !== b.allowed) return a.allowed ? -1 : 1
  return b.score - a.score || a.logCost - b.logCost || a.members.length - b.members.length || compareLists(a.members, b.members)
}

/** Lexicographic order of ascending lists of board positions. */
export function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function subsetsOf(items: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** items.length }, (_, mask) => items.filter((_item, bit) => (mask >> bit) & 1))
}

function sumOver(members: readonly number[], amount: (position: number) => number): number {
  return members.reduce((sum, i) => sum + amount(i), 0)
}

function cardOf(figures: ViewFigures, position: number) {
  const card = figures.cards[position]
  if (!card) throw new RangeError(`No card at position ${position}.`)
  return card
}
