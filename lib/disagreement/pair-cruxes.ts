import { modelInput, type ModelInput, type ViewFigures } from '../model/effective'
import { withCard, withoutCard } from '../model/package'
import { createModel, type ViewModel } from '../model/view-model'
import type { View, Workshop } from '../model/workshop'
import { figuresKey } from './figures-key'
import { inputGroups } from './inputs'
import type { Members } from './loss'
import { shapleyValues } from './shapley'
import { substitute } from './substitute'
import type { CardGroup, InputGroup, InterventionCrux, PairCruxes } from './types'

/** Groups whose numbers belong to single cards. */
const cardGroups: readonly CardGroup[] = ['costs', 'effects', 'feasibility']

/**
 * Why two views value asks differently (model.md section 6). For every ask i: what including it adds to p's package by p's numbers (`from`) and by q's
 * (`to`), and the exact Shapley value of each input group in the difference, over all coalitions of groups whose numbers are taken from q.
 * The groups sum to `to - from`. In probability. `from` and `to` name different views of a checked workshop.
 *
 * `cards` names the cards behind `costs`, `effects` and `feasibility`, of those whose figures differ: what taking over the one card's figures changes, as the
 * mean of four cases: before and after those of all other cards, and with everything else as p and as q has it. They rank the cards and are of the
 * group's size; only the groups sum exactly.
 */
export function pairCruxes(workshop: Workshop, from: View, to: View): PairCruxes {
  const input = modelInput(workshop, from)
  const other = modelInput(workshop, to).view
  const base = createModel(input)
  const members = base.best.members
  const additionsUnder = (figures: ViewFigures) => additions(figures === input.view ? base : createModel({ ...input, view: figures }), members)
  // A group whose numbers are the same in both views moves nothing in any coalition: its Shapley value is 0, and leaving it out halves the work.
  const differing = inputGroups.filter((group) => differs(input.view, substitute(input.view, other, new Set([group]))))
  const worths = Array.from({ length: 2 ** differing.length }, (_, mask) => {
    const groups = new Set(differing.filter((_group, bit) => (mask >> bit) & 1))
    return additionsUnder(mask === 0 ? input.view : substitute(input.view, other, groups))
  })
  const behind = cardGroups.filter((group) => differing.includes(group)).map((group) => ({ group, cards: singleCards(input, other, group, additionsUnder) }))
  const ids = (positions: Members) => positions.map((position) => input.cards[position] ?? '')
  return {
    from: from.id,
    to: to.id,
    package: ids(members),
    interventions: input.cards.map((id, card): InterventionCrux => {
      const worth = worths.map((values) => values[card] ?? 0)
      const shares = shapleyValues(worth)
      const before = worth[0] ?? 0
      const after = worth.at(-1) ?? 0
      return {
        id,
        from: before,
        to: after,
        difference: after - before,
        groups: Object.fromEntries(inputGroups.map((group) => [group, shares[differing.indexOf(group)] ?? 0])),
        cards: Object.fromEntries(behind.map(({ group, cards }) => [group, Object.fromEntries(cards.map(({ at, moves }) => [input.cards[at] ?? '', moves[card] ?? 0]))])),
      }
    }),
  }
}

/** What including each card adds to the package: V(A ∪ i) - V(A \ i). */
function additions(model: ViewModel, members: Members): readonly number[] {
  return model.cards.map((_, card) => model.value(withCard(members, card)) - model.value(withoutCard(members, card)))
}

const differs = (one: ViewFigures, other: ViewFigures): boolean => figuresKey(one) !== figuresKey(other)

type SingleCard = { readonly at: number; readonly moves: readonly number[] }

function singleCards(input: ModelInput, other: ViewFigures, group: InputGroup, additionsUnder: (figures: ViewFigures) => readonly number[]): readonly SingleCard[] {
  const own = input.view
  const groups = new Set([group])
  const everyCard = new Set(own.cards.keys())
  const changed = [...everyCard].filter((card) => differs(own, substitute(own, other, groups, new Set([card]))))
  const contexts = [own, substitute(other, own, groups, everyCard)].map((context) => {
    const taking = (cards: Iterable<number>) => additionsUnder(substitute(context, other, groups, new Set(cards)))
    return { taking, none: taking([]), all: taking(everyCard) }
  })
  return changed.map((at) => {
    const cases = contexts.flatMap(({ taking, none, all }) => [difference(taking([at]), none), difference(all, taking(changed.filter((card) => card !== at)))])
    return { at, moves: own.cards.map((_, card) => cases.reduce((sum, moved) => sum + (moved[card] ?? 0), 0) / cases.length) }
  })
}

function difference(after: readonly number[], before: readonly number[]): readonly number[] {
  return after.map((value, card) => value - (before[card] ?? 0))
}
