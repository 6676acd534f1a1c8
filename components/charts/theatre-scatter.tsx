'use client'
import { scaleLinear } from 'd3-scale'
import { formatNumber, formatPointsCell } from '@/lib/words/numbers'
import { outlookMessages } from '@/lib/words/results-messages'
import { ChartText, fitText } from './chart-text'
import { useWidth } from './use-width'

export type TheatreDot = { readonly id: string; readonly title: string; readonly appeal: number; readonly effect: number; readonly mine: boolean }
type Placed = TheatreDot & { readonly x: number; readonly y: number; readonly isOutlier: boolean }

/** Appeal against what is left when an ask is done only to count. Mine filled; what lies far above stands at the edge as a triangle with its value. */
export function TheatreScatter({ title, dots }: { readonly title: string; readonly dots: readonly TheatreDot[] }) {
  const [ref, width] = useWidth(420)
  const [left, right, top, bottom, height] = [34, width - 14, 30, 226, 262]
  const effects = dots.map(({ effect }) => effect * 100).sort((a, b) => a - b)
  // Half more than most do: one very strong ask would press all the others into a line.
  const usual = (effects[Math.floor(effects.length * 0.75)] ?? 0) * 1.5
  const highest = Math.max(Math.min(effects[effects.length - 1] ?? 0, usual), 0.01)
  const appeals = dots.map(({ appeal }) => appeal)
  const x = scaleLinear().domain([Math.min(...appeals, 1), Math.max(...appeals, 0)]).nice(4).range([left + 8, right - 8])
  const y = scaleLinear().domain([0, highest]).range([bottom, top])
  const edge = y.domain()[1] ?? highest
  const placed = dots.map((dot): Placed => ({ ...dot, x: x(dot.appeal), y: y(Math.min(dot.effect * 100, edge)), isOutlier: dot.effect * 100 > edge }))
  return (
    <div ref={ref} className="min-w-0">
      <svg role="img" width="100%" height={height} viewBox={`0 0 ${width} ${height}`} className="block">
        <title>{title}</title>
        <ChartText x={0} y={12} tone="ink3" size={11}>{outlookMessages.theatreY}</ChartText>
        {y.ticks(3).map((tick) => (
          <g key={tick}>
            <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
            <ChartText x={left - 6} y={y(tick) + 4} anchor="end" tone="ink3" size={11}>{formatNumber(tick, 1)}</ChartText>
          </g>
        ))}
        <ChartText x={right} y={bottom + 18} anchor="end" tone="ink3" size={11}>{outlookMessages.theatreX}</ChartText>
        {placed.map((dot) => dot.isOutlier
          ? <path key={dot.id} d={`M${dot.x} ${top - 6}l6 10h-12Z`} className={dot.mine ? 'fill-pen' : 'fill-sheet stroke-pencil'} strokeWidth="1.6" />
          : <circle key={dot.id} cx={dot.x} cy={dot.y} r="4.5" className={dot.mine ? 'fill-pen' : 'fill-sheet stroke-pencil'} strokeWidth="1.6" />)}
        {labelled(placed, { left, right, top, bottom: bottom + 6 }).map(({ dot, x: labelX, y: labelY, anchor, text }) => (
          <ChartText key={dot.id} x={labelX} y={labelY} anchor={anchor} size={11} tone={dot.mine ? 'pen' : 'ink2'} bold={dot.mine} halo>{text}</ChartText>
        ))}
      </svg>
    </div>
  )
}

type Label = { readonly dot: Placed; readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end'; readonly text: string }

/** Names where there is room for them: outliers, then mine, then the rest; a label that would cover another or a mark is left to the table. */
function labelled(dots: readonly Placed[], { left, right, top, bottom }: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }): readonly Label[] {
  const importance = (dot: Placed) => (dot.isOutlier ? 2 : dot.mine ? 1 : 0)
  const boxes: { readonly from: number; readonly to: number; readonly y: number }[] = dots.map((dot) => ({ from: dot.x - 6, to: dot.x + 6, y: dot.y }))
  const labels: Label[] = []
  for (const dot of [...dots].sort((a, b) => importance(b) - importance(a) || a.y - b.y)) {
    const room = Math.max(right - dot.x, dot.x - left) - 54
    const text = dot.isOutlier ? `${fitText(dot.title, room, 11.5)} ${formatPointsCell(dot.effect)}` : fitText(dot.title, 126, 11)
    const length = text.length * 6
    const y = dot.isOutlier ? top + 3 : dot.y + 4
    const tries: readonly Label[] = [
      { dot, x: dot.x + 9, y, anchor: 'start', text },
      { dot, x: dot.x - 9, y, anchor: 'end', text },
      { dot, x: dot.x, y: y - 12, anchor: 'middle', text },
      { dot, x: dot.x, y: y + 13, anchor: 'middle', text },
    ]
    const fits = tries.find((label) => {
      const from = startOf(label, length)
      const to = from + length
      return label.y < bottom && from >= left && to <= right + 8 && !boxes.some((box) => Math.abs(box.y - (label.y - 4)) < 11 && from < box.to && to > box.from)
    })
    if (fits === undefined) continue
    const from = startOf(fits, length)
    boxes.push({ from, to: from + length, y: fits.y - 4 })
    labels.push(fits)
  }
  return labels
}

const startOf = ({ anchor, x }: Label, length: number) => (anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2)
