'use client'
import { scaleLinear } from 'd3-scale'
import { ChartText, fitText } from './chart-text'
import { useWidth } from './use-width'

export type DumbbellLine = { readonly id: string; readonly name: string; readonly from: number; readonly to: number; readonly mine: boolean }

/** One question in two rounds: a ring where each view stood, a dot where it stands now, the way between. Mine in pen and thick. The axis starts at 0. */
export function DumbbellChart({ title, lines, format }: { readonly title: string; readonly lines: readonly DumbbellLine[]; readonly format: (value: number) => string }) {
  const [ref, width] = useWidth(420)
  const sorted = [...lines].sort((a, b) => b.to - a.to)
  const left = Math.min(164, width * 0.37)
  const rowHeight = 21
  const top = 8
  const bottom = top + sorted.length * rowHeight
  const x = scaleLinear().domain([0, Math.max(...lines.flatMap(({ from, to }) => [from, to]), 1e-6)]).nice(4).range([left + 8, width - 18])
  return (
    <div ref={ref} className="min-w-0">
      <svg role="img" width="100%" height={bottom + 24} viewBox={`0 0 ${width} ${bottom + 24}`} className="block">
        <title>{title}</title>
        {x.ticks(3).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={top - 4} y2={bottom + 2} className="stroke-line" />
            <ChartText x={x(tick)} y={bottom + 17} anchor="middle" tone="ink3" size={11}>{format(tick)}</ChartText>
          </g>
        ))}
        {sorted.map((line, at) => {
          const y = top + at * rowHeight + rowHeight / 2
          const stroke = line.mine ? 'stroke-pen' : 'stroke-pencil'
          return (
            <g key={line.id}>
              <ChartText x={0} y={y + 4} tone={line.mine ? 'pen' : 'ink2'} bold={line.mine}>{fitText(line.name, left - 4, 12)}</ChartText>
              <line x1={x(line.from)} x2={x(line.to)} y1={y} y2={y} className={stroke} strokeWidth={line.mine ? 3 : 1.6} />
              <circle cx={x(line.from)} cy={y} r="5" className={`fill-sheet ${stroke}`} strokeWidth={line.mine ? 2.2 : 1.6} />
              <circle cx={x(line.to)} cy={y} r="3.4" className={line.mine ? 'fill-pen' : 'fill-pencil'} />
            </g>
          )
        })}
      </svg>
    </div>
  )
}
