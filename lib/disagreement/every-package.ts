import { createEvaluator } from '../model/evaluator'
import { latticeValues } from '../model/lattice'
import { latticeShape } from '../model/lattice-shape'
import { packageCount } from '../model/search'
import type { ViewModel } from '../model/view-model'
import type { Members } from './loss'

/** V of every package within the ask limit, by an index that all views of a workshop share. */
export type EveryPackage = { readonly values: Float64Array; readonly membersAt: (index: number) => Members }

const MOST_CARDS = 20
const MOST_PACKAGES = 70_000

const remembered = new WeakMap<ViewModel, EveryPackage>()

/** Null for boards with more than 20 cards or 70,000 packages, or too large an overlap group. Remembered with the model. */
export function everyPackage(model: ViewModel): EveryPackage | null {
  const known = remembered.get(model)
  if (known !== undefined) return known
  const size = model.cards.length
  if (size > MOST_CARDS || packageCount(size, model.askLimit) > MOST_PACKAGES) return null
  const { compiled, constant } = createEvaluator(model.input)
  if (compiled === null) return null
  const shape = latticeShape(size, model.askLimit)
  const { positionOf } = compiled.layout
  const found: EveryPackage = {
    values: latticeValues(compiled, shape, constant()),
    membersAt: (index) => {
      const mask = shape.masks[index] ?? 0
      return [...positionOf].filter((_, rank) => (mask >> (size - 1 - rank)) & 1).sort((a, b) => a - b)
    },
  }
  remembered.set(model, found)
  return found
}
