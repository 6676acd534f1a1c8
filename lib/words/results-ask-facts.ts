import { DEFAULT_ASK_LIMIT, modelInput } from '../model/effective'
import type { InterventionResult, ViewResult } from '../model/results'
import { createViewModel } from '../model/view-model'
import type { Regime, View, Workshop } from '../model/workshop'
import type { AskFacts, FlipWords } from './results-why'

/** What participants read as a story's name. */
export const storyName = (regime: Regime): string => regime.plainName ?? regime.name

/** What the sentences about one ask need, from a view's result. Null when the board has no such ask. `flip` comes from whoever computed it. */
export function askFacts(workshop: Workshop, view: View, result: ViewResult, askId: string, flip: FlipWords = 'unknown'): AskFacts | null {
  const card = workshop.interventions.find(({ id }) => id === askId)
  const own = result.interventions.find(({ id }) => id === askId)
  if (card === undefined || own === undefined) return null
  const askLimit = workshop.askLimit ?? DEFAULT_ASK_LIMIT
  return {
    title: card.title,
    value: own.value,
    gain: result.gain.central,
    inPackage: own.inPackage,
    askLimit,
    listFull: result.package.length >= askLimit,
    stories: workshop.regimes.map((regime) => ({
      name: storyName(regime),
      share: own.storyShares[regime.id] ?? 0,
      done: result.regimes.find(({ id }) => id === regime.id)?.implemented.includes(askId) ?? false,
    })),
    last: lastIn(workshop, result),
    coveredBy: own.inPackage ? null : coveredBy(workshop, result, askId),
    overBudget: own.inPackage ? null : overBudget(workshop, view, askId),
    displaced: own.inPackage || own.value >= 0 ? null : displaced(workshop, view, result, own),
    flip,
  }
}

const titleOf = (workshop: Workshop, askId: string) => workshop.interventions.find(({ id }) => id === askId)?.title ?? askId

function lastIn(workshop: Workshop, result: ViewResult): AskFacts['last'] {
  const members = result.interventions.filter(({ inPackage }) => inPackage)
  const last = [...members].sort((a, b) => a.value - b.value)[0]
  return last === undefined ? null : { title: titleOf(workshop, last.id), value: last.value }
}

/** The member worth most that shares the ask's overlap group. */
function coveredBy(workshop: Workshop, result: ViewResult, askId: string): string | null {
  const group = workshop.interventions.find(({ id }) => id === askId)?.overlapGroup
  if (group === undefined) return null
  const alike = new Set(workshop.interventions.filter((card) => card.overlapGroup === group && card.id !== askId).map(({ id }) => id))
  const members = result.interventions.filter(({ id, inPackage }) => inPackage && alike.has(id))
  const best = [...members].sort((a, b) => b.value - a.value)[0]
  return best === undefined ? null : titleOf(workshop, best.id)
}

/** The likeliest story whose ceiling this ask alone would pass, by the view's own central figures. */
function overBudget(workshop: Workshop, view: View, askId: string): AskFacts['overBudget'] {
  const { view: figures } = modelInput(workshop, view)
  const cost = figures.cards[workshop.interventions.findIndex(({ id }) => id === askId)]?.cost ?? 0
  const found = workshop.regimes
    .map((regime, at) => ({ regime, weight: figures.regimes[at]?.weight ?? 0, budget: figures.regimes[at]?.budget ?? null }))
    .filter(({ budget, weight }) => budget !== null && cost > budget && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]
  return found === undefined || found.budget === null ? null : { story: storyName(found.regime), cost, budget: found.budget }
}

/** In the story that loses most by the ask: the member of the list it would push out. */
function displaced(workshop: Workshop, view: View, result: ViewResult, own: InterventionResult): AskFacts['displaced'] {
  const worst = Object.entries(own.storyShares).sort(([, a], [, b]) => a - b)[0]?.[0]
  const regime = workshop.regimes.find(({ id }) => id === worst)
  if (regime === undefined) return null
  const asks = workshop.interventions.flatMap(({ id }, position) => (id === own.id || result.package.includes(id) ? [position] : []))
  const choice = createViewModel(workshop, view).chosen(asks).find((entry) => entry.regime === regime.id)
  const after = choice?.implemented.map((position) => workshop.interventions[position]?.id) ?? []
  const before = result.regimes.find(({ id }) => id === regime.id)?.implemented ?? []
  const lost = before.find((id) => !after.includes(id))
  return lost === undefined ? null : { title: titleOf(workshop, lost), story: storyName(regime) }
}
