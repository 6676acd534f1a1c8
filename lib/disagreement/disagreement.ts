import type { ViewFigures } from '../model/effective'
import type { ViewResult } from '../model/results'
import type { ViewModel } from '../model/view-model'
import type { Workshop } from '../model/workshop'
import { asksSettingApart } from './camp-asks'
import { findCamps } from './camps'
import { findCompromise } from './compromise'
import { groupCruxes } from './group-cruxes'
import { inputKey } from './inputs'
import { agreementOn } from './labels'
import { distanceOf, lossMatrix, type Members } from './loss'
import { poolFigures, type Participant, type PooledFigures } from './pooled-figures'
import { kendallW, tauB } from './rank-agreement'
import { robustCore } from './robust-core'
import { inEveryPackage, sharedAsks } from './shared-asks'
import { varianceBetweenGroups } from './stakeholder-variance'
import type { Compromise, Disagreement, Pool } from './types'

export type EvaluatedParticipant = Participant & { readonly model: ViewModel; readonly result: ViewResult }

/** Where at least two participants disagree, and on what it turns (model.md section 6). Every list and matrix is in their order. */
export function disagreementOf(workshop: Workshop, participants: readonly EvaluatedParticipant[], modelOf: (figures: ViewFigures, near: readonly Members[]) => ViewModel): Disagreement {
  const cards = workshop.interventions.map(({ id }) => id)
  const ids = (members: Members) => members.map((member) => cards[member] ?? '')
  const models = participants.map(({ model }) => model)
  const results = participants.map(({ result }) => result)
  const packages = models.map(({ best }) => best.members)
  const ranks = results.map(({ interventions }) => interventions.map(({ rank }) => rank))
  const loss = lossMatrix(models)
  const camps = findCamps(symmetric(loss))
  const pooled = poolFigures(workshop, participants)
  const nameOf = (person: number) => participants[person]?.view.id ?? ''
  return {
    participants: participants.map(({ view }) => view.id),
    distance: distanceOf(loss),
    loss,
    sharedAsks: sharedAsks(packages),
    everyone: ids(inEveryPackage(packages)),
    kendallW: kendallW(ranks),
    tau: ranks.map((one) => ranks.map((other) => tauB(one, other))),
    interventions: cards.map((id, card) => agreementOn(id, results.map((result) => stanceOf(result, card)))),
    camps: camps.map((camp) => camp.map(nameOf)),
    campAsks: camps.map((camp) => asksSettingApart(camp, packages).map(({ ask, inside, outside }) => ({ id: cards[ask] ?? '', inside, outside }))),
    stakeholderVariance: stakeholderVariance(participants),
    pools: poolsOf(pooled),
    groupCruxes: groupCruxes({ participants, models, pooled, modelOf }),
    compromise: compromiseOf(participants, ids),
    robustCore: robustCore(results),
  }
}

function symmetric(loss: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return loss.map((row, u) => row.map((one, v) => (one + (loss[v]?.[u] ?? 0)) / 2))
}

function stanceOf({ interventions, gain }: ViewResult, card: number) {
  const { stake = 0, inPackage = false, value = 0 } = interventions[card] ?? {}
  return { stake, inPackage, addedShare: inPackage ? 0 : value / gain.central }
}

function stakeholderVariance(participants: readonly EvaluatedParticipant[]): number | null {
  // Who belongs to no group says nothing about groups.
  return varianceBetweenGroups(
    participants.flatMap(({ view, result }) => (view.stakeholder === undefined ? [] : [{ stakeholder: view.stakeholder, stakes: result.interventions.map(({ stake }) => stake) }])),
  )
}

function poolsOf({ inputs }: PooledFigures): { readonly [input: string]: Pool } {
  const shown = inputs.filter(({ input, answered }) => (input.kind !== 'card' && input.kind !== 'support') || answered > 0)
  return Object.fromEntries(shown.map(({ input, pool, spread, answered }) => [inputKey(input), { pool, spread, answered }]))
}

function compromiseOf(participants: readonly EvaluatedParticipant[], ids: (members: Members) => readonly string[]): Compromise {
  const { members, losses, maxLoss, meanLoss } = findCompromise(participants.map(({ model }) => model))
  return { package: ids(members), maxLoss, meanLoss, losses: Object.fromEntries(participants.map(({ view }, person) => [view.id, losses[person] ?? 0])) }
}
