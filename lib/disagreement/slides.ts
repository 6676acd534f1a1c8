import { entryOf } from '../model/entry-of'
import { viewFigures, type ViewFigures } from '../model/effective'
import { fromScale, isExact, toScale, type Scale } from '../model/estimate'
import type { BeliefKey, Interval, Regime, View, Workshop } from '../model/workshop'
import { inputKey, type Input } from './inputs'
import { toPoolScale } from './pooling'

/** One answer of a view that can be moved along its scale: log-odds, or the logarithm of a quantity. */
export type Slide = {
  /** As in inputs.ts: `pScheming`, `regimes.ID.budget`, `regimeWeights.ID` … */
  readonly key: string
  /** The middle as it stands; of a weight, the normalised weight. */
  readonly mid: number
  /** How far the middle may move, down (at most 0) and up (at least 0), on the scale. */
  readonly down: number
  readonly up: number
  readonly at: (offset: number) => Slid
}

/** A view after the slide: where the middle is then, and all its figures. */
export type Slid = { readonly mid: number; readonly figures: ViewFigures }

const beliefs: readonly BeliefKey[] = ['pScheming', 'pCatastropheIfScheming', 'pCatastropheIfNotScheming', 'pCatastropheFromOthers', 'delaySensitivity', 'overlap']

/**
 * What one view could have answered otherwise within its own ranges: whole intervals slide on their scale, the middle staying within low and high;
 * exact numbers cannot. One weight at a time moves within 0..1 while the others keep their proportions. Beliefs first, then budgets and
 * sincerities, then weights. Source: model.md section 6, smallest flip.
 */
export function listSlides(workshop: Workshop, view: View): readonly Slide[] {
  const regimes = workshop.regimes
  return [
    ...beliefs.flatMap((belief) => beliefSlide(workshop, view, belief)),
    ...regimes.flatMap((regime) => adjustmentSlide(workshop, view, regime, 'budget')),
    ...regimes.flatMap((regime) => adjustmentSlide(workshop, view, regime, 'sincerity')),
    ...(regimes.length > 1 ? regimes.map((_, at) => weightSlide(workshop, view, at)) : []),
  ]
}

function beliefSlide(workshop: Workshop, view: View, belief: BeliefKey): readonly Slide[] {
  const estimate = view.beliefs?.[belief] ?? workshop.defaults?.[belief]
  if (estimate === undefined || typeof estimate === 'number' || isExact(estimate)) return []
  const moved = (interval: Interval): View => ({ ...view, beliefs: { ...view.beliefs, [belief]: interval } })
  return [intervalSlide(workshop, { kind: 'belief', belief }, { interval: estimate, scale: belief === 'delaySensitivity' ? 'ln' : 'logit', moved })]
}

function adjustmentSlide(workshop: Workshop, view: View, regime: Regime, field: 'budget' | 'sincerity'): readonly Slide[] {
  const { id } = regime
  const onBoard = field === 'sincerity' ? regime.sincerity : 'budget' in regime ? regime.budget : undefined
  const estimate = entryOf(view.regimes, id)?.[field] ?? entryOf(workshop.defaults?.regimes, id)?.[field] ?? onBoard
  const isRead = field === 'sincerity' || 'budget' in regime
  if (!isRead || estimate === undefined || typeof estimate === 'number' || isExact(estimate)) return []
  const moved = (interval: Interval): View => ({ ...view, regimes: { ...view.regimes, [id]: { ...entryOf(view.regimes, id), [field]: interval } } })
  return [intervalSlide(workshop, { kind: field, regime: id }, { interval: estimate, scale: 'logit', moved })]
}

type MovableInterval = { readonly interval: Interval; readonly scale: Scale; readonly moved: (interval: Interval) => View }

function intervalSlide(workshop: Workshop, input: Input, { interval, scale, moved }: MovableInterval): Slide {
  const { low, mid, high } = interval
  const shift = (x: number, offset: number) => fromScale(toScale(x, scale) + offset, scale)
  return {
    key: inputKey(input),
    mid,
    down: toScale(low, scale) - toScale(mid, scale),
    up: toScale(high, scale) - toScale(mid, scale),
    at: (offset) => {
      const slid = { low: shift(low, offset), mid: shift(mid, offset), high: shift(high, offset) }
      return { mid: slid.mid, figures: viewFigures(workshop, moved(slid)) }
    },
  }
}

/** Weights have ends: beyond the clamp of the pools a weight is 0 or 1. */
function weightSlide(workshop: Workshop, view: View, at: number): Slide {
  const own = viewFigures(workshop, view)
  const weight = own.regimes[at]?.weight ?? 0
  const here = toPoolScale(weight, 'logOdds')
  const [least, most] = [toPoolScale(0, 'logOdds'), toPoolScale(1, 'logOdds')]
  const rest = 1 - weight
  const withWeight = (moved: number): ViewFigures => ({
    ...own,
    regimes: own.regimes.map((regime, k) => {
      if (k === at) return { ...regime, weight: moved }
      return { ...regime, weight: rest > 0 ? (regime.weight * (1 - moved)) / rest : (1 - moved) / (own.regimes.length - 1) }
    }),
  })
  return {
    key: inputKey({ kind: 'weight', regime: workshop.regimes[at]?.id ?? '' }),
    mid: weight,
    down: least - here,
    up: most - here,
    at: (offset) => {
      const moved = here + offset <= least ? 0 : here + offset >= most ? 1 : fromScale(here + offset, 'logit')
      return { mid: moved, figures: withWeight(moved) }
    },
  }
}
