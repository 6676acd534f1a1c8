import { evaluateWorkshop } from '../../disagreement/results'
import { createStreams } from '../../model/streams'
import { evaluateUncertainty, withUncertainty, type UncertaintyResult } from '../../model/uncertainty'
import { parseWorkshopFile } from '../file'
import type { SnapshotResults, SnapshotState } from './types'

export type Progress = (done: number, of: number) => void

/** What is computed of a sealed state, with every text in its place or erased: no number depends on a text. */
export type Computable = Pick<SnapshotState, 'workshop' | 'modelVersion' | 'seed' | 'draws'>

/** Of a view, by its place in the workshop. */
export type ViewDraws = { readonly at: number; readonly drawn: UncertaintyResult }

/**
 * The second part of a snapshot: the results of its state, the same ones wherever they are computed. Takes about as long as `draws` worlds for
 * every view; `onProgress` is told after each view and at the end. `stateHash` is what the part refers to.
 */
export function computeResults(state: Computable, stateHash: string, onProgress: Progress = () => undefined): SnapshotResults {
  const steps = state.workshop.views.length + 1
  const places = state.workshop.views.map((_, at) => at)
  const results = composeResults(state, stateHash, computeDraws(state, places, (done) => onProgress(done, steps)))
  onProgress(steps, steps)
  return results
}

/** The worlds of the views at these places: what takes long, and what several threads can share. None for 0 draws or a workshop that breaks a rule. */
export function computeDraws({ workshop: file, seed, draws }: Computable, places: Iterable<number>, onView: (done: number) => void = () => undefined): readonly ViewDraws[] {
  const parsed = parseWorkshopFile(file)
  if (!parsed.ok || draws === 0) return []
  const { workshop } = parsed
  // Shared: the same parameter takes the same draw in every view.
  const streams = createStreams(draws, seed)
  const done: ViewDraws[] = []
  for (const at of places) {
    const view = workshop.views[at]
    if (view === undefined) continue
    done.push({ at, drawn: evaluateUncertainty(workshop, view, { draws, seed, streams }) })
    onView(done.length)
  }
  return done
}

/** The central results with what the worlds of each view say beside them, whoever computed those. */
export function composeResults({ workshop: file, modelVersion, seed, draws }: Computable, stateHash: string, drawn: readonly ViewDraws[]): SnapshotResults {
  const about = { format: 'snapshot-results/1', stateHash, modelVersion, seed, draws } as const
  const parsed = parseWorkshopFile(file)
  if (!parsed.ok) return { ...about, results: null, problem: `${parsed.path} ${parsed.rule}` }
  const central = evaluateWorkshop(parsed.workshop)
  const byPlace = new Map(drawn.map((part) => [part.at, part.drawn]))
  const views = central.views.map((result, at) => {
    const part = byPlace.get(at)
    return part === undefined ? result : withUncertainty(result, part)
  })
  return { ...about, results: { ...central, views }, problem: null }
}
