import { ChartFrame } from '@/components/charts/chart-frame'
import { StakeHeatmap, stakeText } from '@/components/charts/stake-heatmap'
import { stakeMessages } from '@/lib/words/results-messages'
import { stakesTitle } from '@/lib/words/results-stakes'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import { Finding } from './finding'
import { shortNames, type RoomData } from './room-data'

/** What matters to whom: asks by views, those on most lists first. Proxy and group views stand at the right. */
export function StakesFinding({ data: { results, disagreement, workshop, nameOf, titleOf, myViewId } }: { readonly data: RoomData }) {
  const views = [...results.views].sort((a, b) => Number(isParticipant(b.id)) - Number(isParticipant(a.id)))
  function isParticipant(id: string) {
    return disagreement.participants.includes(id)
  }
  const names = views.map(({ id }) => nameOf(id))
  const shorts = shortNames(names)
  const columns = views.map(({ id }, at) => ({ id, name: names[at] ?? id, short: shorts[at] ?? id, mine: id === myViewId }))
  const rows = workshop.interventions
    .map(({ id }) => {
      const cells = views.map((view) => {
        const found = view.interventions.find((ask) => ask.id === id)
        return { stake: found?.stake ?? 0, inPackage: found?.inPackage ?? false }
      })
      return { id, title: titleOf(id), cells, held: cells.filter(({ inPackage }) => inPackage).length, sum: cells.reduce((total, { stake }) => total + stake, 0) }
    })
    .sort((a, b) => b.held - a.held || b.sum - a.sum)
  const title = stakesTitle(results, disagreement.participants, titleOf)
  return (
    <Finding id="stakes" title={title} twin={stakeMessages.twin}>
      <ChartFrame
        table={{
          caption: labels.stakesTable,
          head: ['Ask', ...names],
          rows: rows.map((row) => ({ key: row.id, cells: [row.title, ...row.cells.map((cell) => `${stakeText(cell.stake)}${cell.inPackage ? '*' : ''}`)] })),
        }}
      >
        <StakeHeatmap title={labels.stakesCaption} columns={columns} rows={rows} />
      </ChartFrame>
    </Finding>
  )
}
