import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createViewModel } from '@/lib/model/view-model'
import { knapsackFront, solveKnapsack, type KnapsackItem } from '@/lib/model/knapsack'
import type { Workshop } from '@/lib/model/workshop'
import { hasSharedData, readVector } from '../support/shared-data'

const problem = z.object({ profits: z.array(z.number()), weights: z.array(z.number()), capacity: z.number().optional() })

function items({ profits, weights }: z.infer<typeof problem>): readonly KnapsackItem[] {
  return profits.map((score, position) => ({ position, score, logCost: weights[position] ?? 0 }))
}

describe.skipIf(!hasSharedData)('knapsacks, which pressure regimes solve', () => {
  it.each(['burkardt-P01', 'burkardt-P02', 'burkardt-P03', 'burkardt-P04', 'burkardt-P08', 'lowdim-f1', 'lowdim-f2', 'lowdim-f8', 'lowdim-f5-real'])(
    'MODEL-50 the solver reaches the published optimum: vectors.json topic 4, %s',
    (id) => {
      const { input, expected, tolerance } = readVector(id, problem, z.object({ optimum: z.number(), selection_0based: z.array(z.number()).optional(), n_optimal_solutions: z.number().optional() }))
      const best = solveKnapsack(items(input), input.capacity ?? 0)
      expect(Math.abs(best.score - expected.optimum)).toBeLessThanOrEqual(tolerance + 1e-9)
      if (expected.n_optimal_solutions === 1) expect(best.members).toEqual(expected.selection_0based)
    },
  )

  it('MODEL-51 the front without a limit is the complete Pareto frontier: vectors.json topic 4, frontier-P04', () => {
    const { input, expected } = readVector('frontier-P04', problem, z.object({ frontier_cost_value: z.array(z.tuple([z.number(), z.number()])) }))
    expect(knapsackFront(items(input), Infinity).map(({ logCost, score }) => [logCost, score])).toEqual(expected.frontier_cost_value)
  })

  it('MODEL-52 a pressure regime implements the published selection when costs and appeals are that knapsack: vectors.json topic 4, burkardt-P01', () => {
    const { input, expected } = readVector('burkardt-P01', problem, z.object({ selection_0based: z.array(z.number()) }))
    // Log-costs are weights / 1000 and appeals profits / 100.
    const workshop: Workshop = {
      format: 'workshop/1', title: 'knapsack', framing: 'action-inaction', askLimit: 10,
      regimes: [{ id: 'p', name: 'p', kind: 'pressure', budget: -Math.expm1(-(input.capacity ?? 0) / 1000), constituency: 'x', appeal: { legibility: 1 } }],
      interventions: input.profits.map((profit, i) => ({
        id: `${i}`, title: `${i}`, cost: -Math.expm1(-(input.weights[i] ?? 0) / 1000), reductionIfScheming: 0.1, reductionIfNotScheming: 0.1,
        legibility: profit / 100, verifiability: 0, robustness: 1,
      })),
      views: [{ id: 'v', name: 'v', kind: 'participant', beliefs: { pScheming: 0.5, pCatastropheIfScheming: 0.5, pCatastropheIfNotScheming: 0.1, pCatastropheFromOthers: 0.1, delaySensitivity: 0 } }],
    }
    const view = workshop.views[0]
    if (!view) throw new Error('there is one view')
    expect(createViewModel(workshop, view).chosen(input.profits.map((_, i) => i))[0]?.implemented).toEqual(expected.selection_0based)
  })
})
