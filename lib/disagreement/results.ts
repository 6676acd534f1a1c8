import { viewFigures } from '../model/effective'
import type { Workshop } from '../model/workshop'
import { disagreementOf } from './disagreement'
import { createModelMemory } from './model-memory'
import type { WorkshopResults } from './types'

/** Evaluates again and again; what did not change between two workshops is not computed twice. */
export type WorkshopEvaluator = (workshop: Workshop) => WorkshopResults

/**
 * Central results of every view, and where the participants disagree: `workshop-results/1` (model.md section 7). Proxy and group views are
 * evaluated but enter no share, pool or distance; `disagreement` is null for fewer than two participants.
 * Takes a checked workshop (`parseWorkshopFile`); throws on one that breaks its rules.
 */
export function evaluateWorkshop(workshop: Workshop): WorkshopResults {
  return createWorkshopEvaluator()(workshop)
}

export function createWorkshopEvaluator(): WorkshopEvaluator {
  const memory = createModelMemory()
  return (workshop) => {
    const bench = memory.open(workshop)
    const evaluated = workshop.views.map((view) => {
      const figures = viewFigures(workshop, view)
      const model = bench.modelOf(figures)
      return { view, figures, model, result: bench.resultOf(view, model) }
    })
    const participants = evaluated.filter(({ view }) => view.kind === 'participant')
    const disagreement = participants.length < 2 ? null : disagreementOf(workshop, participants, bench.modelOf)
    bench.close()
    return { format: 'workshop-results/1', views: evaluated.map(({ result }) => result), disagreement }
  }
}
