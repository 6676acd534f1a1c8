import type { View } from '../model/workshop'
import { formatPercent } from './numbers'
import { beliefStrips } from './results-beliefs'

/** One view's best guess in two rounds, on the scale people were asked on. */
export type Dumbbell = { readonly id: string; readonly from: number; readonly to: number }
export type Dumbbells = { readonly rows: readonly Dumbbell[]; readonly format: (value: number) => string }

/** Best guesses of those who answered an input in both rounds, in the order of `after`. `input` is a belief or `regimeWeights.ID`; null for any other. */
export function dumbbells(before: readonly View[], after: readonly View[], input: string): Dumbbells | null {
  const story = /^regimeWeights\.(.+)$/.exec(input)?.[1]
  const first = story === undefined ? beliefGuesses(before, input) : storyGuesses(before, story)
  const second = story === undefined ? beliefGuesses(after, input) : storyGuesses(after, story)
  if (first === null || second === null) return null
  const rows = second.guesses.flatMap(({ id, value }) => {
    const from = first.guesses.find((guess) => guess.id === id)?.value
    return from === undefined ? [] : [{ id, from, to: value }]
  })
  return { rows, format: second.format }
}

type Guesses = { readonly guesses: readonly { readonly id: string; readonly value: number }[]; readonly format: (value: number) => string }

function beliefGuesses(views: readonly View[], input: string): Guesses | null {
  const strips = beliefStrips(views, { pools: {} }).find(({ key }) => key === input)
  return strips === undefined ? null : { guesses: strips.views.map(({ id, mid }) => ({ id, value: mid })), format: strips.format }
}

function storyGuesses(views: readonly View[], story: string): Guesses {
  const guesses = views.flatMap(({ id, regimeWeights, open }) => {
    const total = Object.values(regimeWeights ?? {}).reduce((sum, weight) => sum + weight, 0)
    return total === 0 || open?.includes('regimeWeights') ? [] : [{ id, value: (regimeWeights?.[story] ?? 0) / total }]
  })
  return { guesses, format: (value) => formatPercent(value, 2) }
}
