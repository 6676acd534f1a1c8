import { createEvaluator } from '../model/evaluator'
import { latticeValues } from '../model/lattice'
import { freshChoices } from '../model/lattice-choices'
import { createLattice, MOST_PACKAGES } from '../model/lattice-shape'
import { MOST_LATTICE_CARDS, packageCount } from '../model/search'
import type { ViewModel } from '../model/view-model'
import type { Members } from './loss'

/** V of every package within the ask limit, by an index that all views of a workshop share. */
export type EveryPackage = { readonly values: Float64Array; readonly membersAt: (index: number) => Members }

const remembered = new WeakMap<ViewModel, EveryPackage>()

/** Null for boards with more than 20 cards or 65,536 packages, or too large an overlap group. Remembered with the model. */
export function everyPackage(model: ViewModel): EveryPackage | null {
  const known = remembered.get(model)
  if (known !== undefined) return known
  const size = model.cards.length
  if (size > MOST_LATTICE_CARDS || packageCount(size, model.askLimit) > MOST_PACKAGES) return null
  const { compiled, constant } = createEvaluator(model.input)
  if (compiled === null) return null
  const lattice = createLattice(compiled.layout, model.askLimit)
  const { masks, positions } = lattice
  const found: EveryPackage = {
    values: latticeValues(compiled, lattice, { constant: constant(), choices: freshChoices }),
    membersAt: (index) => {
      const mask = masks[index] ?? 0
      return [...positions].filter((_, nth) => (mask >> (size - 1 - nth)) & 1).sort((a, b) => a - b)
    },
  }
  remembered.set(model, found)
  return found
}
