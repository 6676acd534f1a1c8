import { evaluateWorkshop, withDraws } from '../../disagreement/results'
import { parseWorkshopFile } from '../file'
import type { SnapshotResults, SnapshotState } from './types'

export type Progress = (done: number, of: number) => void

/**
 * The second part of a snapshot: the results of its state, the same ones wherever they are computed. Takes about as long as `draws` worlds for
 * every view; `onProgress` is told after the central results and after each view. `stateHash` is what the part refers to.
 */
export function computeResults(state: SnapshotState, stateHash: string, onProgress: Progress = () => undefined): SnapshotResults {
  const { modelVersion, seed, draws } = state
  const parsed = parseWorkshopFile(state.workshop)
  const about = { format: 'snapshot-results/1', stateHash, modelVersion, seed, draws } as const
  if (!parsed.ok) return { ...about, results: null, problem: `${parsed.path} ${parsed.rule}` }
  const { workshop } = parsed
  const steps = workshop.views.length + 1
  const central = evaluateWorkshop(workshop)
  onProgress(1, steps)
  return { ...about, results: withDraws(workshop, central, { draws, seed, onView: (done) => onProgress(done + 1, steps) }), problem: null }
}
