import { ChartFrame } from '@/components/charts/chart-frame'
import { StoryWeights } from '@/components/charts/story-weights'
import { formatPercent } from '@/lib/words/numbers'
import { storyName } from '@/lib/words/results-ask-facts'
import { beliefMessages } from '@/lib/words/results-messages'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import type { RoomAnswers } from './room-data'

/** How likely each view holds each story of how decisions get made. */
export function WeightsChart({ data: { workshop, participants, pools, nameOf, myViewId } }: { readonly data: RoomAnswers }) {
  const answered = participants.filter((view) => view.regimeWeights !== undefined && !view.open?.includes('regimeWeights'))
  if (answered.length === 0) return <p className="twin">{beliefMessages.noWeights}</p>
  const shareOf = (weights: { readonly [regime: string]: number }, regime: string) => {
    const total = workshop.regimes.reduce((sum, { id }) => sum + (weights[id] ?? 0), 0)
    return total > 0 ? (weights[regime] ?? 0) / total : 1 / workshop.regimes.length
  }
  const stories = workshop.regimes.map((regime) => ({
    id: regime.id,
    name: storyName(regime),
    pool: pools[`regimeWeights.${regime.id}`]?.pool ?? null,
    weights: answered.map((view) => ({ view: view.id, weight: shareOf(view.regimeWeights ?? {}, regime.id), mine: view.id === myViewId })),
  }))
  return (
    <ChartFrame
      title={labels.weights}
      twin={beliefMessages.weightsTwin}
      table={{
        caption: labels.weightsTable,
        head: ['View', ...stories.map(({ name }) => name)],
        rows: answered.map((view) => ({ key: view.id, mine: view.id === myViewId, cells: [nameOf(view.id), ...workshop.regimes.map(({ id }) => formatPercent(shareOf(view.regimeWeights ?? {}, id), 2))] })),
      }}
    >
      <StoryWeights title={labels.weightsCaption} stories={stories} />
    </ChartFrame>
  )
}
