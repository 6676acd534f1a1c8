import { logCost, outcome } from './outcome'
import { withCard, withoutCard } from './package'
import { meanRanks } from './ranks'
import { standpointOf } from './regimes'
import type { InterventionResult, RegimeResult, ViewResult } from './results'
import { mostAsksLookedAt } from './search'
import { createViewModel, type ViewModel } from './view-model'
import type { View, Workshop } from './workshop'

/** Everything the model answers for one view, central results. Source: model.md sections 4 and 7. */
export function evaluateView(workshop: Workshop, view: View): ViewResult {
  return viewResult(view.id, createViewModel(workshop, view))
}

/** The same from a model that is already at hand. */
export function viewResult(id: string, model: ViewModel): ViewResult {
  const { best, none, gain, nearBest } = model
  const ids = (positions: readonly number[]) => positions.map((i) => model.cards[i] ?? '')
  return {
    id,
    package: ids(best.members),
    objective: { none: plain(none), package: plain(best.value) },
    gain: { central: plain(gain) },
    interventions: interventionResults(model),
    regimes: regimeResults(model),
    nearBest: nearBest.length,
    ...cutShort(model),
  }
}

function cutShort({ input }: ViewModel): Pick<ViewResult, 'asksLookedAt'> {
  const asksLookedAt = mostAsksLookedAt(input)
  return asksLookedAt < Math.min(input.askLimit, input.cards.length) ? { asksLookedAt } : {}
}

function interventionResults(model: ViewModel): readonly InterventionResult[] {
  const { cards, best, nearBest } = model
  const values = cards.map((_, i) => model.valueOf(i))
  const isMember = cards.map((_, i) => best.members.includes(i))
  const ranks = meanRanks(values, isMember)
  const worths = (members: readonly number[]) => model.chosen(members).map((choice) => choice.weight * choice.w)
  const atBest = worths(best.members)
  return cards.map((id, i) => {
    const other = worths(isMember[i] === true ? withoutCard(best.members, i) : withCard(best.members, i))
    const sign = isMember[i] === true ? 1 : -1
    const shares = model.input.regimes.map((regime, k) => [regime.id, plain(sign * ((atBest[k] ?? 0) - (other[k] ?? 0)))])
    return {
      id,
      value: plain(values[i] ?? 0),
      stake: plain(model.stake(i)),
      rank: ranks[i] ?? 0,
      inPackage: isMember[i] === true,
      nearBestShare: nearBest.filter(({ members }) => members.includes(i)).length / nearBest.length,
      ratio: safetyPerLogCost(model, i),
      storyShares: Object.fromEntries(shares),
    }
  })
}

function regimeResults(model: ViewModel): readonly RegimeResult[] {
  const atNone = model.chosen([])
  return model.chosen(model.best.members).map((choice, k) => {
    const idOf = (position: number) => model.cards[position] ?? ''
    const chances = choice.chances?.map((chance, nth) => [idOf(model.best.members[nth] ?? 0), chance])
    return {
      id: choice.regime,
      weight: choice.weight,
      implemented: choice.implemented.map(idOf),
      ...(chances ? { chances: Object.fromEntries(chances) } : {}),
      gain: plain(choice.w - (atNone[k]?.w ?? 0)),
      w: plain(choice.w),
      actionRisk: plain(choice.actionRisk),
      inactionRisk: plain(choice.inactionRisk),
      speed: plain(choice.speed),
    }
  })
}

/** [safety({i}) − safety(∅)] / ℓ_i at σ = 1; null for a free card. */
function safetyPerLogCost(model: ViewModel, position: number): number | null {
  const card = model.input.view.cards[position]
  const price = card ? logCost(card) : 0
  if (price === 0) return null
  const standpoint = standpointOf(model.input)
  return plain((outcome(standpoint, [position], { sincerity: 1 }).safety - outcome(standpoint, [], { sincerity: 1 }).safety) / price)
}

/** -0 as 0. */
function plain(x: number): number {
  return x + 0
}
