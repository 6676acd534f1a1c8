import type { View, Workshop } from '../model/workshop'
import { movementCounts, type MovementCount } from './movement-counts'
import { evaluateWorkshop } from './results'
import type { Disagreement, GroupCrux, InterventionAgreement } from './types'

/** Figures that fewer than this many people stand behind would name them (questions.md section 7, row 12). */
export const SMALLEST_GROUP = 3

/** The middle of an input and how far people lie apart; both null where one or two answered, who would be told by it. */
export type AggregatePool = { readonly pool: number | null; readonly spread: number | null; readonly answered: number }
export type AggregateCrux = Omit<GroupCrux, 'ownStake' | 'byView'>

/** What a room may see of a round whose answers are shown as group figures only: no field is about one view or one pair (sync.md, "What is sealed"). */
export type RoomAggregate = {
  readonly format: 'room-aggregate/1'
  /** How many views were compared. */
  readonly answers: number
  readonly distance: number
  readonly sharedAsks: number
  readonly everyone: readonly string[]
  readonly kendallW: number | null
  /** Mean of Kendall's τ_b over pairs. */
  readonly meanTau: number | null
  readonly interventions: readonly InterventionAgreement[]
  readonly pools: { readonly [input: string]: AggregatePool }
  /** Largest fall in distance first; without the groups in which one or two people stated something. */
  readonly groupCruxes: readonly AggregateCrux[]
  /** The asks of the compromise and what it costs on average; whom it costs most is nobody's business. */
  readonly compromise: { readonly package: readonly string[]; readonly meanLoss: number }
  readonly robustCore: readonly string[]
  /** By input, how people moved since the round before; without inputs that one or two people answered in both. */
  readonly moved: { readonly [input: string]: MovementCount }
}

/** Views of two rounds in a row, of the people who answered in both. */
export type RoundViews = { readonly before: readonly View[]; readonly after: readonly View[] }

/**
 * The group figures of a checked workshop whose views are everybody's latest; `rounds` are the views that moved. Null for fewer than three
 * participants: too few to show without showing who. Central results; takes seconds for a dozen views. Source: model.md section 6, sync.md.
 */
export function aggregateWorkshop(workshop: Workshop, rounds: RoundViews): RoomAggregate | null {
  const participants = workshop.views.filter(({ kind }) => kind === 'participant')
  if (participants.length < SMALLEST_GROUP) return null
  const { disagreement } = evaluateWorkshop(workshop)
  if (disagreement === null) return null
  const { distance, sharedAsks, everyone, kendallW, interventions, compromise, robustCore } = disagreement
  const moved = movementCounts(rounds.before, rounds.after, workshop.regimes.map(({ id }) => id))
  return {
    format: 'room-aggregate/1',
    answers: participants.length,
    distance,
    sharedAsks,
    everyone,
    kendallW,
    meanTau: meanTau(disagreement),
    interventions,
    pools: Object.fromEntries(
      Object.entries(disagreement.pools).map(([input, { pool, spread, answered }]) => [input, isTooFew(answered) ? { pool: null, spread: null, answered } : { pool, spread, answered }]),
    ),
    groupCruxes: disagreement.groupCruxes.filter(({ answered }) => !isTooFew(answered)).map(({ ownStake: _, byView: __, ...crux }) => crux),
    compromise: { package: compromise.package, meanLoss: compromise.meanLoss },
    robustCore,
    moved: Object.fromEntries(Object.entries(moved).filter(([, { closer, away, stayed }]) => closer + away + stayed >= SMALLEST_GROUP)),
  }
}

/** Nobody is told by what nobody said. */
function isTooFew(answered: number): boolean {
  return answered > 0 && answered < SMALLEST_GROUP
}

function meanTau({ tau }: Disagreement): number | null {
  const pairs = tau.flatMap((row, at) => row.slice(at + 1)).filter((value) => value !== null)
  return pairs.length === 0 ? null : pairs.reduce((sum, value) => sum + value, 0) / pairs.length
}
