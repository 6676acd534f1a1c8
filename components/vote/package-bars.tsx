'use client'
import { scaleLinear } from 'd3-scale'
import { ChartText, fitText } from '@/components/charts/chart-text'
import { useWidth } from '@/components/charts/use-width'

export type PackageBar = { readonly id: string; readonly name: string; readonly value: number; readonly low: number | null; readonly high: number | null; readonly text: string; readonly mine: boolean }

/** Points by view from one zero line, the range as a thin line over the bar; a loss is hollow and signed. */
export function PackageBars({ title, bars }: { readonly title: string; readonly bars: readonly PackageBar[] }) {
  const [ref, width] = useWidth(360)
  const left = Math.min(156, width * 0.4)
  const rowHeight = 28
  const height = bars.length * rowHeight + 4
  const lows = bars.map(({ value, low }) => Math.min(value, low ?? 0))
  const highs = bars.map(({ value, high }) => Math.max(value, high ?? 0))
  const x = scaleLinear().domain([Math.min(0, ...lows), Math.max(0.001, ...highs)]).range([left, width - 56])
  return (
    <div ref={ref} className="min-w-0">
      <svg role="img" width="100%" height={height} viewBox={`0 0 ${width} ${height}`} className="block">
        <title>{title}</title>
        {bars.map((bar, at) => {
          const y = at * rowHeight
          const from = Math.min(x(0), x(bar.value))
          const length = Math.max(Math.abs(x(bar.value) - x(0)), 1.5)
          return (
            <g key={bar.id}>
              <ChartText x={0} y={y + 18} tone={bar.mine ? 'pen' : 'ink2'} bold={bar.mine}>{fitText(bar.name, left - 10, 12)}</ChartText>
              {bar.value < 0
                ? <rect x={from + 0.5} y={y + 7.5} width={Math.max(length - 1, 1)} height="13" className="fill-transparent stroke-loss" strokeWidth="1.2" />
                : <rect x={from} y={y + 7} width={length} height="14" className={bar.mine ? 'fill-pen' : 'fill-pencil'} />}
              {bar.low !== null && bar.high !== null && <line x1={x(bar.low)} x2={x(bar.high)} y1={y + 24} y2={y + 24} className="stroke-ink2" strokeWidth="1.5" />}
              <ChartText x={width} y={y + 18} bold anchor="end" tone={bar.mine ? 'pen' : 'ink'}>{bar.text}</ChartText>
            </g>
          )
        })}
        <line x1={x(0)} x2={x(0)} y1="0" y2={height} className="stroke-edge" />
      </svg>
    </div>
  )
}
