import { modelInput } from '../model/effective'
import { createEvaluator } from '../model/evaluator'
import { rangeOf, type Range } from '../model/percentile'
import { createStreams } from '../model/streams'
import { DEFAULT_DRAWS, DEFAULT_SEED } from '../model/uncertainty'
import { createViewModel } from '../model/view-model'
import type { Workshop } from '../model/workshop'

/** What a package, such as a vote's winners, would bring by one view; in probability. */
export type PackageByView = {
  readonly id: string
  /** V(A) - V(∅); with draws also its 10th, 50th and 90th percentile. */
  readonly gain: { readonly central: number } & Partial<Range>
  /** Of the gain of the view's own package; unclamped: negative when asking for nothing is better. */
  readonly shareOfOwn: number
}

export type PackageOptions = { readonly draws?: number; readonly seed?: number }

/**
 * Any package by every view of a workshop, in file order (model.md section 6). `asks` are ids, in any order and number; the ask limit does not bind them.
 * Throws for an id that is not on the board. `draws: 0` leaves the percentiles out.
 */
export function judgePackage(workshop: Workshop, asks: readonly string[], { draws = DEFAULT_DRAWS, seed = DEFAULT_SEED }: PackageOptions = {}): readonly PackageByView[] {
  const members = positionsOf(workshop, asks)
  const streams = createStreams(draws, seed)
  return workshop.views.map((view): PackageByView => {
    const model = createViewModel(workshop, view)
    const central = model.value(members) - model.none
    const drawn = Array.from({ length: draws }, (_, draw) => {
      const { value } = createEvaluator(modelInput(workshop, view, streams.read(draw)))
      return value(members) - value([])
    })
    return { id: view.id, gain: { central, ...(draws > 0 ? rangeOf(drawn) : {}) }, shareOfOwn: central / model.gain }
  })
}

function positionsOf({ interventions }: Workshop, asks: readonly string[]): readonly number[] {
  const stranger = asks.find((ask) => !interventions.some(({ id }) => id === ask))
  if (stranger !== undefined) throw new RangeError(`'${stranger}' is not on the board; accepted are ${interventions.map(({ id }) => id).join(', ')}`)
  return interventions.flatMap(({ id }, position) => (asks.includes(id) ? [position] : []))
}
