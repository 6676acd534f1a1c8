'use client'
import { scaleLinear } from 'd3-scale'
import { formatOf } from '@/lib/words/numbers'
import { ChartText, fitText } from './chart-text'
import { useWidth } from './use-width'

export type RankBar = { readonly id: string; readonly label: string; readonly first: number; readonly middle: number; readonly later: number; readonly mine: boolean }

/** One bar an ask, all of the same length: the share of worlds in which it takes a first place, a place on the list, a later one. Where the room is narrow the label stands above. */
export function RankBars({ title, bars }: { readonly title: string; readonly bars: readonly RankBar[] }) {
  const [ref, width] = useWidth(420)
  const narrow = width < 640
  const rowHeight = narrow ? 38 : 23
  const left = narrow ? 0 : Math.min(280, width * 0.5)
  const x = scaleLinear().domain([0, 1]).range([left, width - 62])
  const height = bars.length * rowHeight + 4
  return (
    <div ref={ref} className="min-w-0">
      <svg role="img" width="100%" height={height} viewBox={`0 0 ${width} ${height}`} className="block">
        <title>{title}</title>
        {bars.map((bar, at) => {
          const y = at * rowHeight + (narrow ? 18 : 4)
          const [one, two] = [x(bar.first), x(bar.first + bar.middle)]
          const tone = bar.mine ? 'fill-pen' : 'fill-pencil'
          return (
            <g key={bar.id}>
              <ChartText x={0} y={narrow ? y - 5 : y + 11} bold={bar.mine} tone={bar.mine ? 'ink' : 'ink2'}>{fitText(bar.label, narrow ? width : left - 10, 12)}</ChartText>
              <rect x={left + 0.5} y={y + 2.5} width={Math.max(x(1) - left - 1, 1)} height="10" className="fill-transparent stroke-edge" />
              {bar.middle > 0 && <rect x={one} y={y + 2} width={Math.max(two - one, 0.5)} height="11" className={tone} fillOpacity="0.35" />}
              {bar.first > 0 && <rect x={left} y={y + 2} width={Math.max(one - left, 0.5)} height="11" className={tone} />}
              <ChartText x={x(1) + 6} y={y + 11} bold={bar.mine}>{formatOf(Math.round(bar.first * 10), 10)}</ChartText>
            </g>
          )
        })}
      </svg>
    </div>
  )
}
