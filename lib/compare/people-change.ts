import { movements, type Movement } from '../disagreement/moved'
import { inputKey, isAnswered, statedEstimate, type Input } from '../disagreement/inputs'
import { midOf } from '../model/estimate'
import type { View, Workshop } from '../model/workshop'
import { beliefKeys } from '../workshop/fields'
import type { AgreementChange } from './agreement-change'

/** One answer of one person in both; `movement` is towards or away from the others' first answers. Weights are shares of 1. */
export type Move = { readonly input: string; readonly from: number; readonly to: number; readonly movement: Movement }
export type PersonChange = {
  readonly id: string
  readonly name: string
  readonly moves: readonly Move[]
  /** Card ids that came onto their list and that left it, of cards on both boards or on one. */
  readonly came: readonly string[]
  readonly left: readonly string[]
}
export type PeopleChange = { readonly stayed: readonly PersonChange[]; readonly left: readonly string[]; readonly came: readonly string[] }

/** What the beliefs, weights, budgets and sincerities of two workshops can differ in. */
export function comparedInputs({ regimes }: Workshop): readonly Input[] {
  return [
    ...beliefKeys.map((belief): Input => ({ kind: 'belief', belief })),
    ...regimes.map(({ id }): Input => ({ kind: 'weight', regime: id })),
    ...regimes.flatMap((regime): readonly Input[] => ('budget' in regime ? [{ kind: 'budget', regime: regime.id }] : [])),
    ...regimes.map(({ id }): Input => ({ kind: 'sincerity', regime: id })),
  ]
}

/** Person by person: which answers moved and what came onto or left their list; most moved first. Names of those who left and who came. */
export function peopleChange(before: Workshop, after: Workshop, agreement: AgreementChange): PeopleChange {
  const participants = ({ views }: Workshop) => views.filter(({ kind }) => kind === 'participant')
  const [old, now] = [participants(before), participants(after)]
  const earlier = new Map(old.map((view) => [view.id, view]))
  const inputs = comparedInputs(after).map((input) => ({ input, moved: movements(old.filter(({ id }) => now.some((view) => view.id === id)), now.filter(({ id }) => earlier.has(id)), input) }))
  const stayed = now.flatMap((view): readonly PersonChange[] => {
    const first = earlier.get(view.id)
    if (first === undefined) return []
    const moves = inputs.flatMap(({ input, moved }): readonly Move[] => {
      const [from, to] = [statedMid(first, input), statedMid(view, input)]
      // A change too small for a direction is one all the same.
      return from === null || to === null || from === to ? [] : [{ input: inputKey(input), from, to, movement: moved.get(view.id) ?? 'stayed' }]
    })
    const [was, is] = [agreement.before.lists[view.id] ?? [], agreement.after.lists[view.id] ?? []]
    return [{ id: view.id, name: view.name, moves, came: is.filter((id) => !was.includes(id)), left: was.filter((id) => !is.includes(id)) }]
  })
  const weight = ({ moves, came, left }: PersonChange) => came.length + left.length + moves.filter(({ movement }) => movement !== 'stayed').length
  return {
    stayed: [...stayed].sort((a, b) => weight(b) - weight(a)),
    left: old.filter(({ id }) => !now.some((view) => view.id === id)).map(({ name }) => name),
    came: now.filter(({ id }) => !earlier.has(id)).map(({ name }) => name),
  }
}

/** Best guess as the view itself stated it; null where it left that open. */
export function statedMid(view: View, input: Input): number | null {
  const estimate = isAnswered(view, input) ? statedEstimate(view, input) : undefined
  if (estimate === undefined) return null
  if (input.kind !== 'weight') return midOf(estimate)
  const total = Object.values(view.regimeWeights ?? {}).reduce((sum, weight) => sum + weight, 0)
  return total > 0 ? midOf(estimate) / total : null
}
