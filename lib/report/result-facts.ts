import type { RoomAggregate } from '../disagreement/aggregate'
import type { Disagreement } from '../disagreement/types'
import type { ViewResult } from '../model/results'
import type { Fact } from './fact'
import { titlesOf, type Report } from './report'

/** What follows from the answers: lists, values, agreement, questions, figures of the group. */
export function resultFacts(report: Report): readonly Fact[] {
  const { results, figures, workshop } = report
  const titleOf = titlesOf(report)
  const viewName = (id: string) => workshop.views.find((view) => view.id === id)?.name ?? id
  const shared = results?.disagreement ?? figures
  return [
    ...(results?.views.flatMap((view) => listFacts(view, viewName(view.id), titleOf)) ?? []),
    ...(shared === null ? [] : groundFacts(shared, titleOf)),
    ...(results?.disagreement === null || results?.disagreement === undefined ? [] : namedFacts(results.disagreement, viewName)),
  ]
}

function listFacts({ objective, gain, interventions, regimes }: ViewResult, view: string, titleOf: (ask: string) => string): readonly Fact[] {
  const range = gain.p10 === undefined || gain.p90 === undefined ? {} : { low: gain.p10, high: gain.p90 }
  return [
    { kind: 'result', view, field: 'objective.none', value: objective.none },
    { kind: 'result', view, field: 'objective.package', value: objective.package },
    { kind: 'result', view, field: 'gain', value: gain.central, ...range },
    ...interventions.flatMap((entry): readonly Fact[] => {
      const of = { kind: 'result', view, ask: titleOf(entry.id) }
      const drawn = entry.draws
      return [
        { ...of, field: 'inPackage', value: entry.inPackage },
        { ...of, field: 'rank', value: entry.rank },
        { ...of, field: 'value', value: entry.value, ...(drawn === undefined ? {} : { low: drawn.p10, high: drawn.p90 }) },
        { ...of, field: 'stake', value: entry.stake },
        { ...of, field: 'nearBestShare', value: entry.nearBestShare },
        ...(drawn === undefined ? [] : [{ ...of, field: 'pInPackage', value: drawn.pInPackage }]),
      ]
    }),
    ...regimes.flatMap(({ id, w, actionRisk, inactionRisk, speed, gain: added, implemented }): readonly Fact[] => [
      ...Object.entries({ w, actionRisk, inactionRisk, speed, gain: added }).map(([field, value]): Fact => ({ kind: 'story', view, field: `regimes.${id}.${field}`, value })),
      ...implemented.map((ask): Fact => ({ kind: 'story', view, ask: titleOf(ask), field: `regimes.${id}.implemented`, value: true })),
    ]),
  ]
}

function groundFacts(shared: Disagreement | RoomAggregate, titleOf: (ask: string) => string): readonly Fact[] {
  const asks = (field: string, ids: readonly string[]) => ids.map((id): Fact => ({ kind: 'agreement', ask: titleOf(id), field, value: true }))
  return [
    { kind: 'agreement', field: 'distance', value: shared.distance },
    { kind: 'agreement', field: 'sharedAsks', value: shared.sharedAsks },
    ...(shared.kendallW === null ? [] : [{ kind: 'agreement', field: 'kendallW', value: shared.kendallW }]),
    ...asks('everyone', shared.everyone),
    ...asks('robustCore', shared.robustCore),
    ...asks('compromise', shared.compromise.package),
    { kind: 'agreement', field: 'compromise.meanLoss', value: shared.compromise.meanLoss },
    ...shared.interventions.flatMap(({ id, label, divisiveness, ...ask }): readonly Fact[] => [
      { kind: 'agreement', ask: titleOf(id), field: 'label', value: label },
      { kind: 'agreement', ask: titleOf(id), field: 'for', value: ask.for },
      { kind: 'agreement', ask: titleOf(id), field: 'against', value: ask.against },
      { kind: 'agreement', ask: titleOf(id), field: 'divisiveness', value: divisiveness },
    ]),
    ...shared.groupCruxes.flatMap(({ group, crux, distance, sharedAsks, answered, tested, changesNothing }) =>
      Object.entries({ crux, distance, sharedAsks, answered, tested, changesNothing }).map(([field, value]): Fact => ({ kind: 'crux', field: `${group}.${field}`, value }))),
    ...Object.entries(shared.pools).flatMap(([input, { pool, spread, answered }]): readonly Fact[] => [
      { kind: 'pool', field: `${input}.pool`, value: pool },
      { kind: 'pool', field: `${input}.spread`, value: spread },
      { kind: 'pool', field: `${input}.answered`, value: answered },
    ]),
  ]
}

function namedFacts({ participants, loss, compromise, groupCruxes, camps }: Disagreement, viewName: (id: string) => string): readonly Fact[] {
  return [
    ...participants.flatMap((view, row) => participants.flatMap((other, column): readonly Fact[] => (row === column ? [] : [{ kind: 'loss', view: viewName(view), field: `takes the list of ${viewName(other)}`, value: loss[row]?.[column] ?? null }]))),
    { kind: 'agreement', field: 'compromise.maxLoss', value: compromise.maxLoss },
    ...Object.entries(compromise.losses).map(([view, value]): Fact => ({ kind: 'loss', view: viewName(view), field: 'takes the compromise', value })),
    ...groupCruxes.flatMap(({ group, ownStake, byView }) => [
      ...Object.entries(ownStake).map(([view, value]): Fact => ({ kind: 'crux', view: viewName(view), field: `${group}.ownStake`, value })),
      ...Object.entries(byView).map(([view, value]): Fact => ({ kind: 'crux', view: viewName(view), field: `${group}.byView`, value })),
    ]),
    ...camps.flatMap((members, at) => members.map((view): Fact => ({ kind: 'camp', view: viewName(view), field: 'camp', value: String.fromCharCode(65 + at) }))),
  ]
}
