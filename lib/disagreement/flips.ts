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

/** Answers card by card; places on the way that were looked at for one card serve the next. */
export type FlipFinder = {
  /** The smallest flip of the card; null where no answer within the view's ranges takes it in or out. Throws for an id that is not on the board. */
  readonly flipOf: (id: string) => Flip | null
}

/**
 * The smallest change in one answer of the view, within its own ranges, that would take a card into the package or out of it (model.md section 6).
 * A card's stake changes sign exactly where the best package starts or stops holding it. Slides of different answers are compared by how far the middle
 * moves on its scale (log-odds; the logarithm of a quantity).
 */
export function createFlipFinder(workshop: Workshop, view: View): FlipFinder {
  const { cards, best } = createModel(modelInput(workshop, view))
  const tracks = listSlides(workshop, view).map((slide) => createTrack(workshop, view, { slide, start: best.members }))
  return {
    flipOf(id) {
      const card = cards.indexOf(id)
      if (card < 0) throw new RangeError(`'${id}' is not on the board; accepted are ${cards.join(', ')}`)
      return leastSlide(tracks, (members) => members.includes(card) !== best.members.includes(card))
    },
  }
}

/** The smallest flip of every card, by id. */
export function smallestFlips(workshop: Workshop, view: View): ReadonlyMap<string, Flip | null> {
  const finder = createFlipFinder(workshop, view)
  return new Map(workshop.interventions.map(({ id }) => [id, finder.flipOf(id)]))
}

/** The smallest change in one answer of `view` that would make its package the same as that of `other`; null where none would, or they are the same. */
export function smallestEqualizer(workshop: Workshop, view: View, other: View): Flip | null {
  const own = createModel(modelInput(workshop, view)).best.members
  const wanted = createModel(modelInput(workshop, other)).best.members.join()
  if (own.join() === wanted) return null
  const tracks = listSlides(workshop, view).map((slide) => createTrack(workshop, view, { slide, start: own }))
  return leastSlide(tracks, (members) => members.join() === wanted)
}

/** The best package along one slide, worked out once a place. */
type Track = { readonly slide: Slide; readonly packageAt: (offset: number) => Members }

function createTrack(workshop: Workshop, view: View, { slide, start }: { readonly slide: Slide; readonly start: Members }): Track {
  const input = modelInput(workshop, view)
  const known = new Map<number, Members>()
  // What is best at one place is good at the next.
  let latest = start
  return {
    slide,
    packageAt: (offset) => {
      const members = known.get(offset) ?? createModel({ ...input, view: slide.at(offset).figures }, [latest, start]).best.members
      known.set(offset, members)
      latest = members
      return members
    },
  }
}

/** Grid step by grid step over all tracks, so that a near flip of one answer spares looking far along the others. */
function leastSlide(tracks: readonly Track[], isFlipped: (members: Members) => boolean): Flip | null {
  const ways = tracks.flatMap(({ slide, packageAt }) => [slide.down, slide.up].filter((end) => end !== 0).map((end) => ({ slide, packageAt, end })))
  const places = ways
    .flatMap((way) => Array.from({ length: GRID }, (_, nth) => ({ way, still: (way.end * nth) / GRID, offset: (way.end * (nth + 1)) / GRID })))
    .sort((a, b) => Math.abs(a.still) - Math.abs(b.still))
  let least: { readonly slide: Slide; readonly offset: number } | null = null
  for (const { way, still, offset } of places) {
    if (least !== null && Math.abs(still) >= Math.abs(least.offset)) break
    const flips = (at: number) => isFlipped(way.packageAt(at))
    if (!flips(offset)) continue
    const found = turningPoint(still, offset, flips)
    if (least === null || Math.abs(found) < Math.abs(least.offset)) least = { slide: way.slide, offset: found }
  }
  return least === null ? null : { input: least.slide.key, from: least.slide.mid, to: least.slide.at(least.offset).mid, slide: least.offset }
}

/** Between a place that is not flipped and one that is: the flipped end of the last halving. */
function turningPoint(unflipped: number, flipped: number, isFlipped: (offset: number) => boolean): number {
  let still = unflipped
  let turned = flipped
  while (Math.abs(turned - still) > ACCURACY) {
    const middle = (turned + still) / 2
    if (isFlipped(middle)) turned = middle
    else still = middle
  }
  return turned
}
