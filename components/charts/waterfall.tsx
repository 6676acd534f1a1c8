'use client'
import { scaleLinear } from 'd3-scale'
import { formatNumber, formatPointsCell } from '@/lib/words/numbers'
import { resultsLabels as labels } from '@/lib/words/labels-results'
import { ChartText, fitText } from './chart-text'
import { useWidth } from './use-width'

export type WaterfallEnd = { readonly label: string; readonly value: number; readonly mine: boolean }
export type WaterfallStep = { readonly key: string; readonly label: string; readonly value: number }

type Row = { readonly key: string; readonly label: string; readonly from: number; readonly to: number; readonly shown: number; readonly look: 'mine' | 'theirs' | 'along' | 'against' }

/** From one worth to another, step by step: the first view's bar, what each question adds or takes, the second's bar. Values in probability, drawn in points. */
export function Waterfall({ title, start, steps, end }: { readonly title: string; readonly start: WaterfallEnd; readonly steps: readonly WaterfallStep[]; readonly end: WaterfallEnd }) {
  const [ref, width] = useWidth(520)
  const narrow = width < 460
  const rows = rowsOf(start, steps, end)
  const left = narrow ? 2 : Math.min(236, width * 0.42)
  const rowHeight = narrow ? 42 : 30
  const top = 4
  const bottom = top + rows.length * rowHeight
  const ends = rows.flatMap(({ from, to }) => [from, to])
  const x = scaleLinear().domain([Math.min(0, ...ends), Math.max(0, ...ends, 1e-5)]).range([left, width - 48])
  return (
    <div ref={ref} className="min-w-0">
      <svg role="img" width="100%" height={bottom + 38} viewBox={`0 0 ${width} ${bottom + 38}`} className="block">
        <title>{title}</title>
        {x.ticks(narrow ? 3 : 4).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={top} y2={bottom} className={tick === 0 ? 'stroke-edge' : 'stroke-line'} />
            <ChartText x={x(tick)} y={bottom + 16} anchor={narrow && tick === 0 ? 'start' : 'middle'} tone="ink3" size={11}>{tickText(tick)}</ChartText>
          </g>
        ))}
        <ChartText x={width - 2} y={bottom + 33} anchor="end" tone="ink3" size={11}>{labels.pointsOfNoCatastrophe}</ChartText>
        {rows.map((row, at) => {
          const y = top + at * rowHeight
          const middle = narrow ? y + 29 : y + rowHeight / 2
          const isEnd = row.look === 'mine' || row.look === 'theirs'
          const room = narrow ? width - 4 : left - 10
          return (
            <g key={row.key}>
              <ChartText x={0} y={narrow ? y + 15 : middle + 4} tone={row.look === 'mine' ? 'pen' : 'ink'} bold={isEnd} halo={narrow}>{fitText(row.label, room, isEnd ? 13 : 12.2)}</ChartText>
              {at < rows.length - 1 && <line x1={x(row.to)} x2={x(row.to)} y1={middle + 7} y2={middle + rowHeight - 7} className="stroke-pencil" />}
              <Bar row={row} from={x(row.from)} to={x(row.to)} y={middle} />
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function rowsOf(start: WaterfallEnd, steps: readonly WaterfallStep[], end: WaterfallEnd): readonly Row[] {
  const sign = end.value < start.value ? -1 : 1
  const endRow = (key: string, { label, value, mine }: WaterfallEnd): Row => ({ key, label, from: 0, to: value, shown: value, look: mine ? 'mine' : 'theirs' })
  const rows = steps.map(({ key, label, value }, at): Row => {
    const from = steps.slice(0, at).reduce((sum, step) => sum + step.value, start.value)
    return { key, label, from, to: from + value, shown: value, look: value * sign < 0 ? 'against' : 'along' }
  })
  return [endRow('start', start), ...rows, endRow('end', end)]
}

const tickText = (tick: number) => `${tick > 0 ? '+' : ''}${formatNumber(tick * 100, 2)}`
const fills = { mine: 'fill-pen', theirs: 'fill-ink2', along: 'fill-pencil' } as const

function Bar({ row, from, to, y }: { readonly row: Row; readonly from: number; readonly to: number; readonly y: number }) {
  const left = Math.min(from, to)
  const length = Math.max(Math.abs(to - from), 1.5)
  const { look } = row
  return (
    <>
      {look === 'against'
        ? <rect x={left + 0.75} y={y - 6.25} width={Math.max(length - 1.5, 1)} height="12.5" className="fill-transparent stroke-loss" strokeWidth="1.5" />
        : <rect x={left} y={y - 7} width={length} height="14" className={fills[look]} />}
      <ChartText x={left + length + 6} y={y + 4} bold tone={look === 'against' ? 'loss' : 'ink'} halo>{formatPointsCell(row.shown)}</ChartText>
    </>
  )
}
