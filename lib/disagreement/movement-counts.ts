import type { View } from '../model/workshop'
import { inputKey, type Input } from './inputs'
import { movements } from './moved'

export const moveReasons = ['newArgument', 'misread', 'deferring'] as const
/** Why somebody says that they moved. */
export type MoveReason = (typeof moveReasons)[number]

/** How people moved on one input between two rounds, and the reasons that those who moved gave. */
export type MovementCount = {
  readonly closer: number
  readonly away: number
  readonly stayed: number
  readonly reasons: { readonly [R in MoveReason]: number }
}

const beliefs = ['pScheming', 'pCatastropheIfScheming', 'pCatastropheIfNotScheming', 'pCatastropheFromOthers', 'delaySensitivity', 'overlap'] as const

/**
 * By input (keys as in inputs.ts), for the six beliefs and the weight of every story: how many moved closer to the others, away, or stayed
 * (moved.ts), and why. Inputs that nobody answered in both rounds are left out. Source: model.md section 6, questions.md section 4.
 */
export function movementCounts(before: readonly View[], after: readonly View[], regimes: readonly string[]): { readonly [input: string]: MovementCount } {
  const inputs: readonly Input[] = [...beliefs.map((belief) => ({ kind: 'belief', belief }) as const), ...regimes.map((regime) => ({ kind: 'weight', regime }) as const)]
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const moved = movements(before, after, input)
      return moved.size === 0 ? [] : [[inputKey(input), countOf(moved, after, input)] as const]
    }),
  )
}

function countOf(moved: ReturnType<typeof movements>, after: readonly View[], input: Input): MovementCount {
  const of = (movement: 'closer' | 'away' | 'stayed') => [...moved.values()].filter((value) => value === movement).length
  const said = after.filter(({ id }) => moved.get(id) === 'closer' || moved.get(id) === 'away').map((view) => reasonOf(view, input))
  const given = (reason: MoveReason) => said.filter((value) => value === reason).length
  return {
    closer: of('closer'),
    away: of('away'),
    stayed: of('stayed'),
    reasons: { newArgument: given('newArgument'), misread: given('misread'), deferring: given('deferring') },
  }
}

/** Reasons stand in the view's `asked.moved` by input name; one for all weights. */
function reasonOf({ asked }: View, input: Input): MoveReason | null {
  const moved = asked?.['moved']
  if (typeof moved !== 'object' || moved === null) return null
  const name = input.kind === 'weight' ? 'regimeWeights' : inputKey(input)
  const found: unknown = Object.entries(moved).find(([key]) => key === name)?.[1]
  return moveReasons.find((reason) => reason === found) ?? null
}
