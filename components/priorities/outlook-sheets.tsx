import { ChartFrame } from '@/components/charts/chart-frame'
import { FrontierChart } from '@/components/charts/frontier-chart'
import { LeverBars } from '@/components/charts/lever-bars'
import { TheatreScatter } from '@/components/charts/theatre-scatter'
import type { Outlook } from '@/components/model/jobs'
import { Sheet } from '@/components/ui/sheet'
import type { ViewResult } from '@/lib/model/results'
import type { Workshop } from '@/lib/model/workshop'
import { formatNumber, formatPercent, formatPointsCell, formatSignedPoints } from '@/lib/words/numbers'
import { storyName } from '@/lib/words/results-ask-facts'
import { outlookMessages } from '@/lib/words/results-messages'
import { frontierGap, frontierTitle, leverLines, leversTitle, theatreTitle } from '@/lib/words/results-outlook'
import { resultsLabels as labels } from '@/lib/words/labels-results'

type Props = { readonly workshop: Workshop; readonly result: ViewResult; readonly outlook: Outlook }

/** Where the stories stand against the best possible. */
export function FrontierSheet({ workshop, result, outlook: { frontier } }: Props) {
  const title = frontierTitle(workshop, result)
  const stories = workshop.regimes.flatMap((regime, index) => {
    const found = result.regimes.find(({ id }) => id === regime.id)
    return found === undefined ? [] : [{ id: regime.id, index, name: storyName(regime), cost: 1 - found.speed, risk: found.actionRisk }]
  })
  const [none] = frontier.points
  return (
    <Sheet title={title} twin={outlookMessages.frontierTwin}>
      <ChartFrame
        note={frontierGap(frontier) ?? undefined}
        table={{
          caption: labels.frontierCaption,
          head: [labels.story, labels.speedGivenUp, labels.riskLeft],
          rows: [
            ...(none === undefined ? [] : [{ key: 'none', cells: [labels.noAsks, formatPercent(0), formatPercent(none.actionRisk, 2)] }]),
            ...stories.map(({ id, name, cost, risk }) => ({ key: id, cells: [name, formatPercent(cost, 2), formatPercent(risk, 2)] })),
          ],
        }}
      >
        <FrontierChart title={title} line={frontier.points.map(({ cost, actionRisk }) => ({ cost, risk: actionRisk }))} stories={stories} />
      </ChartFrame>
    </Sheet>
  )
}

/** What is agreed easily against what it does when nobody means it. */
export function TheatreSheet({ workshop, result, outlook: { theatre } }: Props) {
  const dots = theatre.flatMap(({ id, appeal, insincereEffect }) => {
    const card = workshop.interventions.find((entry) => entry.id === id)
    return card === undefined || appeal === null ? [] : [{ id, title: card.title, appeal, effect: insincereEffect, mine: result.package.includes(id) }]
  })
  const title = theatreTitle(workshop, theatre)
  if (dots.length === 0) return <Sheet title={outlookMessages.theatreTitlePlain} twin={outlookMessages.theatreNone} />
  return (
    <Sheet title={title} twin={outlookMessages.theatreTwin}>
      <ChartFrame
        table={{
          caption: labels.theatreCaption,
          head: [labels.ask, labels.getsAgreed, labels.pointsRemoved],
          rows: [...dots].sort((a, b) => b.appeal - a.appeal).map((dot) => ({ key: dot.id, mine: dot.mine, cells: [dot.title, formatNumber(dot.appeal * 10, 1), formatPointsCell(dot.effect)] })),
        }}
      >
        <TheatreScatter title={title} dots={dots} />
      </ChartFrame>
    </Sheet>
  )
}

/** What else would move the outcome, the best of each kind. */
export function LeversSheet({ workshop, outlook: { levers } }: Props) {
  const lines = leverLines(workshop, levers)
  const title = leversTitle(lines)
  return (
    <Sheet title={title} twin={outlookMessages.leversTwin}>
      <ChartFrame table={{ caption: title, head: ['Change', 'Points'], rows: lines.map(({ key, label, change }) => ({ key, cells: [label, formatSignedPoints(change)] })) }}>
        <LeverBars title={title} bars={lines.map((line) => ({ ...line, text: formatPointsCell(line.change) }))} />
      </ChartFrame>
    </Sheet>
  )
}
