import type { Frontier } from '../model/frontier'
import type { Lever, Levers } from '../model/levers'
import type { ViewResult } from '../model/results'
import type { TheatrePoint } from '../model/theatre'
import type { Workshop } from '../model/workshop'
import { fill } from './fill'
import { formatPercent, formatPoints, formatSignedPoints, pointsSize } from './numbers'
import { storyName } from './results-ask-facts'
import { outlookMessages } from './results-messages'

const storyOf = (workshop: Workshop, id: string | undefined) => {
  const regime = workshop.regimes.find((entry) => entry.id === id)
  return regime === undefined ? '' : storyName(regime)
}
const titleOf = (workshop: Workshop, id: string | undefined) => workshop.interventions.find((card) => card.id === id)?.title ?? ''
const risk = (probability: number) => formatPercent(probability, 2)

/** The finding over the frontier: which story leaves most and which least of the developer's own risk. */
export function frontierTitle(workshop: Workshop, { regimes }: ViewResult): string {
  const sorted = [...regimes].sort((a, b) => b.actionRisk - a.actionRisk)
  const [most, least] = [sorted[0], sorted[sorted.length - 1]]
  if (most === undefined || least === undefined) return outlookMessages.frontierTwin
  if (risk(most.actionRisk) === risk(least.actionRisk)) return fill(outlookMessages.frontierTitleEven, { risk: risk(most.actionRisk) })
  return fill(outlookMessages.frontierTitle, { most: storyOf(workshop, most.id), mostRisk: risk(most.actionRisk), least: storyOf(workshop, least.id), leastRisk: risk(least.actionRisk) })
}

/** Said where the best possible is not proven. */
export function frontierGap({ isExact, gap }: Frontier): string | null {
  return isExact ? null : fill(outlookMessages.frontierGap, { gap: formatPoints(gap) })
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The finding over appeal and effect: an ask that is agreed more easily than half of them and does less than a tenth of what half of them do. */
export function theatreTitle(workshop: Workshop, points: readonly TheatrePoint[]): string {
  const appeal = median(points.flatMap((point) => point.appeal ?? []))
  const effect = median(points.map(({ insincereEffect }) => insincereEffect))
  const hollow = points.filter((point) => (point.appeal ?? 0) >= appeal && point.insincereEffect < effect / 10).sort((a, b) => a.insincereEffect - b.insincereEffect)[0]
  if (hollow === undefined) return outlookMessages.theatreTitlePlain
  return fill(outlookMessages.theatreTitle, { ask: titleOf(workshop, hollow.id), effect: pointsSize(hollow.insincereEffect) === 'figure' ? 'little' : 'next to nothing' })
}

export type LeverLine = { readonly key: string; readonly label: string; readonly change: number }

function leverLabel(workshop: Workshop, lever: Lever): string {
  const story = storyOf(workshop, lever.regime)
  const ask = titleOf(workshop, lever.intervention)
  switch (lever.kind) {
    case 'budget':
    case 'sincerity':
    case 'persuasion':
      return fill(outlookMessages[lever.kind], { story })
    case 'technologyCost':
    case 'technologyEffect':
    case 'legibility':
      return fill(outlookMessages[lever.kind], { ask })
    case 'support':
      return fill(outlookMessages.support, { ask, who: lever.constituency ?? '' })
    case 'capability':
      return outlookMessages.capability
  }
}

/** The best lever of each kind, what it would be worth to know included; largest change first. */
export function leverLines(workshop: Workshop, { levers, evidence }: Levers): readonly LeverLine[] {
  const kinds = [...new Set(levers.map(({ kind }) => kind))]
  const best = kinds.flatMap((kind) => {
    const lever = levers.find((entry) => entry.kind === kind)
    return lever === undefined ? [] : [{ key: kind, label: leverLabel(workshop, lever), change: lever.change }]
  })
  return [...best, { key: 'evidence', label: outlookMessages.evidence, change: evidence.evpi }].sort((a, b) => b.change - a.change)
}

/** The finding over the levers. */
export function leversTitle(lines: readonly LeverLine[]): string {
  const [first] = lines
  if (first === undefined || pointsSize(first.change) !== 'figure') return outlookMessages.leversTitleNone
  return fill(outlookMessages.leversTitle, { lever: first.label, change: formatSignedPoints(first.change) })
}
