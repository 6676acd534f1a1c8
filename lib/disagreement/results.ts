import { viewFigures } from '../model/effective'
import { createStreams } from '../model/streams'
import { evaluateUncertainty, withUncertainty } from '../model/uncertainty'
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

/** `onView` is told how many views are done: each takes as long as its draws. */
export type DrawsOptions = { readonly draws: number; readonly seed: number; readonly onView?: (done: number) => void }

/** The results with what `draws` worlds inside each view's ranges say beside the central numbers; unchanged for 0 draws (model.md section 4). */
export function withDraws(workshop: Workshop, results: WorkshopResults, { draws, seed, onView }: DrawsOptions): WorkshopResults {
  if (draws === 0) return results
  // Shared: the same parameter takes the same draw in every view.
  const streams = createStreams(draws, seed)
  const views = results.views.map((result, at) => {
    const view = workshop.views[at]
    const drawn = view === undefined ? result : withUncertainty(result, evaluateUncertainty(workshop, view, { draws, seed, streams }))
    onView?.(at + 1)
    return drawn
  })
  return { ...results, views }
}
