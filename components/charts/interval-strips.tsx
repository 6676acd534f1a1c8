'use client'
import { scaleLinear } from 'd3-scale'
import { ChartText, fitText } from './chart-text'
import { useWidth } from './use-width'

export type Strip = { readonly id: string; readonly name: string; readonly low: number; readonly mid: number; readonly high: number; readonly mine: boolean }

/** One question: every view's interval by best guess, mine thick with a diamond, the pool dashed. The axis starts at 0. */
export function IntervalStrips({ title, strips, pool, format }: {
  readonly title: string
  readonly strips: readonly Strip[]
  readonly pool: number | null
  readonly format: (value: number) => string
}) {
  const [ref, width] = useWidth(420)
  const sorted = [...strips].sort((a, b) => b.mid - a.mid)
  const left = Math.min(164, width * 0.37)
  const rowHeight = 19
  const top = 10
  const bottom = top + sorted.length * rowHeight
  const x = scaleLinear().domain([0, Math.max(...strips.map(({ high }) => high), pool ?? 0, 1e-6)]).nice(4).range([left + 8, width - 16])
  const ticks = x.ticks(3)
  return (
    <div ref={ref} className="min-w-0">
      <svg role="img" width="100%" height={bottom + 24} viewBox={`0 0 ${width} ${bottom + 24}`} className="block">
        <title>{title}</title>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={top - 4} y2={bottom + 2} className="stroke-line" />
            <ChartText x={x(tick)} y={bottom + 17} anchor="middle" tone="ink3" size={11}>{format(tick)}</ChartText>
          </g>
        ))}
        {pool !== null && <line x1={x(pool)} x2={x(pool)} y1={top - 6} y2={bottom + 4} className="stroke-print" strokeWidth="1.4" strokeDasharray="4 3" />}
        {sorted.map((strip, at) => {
          const y = top + at * rowHeight + rowHeight / 2
          return (
            <g key={strip.id}>
              <ChartText x={0} y={y + 4} tone={strip.mine ? 'pen' : 'ink2'} bold={strip.mine}>{fitText(strip.name, left - 4, 12)}</ChartText>
              <line x1={x(strip.low)} x2={x(strip.high)} y1={y} y2={y} className={strip.mine ? 'stroke-pen' : 'stroke-pencil'} strokeWidth={strip.mine ? 3.5 : 1.5} />
              {strip.mine
                ? <path d={`M${x(strip.mid)} ${y - 6}l6 6l-6 6l-6 -6Z`} className="fill-pen stroke-sheet" strokeWidth="1" />
                : <circle cx={x(strip.mid)} cy={y} r="4" className="fill-sheet stroke-pencil" strokeWidth="1.6" />}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
