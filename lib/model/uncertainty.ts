import { modelInput } from './effective'
import { evaluateDraw } from './draw-search'
import { rangeOf, type Range } from './percentile'
import { meanRanks } from './ranks'
import type { ViewResult } from './results'
import { createStreams, type Streams } from './streams'
import { createViewModel, type ViewModel } from './view-model'
import type { View, Workshop } from './workshop'

export const DEFAULT_DRAWS = 1000
export const DEFAULT_SEED = 1

export type CardUncertainty = Range & {
  readonly id: string
  /** Share of draws in whose best package the card is. */
  readonly pInPackage: number
  /** SMAA-2 rank acceptability: share of draws in which the card has rank 1, 2, … among that draw's values. */
  readonly rankShares: readonly number[]
}

export type UncertaintyResult = {
  /** Draws behind this result, and draws there will be. */
  readonly draws: number
  readonly total: number
  /** Gain of the central package over no asks. */
  readonly gain: Range
  /** In board order: p10, p50, p90 of the value at the central package; shares from each draw's own best package. */
  readonly interventions: readonly CardUncertainty[]
}

/** Draws taken a few at a time, so that a worker can report in between and stop. */
export type Uncertainty = {
  readonly total: number
  readonly done: () => number
  /** Takes up to `count` further draws, in order; returns how many are done. */
  readonly step: (count: number) => number
  /** What the draws taken so far say. */
  readonly result: () => UncertaintyResult
}

export type UncertaintyOptions = {
  readonly draws?: number
  readonly seed?: number
  /** Streams to share between the views of one workshop; must be of the same draws and seed. */
  readonly streams?: Streams
  /** The view's central model where one is at hand. */
  readonly model?: ViewModel
}

/**
 * What a view's ranges leave open, by `draws` worlds inside them (default 1000, seed 1). Two kinds of answer: how good the central
 * package is in each world, and what would be best if that world were true and known. Source: model.md section 4, Uncertainty.
 */
export function createUncertainty(workshop: Workshop, view: View, options: UncertaintyOptions = {}): Uncertainty {
  const { draws: total = DEFAULT_DRAWS, seed = DEFAULT_SEED } = options
  const streams = options.streams ?? createStreams(total, seed)
  const { cards, best, nearBest, valueOf } = options.model ?? createViewModel(workshop, view)
  const importance = cards.map((_, i) => (best.members.includes(i) ? 1 : 0) + valueOf(i))
  const byImportance = cards.map((_, i) => i).sort((i, j) => (importance[j] ?? 0) - (importance[i] ?? 0) || i - j)
  // What was best in one world is a good guess in the next.
  const promising = new Map(nearBest.slice(0, PROMISING).map((set) => [set.members.join(), set.members]))
  const gains: number[] = []
  const values = cards.map((): number[] => [])
  const timesIn = cards.map(() => 0)
  const rankCounts = cards.map(() => cards.map(() => 0))

  function take(draw: number): void {
    const drawn = evaluateDraw(modelInput(workshop, view, streams.read(draw)), { central: best.members, promising: [...promising.values()], cards: byImportance })
    const key = drawn.best.members.join()
    promising.delete(key)
    promising.set(key, drawn.best.members)
    const [oldest] = promising.keys()
    if (promising.size > PROMISING && oldest !== undefined) promising.delete(oldest)
    gains.push(drawn.central.value - drawn.none)
    const isMember = cards.map((_, i) => drawn.best.members.includes(i))
    const ranks = tiedRanks(Array.from(drawn.best.values), isMember)
    cards.forEach((_, i) => {
      values[i]?.push(drawn.central.values[i] ?? 0)
      timesIn[i] = (timesIn[i] ?? 0) + (isMember[i] === true ? 1 : 0)
      const counts = rankCounts[i]
      const { from, to } = ranks[i] ?? { from: 1, to: 1 }
      for (let rank = from; counts && rank <= to; rank++) counts[rank - 1] = (counts[rank - 1] ?? 0) + 1 / (to - from + 1)
    })
  }

  return {
    total,
    done: () => gains.length,
    step(count) {
      for (let n = 0; n < count && gains.length < total; n++) take(gains.length)
      return gains.length
    },
    result: () => ({
      draws: gains.length,
      total,
      gain: rangeOf(gains),
      interventions: cards.map((id, i) => ({
        id,
        ...rangeOf(values[i] ?? []),
        pInPackage: (timesIn[i] ?? 0) / Math.max(gains.length, 1),
        rankShares: (rankCounts[i] ?? []).map((count) => count / Math.max(gains.length, 1)),
      })),
    }),
  }
}

/** All draws of a view at once. */
export function evaluateUncertainty(workshop: Workshop, view: View, options: UncertaintyOptions = {}): UncertaintyResult {
  const uncertainty = createUncertainty(workshop, view, options)
  uncertainty.step(uncertainty.total)
  return uncertainty.result()
}

/** A view's result with what its draws say beside the central numbers. */
export function withUncertainty(result: ViewResult, { gain, interventions }: UncertaintyResult): ViewResult {
  return {
    ...result,
    gain: { ...result.gain, ...gain },
    interventions: result.interventions.map((card, i) => {
      const drawn = interventions[i]
      if (!drawn) return card
      const { p10, p50, p90, pInPackage, rankShares } = drawn
      return { ...card, draws: { p10, p50, p90, pInPackage, rankShares } }
    }),
  }
}

/** How many packages that were best of late are tried as a start of the next draw's search. */
const PROMISING = 32

/** The ranks a card shares with others of equal value, as first and last. */
function tiedRanks(values: readonly number[], isMember: readonly boolean[]): readonly { readonly from: number; readonly to: number }[] {
  const means = meanRanks(values, isMember)
  const sharing = new Map<number, number>()
  for (const mean of means) sharing.set(mean, (sharing.get(mean) ?? 0) + 1)
  return means.map((mean) => {
    const width = (sharing.get(mean) ?? 1) - 1
    return { from: mean - width / 2, to: mean + width / 2 }
  })
}
