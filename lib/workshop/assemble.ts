import type { Intervention, Overrides, Regime, View, Workshop } from '../model/workshop'
import { inputTarget } from './answer-key'
import { estimateFields } from './fields'
import { sharedViewsAsViews } from './shared-views-as-views'
import type { BoardSnapshot, Card, StageSnapshot } from './types'

export type WorkshopParts = {
  readonly board: BoardSnapshot
  readonly stage: StageSnapshot
  /** The reader's own answers, sealed or not: they stand in for their revealed view. */
  readonly own?: View
}

/**
 * The `workshop/1` file of what somebody may see (model.md section 7): the cards that are not archived in board order,
 * the settings, and of each person the latest revealed view in the order of the people, with the reader's own in its
 * place; then the group view and the proxy views of the board. What refers to cards, regimes or views that are not
 * there is left out, so that the file keeps its own rules.
 */
export function assembleWorkshop({ board, stage, own }: WorkshopParts): Workshop {
  const { settings } = board
  const cards = board.cards.filter((card) => !card.archived)
  const known: Known = { cards: new Set(cards.map(({ id }) => id)), regimes: new Set(settings.regimes.map(({ id }) => id)) }
  const views = withSharedViews(viewsInOrder(stage, own), sharedViewsAsViews(board, stage)).map((view) => onlyKnown(view, known))
  return {
    format: 'workshop/1',
    title: settings.title === '' ? stage.title : settings.title,
    ...(settings.note === '' ? {} : { note: settings.note }),
    framing: settings.framing,
    askLimit: settings.askLimit,
    ...(settings.developer === '' ? {} : { developer: settings.developer }),
    ...(settings.until === '' ? {} : { until: settings.until }),
    ...(isEmpty(settings.definitions) ? {} : { definitions: settings.definitions }),
    ...(isEmpty(settings.defaults) ? {} : { defaults: settings.defaults }),
    regimes: settings.regimes.map((regime) => withKnownChooser(regime, views)),
    interventions: cards.map(interventionOf),
    views,
  }
}

/** Assumed numbers are the starting values, and say so; evidence that nobody stated is absent. */
export function interventionOf(card: Card): Intervention {
  const { id, title, summary, ask, category, overlapGroup, numbers, support, assumed } = card
  const { evidence, ...required } = numbers
  const texts = { summary, ask, category, who: card.who, byWhen: card.byWhen, seenBy: card.seenBy }
  const named = assumed.filter((field) => field !== 'evidence' && estimateFields.includes(field))
  return {
    id,
    title,
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
    ...(overlapGroup === null ? {} : { overlapGroup }),
    ...required,
    ...(isEmpty(support) ? {} : { support }),
    ...(assumed.includes('evidence') ? {} : { evidence }),
    ...(named.length === 0 ? {} : { assumed: named }),
  }
}

function viewsInOrder(stage: StageSnapshot, own: View | undefined): readonly View[] {
  // Views come by round, so that a later one takes the place of an earlier one.
  const latest = new Map(stage.views.map(({ personId, view }) => [personId, view]))
  if (own !== undefined) latest.set(own.id, own)
  const place = new Map(stage.people.map(({ id }, index) => [id, index]))
  return [...latest]
    .sort(([a], [b]) => (place.get(a) ?? place.size) - (place.get(b) ?? place.size) || (a < b ? -1 : 1))
    .map(([, view]) => view)
}

/** Ids stay unique: a view that a file brought keeps its own. */
function withSharedViews(views: readonly View[], shared: readonly View[]): readonly View[] {
  const taken = new Set(views.map(({ id }) => id))
  return [...views, ...shared.filter(({ id }) => !taken.has(id))]
}

type Known = { readonly cards: ReadonlySet<string>; readonly regimes: ReadonlySet<string> }

function onlyKnown(view: View, { cards, regimes }: Known): View {
  const overrides: Overrides | undefined = view.overrides && only(view.overrides, cards)
  const regimeWeights = view.regimeWeights && only(view.regimeWeights, regimes)
  const adjustments = view.regimes && only(view.regimes, regimes)
  const open = view.open?.filter((input) => {
    const target = inputTarget(input)
    return target?.kind === 'belief' || target?.kind === 'weights' || (target?.kind === 'regime' && regimes.has(target.regime))
  })
  return {
    ...view,
    ...(overrides === undefined ? {} : { overrides }),
    ...(regimeWeights === undefined ? {} : { regimeWeights }),
    ...(adjustments === undefined ? {} : { regimes: adjustments }),
    ...(open === undefined ? {} : { open }),
  }
}

function withKnownChooser(regime: Regime, views: readonly View[]): Regime {
  if (regime.kind !== 'sharedValues' || regime.chooserView === undefined) return regime
  const { chooserView, ...rest } = regime
  return views.some(({ id }) => id === chooserView) ? regime : rest
}

function only<T>(record: { readonly [key: string]: T }, known: ReadonlySet<string>): { readonly [key: string]: T } {
  return Object.fromEntries(Object.entries(record).filter(([key]) => known.has(key)))
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0
}
