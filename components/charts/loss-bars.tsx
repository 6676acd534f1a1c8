'use client'
import { scaleLinear } from 'd3-scale'
import { ChartText, fitText } from './chart-text'
import { useWidth } from './use-width'

export type LossBar = { readonly id: string; readonly name: string; readonly loss: number; readonly text: string; readonly mine: boolean }

/** What each person would give up under one list, as a share of what their own list gains. */
export function LossBars({ title, bars }: { readonly title: string; readonly bars: readonly LossBar[] }) {
  const [ref, width] = useWidth(360)
  const left = Math.min(164, width * 0.4)
  const rowHeight = 24
  const x = scaleLinear().domain([0, Math.max(...bars.map(({ loss }) => loss), 0.05)]).range([left, width - 62])
  return (
    <div ref={ref} className="min-w-0">
      <svg role="img" width="100%" height={bars.length * rowHeight + 4} viewBox={`0 0 ${width} ${bars.length * rowHeight + 4}`} className="block">
        <title>{title}</title>
        {bars.map((bar, at) => {
          const y = at * rowHeight
          return (
            <g key={bar.id}>
              <ChartText x={0} y={y + 16} tone={bar.mine ? 'pen' : 'ink2'} bold={bar.mine}>{fitText(bar.name, left - 8, 12)}</ChartText>
              <rect x={left} y={y + 6} width={Math.max(x(bar.loss) - left, 1)} height="12" className={bar.mine ? 'fill-pen' : 'fill-pencil'} />
              <ChartText x={Math.max(x(bar.loss), left + 1) + 6} y={y + 16} bold={bar.mine}>{bar.text}</ChartText>
            </g>
          )
        })}
        <line x1={left} x2={left} y1="0" y2={bars.length * rowHeight + 4} className="stroke-edge" />
      </svg>
    </div>
  )
}
