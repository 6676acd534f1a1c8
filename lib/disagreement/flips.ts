import { modelInput } from '../model/effective'
import { createModel } from '../model/view-model'
import type { View, Workshop } from '../model/workshop'
import type { Members } from './loss'
import { listSlides, type Slide } from './slides'
import type { Flip } from './types'

/** Grid points a direction: a change that comes and goes between two of them is not seen. */
const GRID = 12
/** The turning point is found to this accuracy on the scale. */
const ACCURACY = 1e-3

/**
 * For each card the smallest change in one answer of the view, within its own ranges, that would take it into the package or out of it; null where none
 * would (model.md section 6). A card's stake changes sign exactly where the best package starts or stops holding it.
 * Slides of different answers are compared by how far the middle moves on its scale (log-odds; the logarithm of a quantity).
 */
export function smallestFlips(workshop: Workshop, view: View): ReadonlyMap<string, Flip | null> {
  const tracks = listSlides(workshop, view).map((slide) => createTrack(workshop, view, slide))
  const { cards, best } = createModel(modelInput(workshop, view))
  return new Map(cards.map((id, card) => [id, leastSlide(tracks, (members) => members.includes(card) !== best.members.includes(card))]))
}

/** The smallest change in one answer of `view` that would make its package the same as that of `other`; null where none would, or they are the same. */
export function smallestEqualizer(workshop: Workshop, view: View, other: View): Flip | null {
  const own = createModel(modelInput(workshop, view)).best.members.join()
  const wanted = createModel(modelInput(workshop, other)).best.members.join()
  if (own === wanted) return null
  const tracks = listSlides(workshop, view).map((slide) => createTrack(workshop, view, slide))
  return leastSlide(tracks, (members) => members.join() === wanted)
}

/** The best package along one slide, worked out once a place. */
type Track = { readonly slide: Slide; readonly packageAt: (offset: number) => Members }

function createTrack(workshop: Workshop, view: View, slide: Slide): Track {
  const input = modelInput(workshop, view)
  const known = new Map<number, Members>()
  return {
    slide,
    packageAt: (offset) => {
      const members = known.get(offset) ?? createModel({ ...input, view: slide.at(offset).figures }).best.members
      known.set(offset, members)
      return members
    },
  }
}

function leastSlide(tracks: readonly Track[], isFlipped: (members: Members) => boolean): Flip | null {
  let least: { readonly slide: Slide; readonly offset: number } | null = null
  for (const { slide, packageAt } of tracks) {
    for (const end of [slide.down, slide.up]) {
      const offset = firstFlip(end, least === null ? Infinity : Math.abs(least.offset), (at) => isFlipped(packageAt(at)))
      if (offset !== null && (least === null || Math.abs(offset) < Math.abs(least.offset))) least = { slide, offset }
    }
  }
  return least === null ? null : { input: least.slide.key, from: least.slide.mid, to: least.slide.at(least.offset).mid, slide: least.offset }
}

/** The first place between 0 and `end`, nearer than `within`, that is flipped: on the grid, then by halving back to the last place that is not. */
function firstFlip(end: number, within: number, isFlipped: (offset: number) => boolean): number | null {
  if (end === 0) return null
  for (let step = 1; step <= GRID; step += 1) {
    let still = (end * (step - 1)) / GRID
    if (Math.abs(still) >= within) return null
    let flipped = (end * step) / GRID
    if (!isFlipped(flipped)) continue
    while (Math.abs(flipped - still) > ACCURACY) {
      const middle = (flipped + still) / 2
      if (isFlipped(middle)) flipped = middle
      else still = middle
    }
    return flipped
  }
  return null
}
