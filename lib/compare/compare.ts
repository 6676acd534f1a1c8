import type { Disagreement } from '../disagreement/types'
import type { Workshop } from '../model/workshop'
import { agreementChange, type AgreementChange } from './agreement-change'
import { asksChange, type AskChange } from './asks-change'
import { beliefsChange, cruxesChange, type BeliefChange, type CruxChange } from './beliefs-change'
import { peopleChange, type PeopleChange } from './people-change'

/** One of two snapshots: what it was computed from, where its participants disagree, and the asks it chose. */
export type ComparedSide = { readonly workshop: Workshop; readonly disagreement: Disagreement | null; readonly chosen: readonly string[] }

export type SnapshotComparison = {
  readonly agreement: AgreementChange
  readonly people: PeopleChange
  readonly asks: readonly AskChange[]
  /** Empty where either side compared fewer than two. */
  readonly beliefs: readonly BeliefChange[]
  readonly cruxes: readonly CruxChange[]
}

/** What changed from one snapshot to another: who moved, what moved, and whether agreement rose because answers moved, the board changed, or others were counted. */
export function compareSnapshots(before: ComparedSide, after: ComparedSide): SnapshotComparison {
  const agreement = agreementChange(before.workshop, after.workshop)
  const side = ({ workshop, disagreement, chosen }: ComparedSide) => ({ workshop, labels: disagreement?.interventions ?? [], chosen })
  const both = before.disagreement !== null && after.disagreement !== null
  return {
    agreement,
    people: peopleChange(before.workshop, after.workshop, agreement),
    asks: asksChange(side(before), side(after), agreement),
    beliefs: both ? beliefsChange(before.workshop, after.workshop, { before: before.disagreement.pools, after: after.disagreement.pools }) : [],
    cruxes: both ? cruxesChange(before.disagreement.groupCruxes, after.disagreement.groupCruxes) : [],
  }
}
