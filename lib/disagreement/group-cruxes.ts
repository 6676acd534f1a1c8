import type { ViewFigures } from '../model/effective'
import { comparable } from '../model/rounding'
import type { ViewModel } from '../model/view-model'
import { cardRanks } from './card-ranks'
import { groupOf, inputGroups } from './inputs'
import { distanceOf, lossMatrix, lossOf, meanLoss, type Members } from './loss'
import type { Participant, PooledFigures } from './pooled-figures'
import { kendallW } from './rank-agreement'
import { sharedAsks } from './shared-asks'
import { substitute } from './substitute'
import type { GroupCrux, InputGroup } from './types'

/** An own stake below this moves nothing that matters. */
const NOTICEABLE = 0.01

/** Groups that everybody is asked about; the others are answered by whoever cares to. */
const askedOfAll: ReadonlySet<InputGroup> = new Set(['scheming', 'severity', 'others', 'regimes'])

export type GroupCruxInput = {
  readonly participants: readonly Participant[]
  /** The participants' models, in the same order. */
  readonly models: readonly ViewModel[]
  readonly pooled: PooledFigures
  /** `near`: packages that may be as good. */
  readonly modelOf: (figures: ViewFigures, near: readonly Members[]) => ViewModel
}

/**
 * For each input group: how far apart the participants (at least two) would still be if all of them took the pool on it and re-optimised.
 * Sorted by crux = D - D_g, the largest first: the agenda of the talk. Source: model.md section 6.
 */
export function groupCruxes(input: GroupCruxInput): readonly GroupCrux[] {
  const before = lossMatrix(input.models)
  return inputGroups
    .map((group) => groupCrux(input, before, group))
    .sort((a, b) => comparable(b.crux) - comparable(a.crux))
}

function groupCrux({ participants, models, pooled, modelOf }: GroupCruxInput, before: readonly (readonly number[])[], group: InputGroup): GroupCrux {
  const packages = models.map(({ best }) => best.members)
  const settled = participants.map(({ figures }, person) => modelOf(substitute(figures, pooled.figures, new Set([group])), [packages[person] ?? [], ...packages]))
  const after = lossMatrix(settled)
  const perView = (amount: (index: number) => number) => Object.fromEntries(participants.map(({ view }, index) => [view.id, amount(index)]))
  const stakes = models.map((model, index) => lossOf(model, settled[index]?.best.members ?? model.best.members))
  const { answered, tested, differs } = answersTo(group, participants.length, pooled)
  const distance = distanceOf(after)
  return {
    group,
    crux: distanceOf(before) - distance,
    distance,
    sharedAsks: sharedAsks(settled.map(({ best }) => best.members)),
    kendallW: kendallW(settled.map(cardRanks)),
    ownStake: perView((index) => stakes[index] ?? 0),
    byView: perView((index) => meanLoss(before, index) - meanLoss(after, index)),
    answered,
    tested,
    changesNothing: tested && differs && stakes.every((stake) => stake < NOTICEABLE),
  }
}

function answersTo(group: InputGroup, people: number, { inputs }: PooledFigures) {
  const asked = inputs.filter(({ input }) => groupOf(input) === group)
  const hasAnswered = (person: number) => {
    const answers = asked.map(({ answeredBy }) => answeredBy[person] ?? false)
    return askedOfAll.has(group) ? answers.every(Boolean) : answers.some(Boolean)
  }
  const answered = Array.from({ length: people }, (_, person) => hasAnswered(person)).filter(Boolean).length
  return {
    answered,
    tested: askedOfAll.has(group) ? 3 * answered >= 2 * people : answered > 0,
    differs: asked.some(({ spread }) => spread > 0),
  }
}
