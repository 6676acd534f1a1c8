'use client'
import { scaleLinear } from 'd3-scale'
import { formatPercent } from '@/lib/words/numbers'
import { resultsLabels as words } from '@/lib/words/labels-results'
import { ChartText, fitText } from './chart-text'
import { useWidth } from './use-width'

const figureRoom = 30

export type CruxBar = {
  readonly key: string
  readonly label: string
  /** What another's list would cost once this question is settled, 0..1. */
  readonly after: number
  /** The same as people read it. */
  readonly value: string
  readonly effect: 'closer' | 'apart' | 'even'
  readonly range: string
}

/** What settling each question would do to the cost of another's list. Bars start at "now", which is drawn and labelled. */
export function CruxBars({ title, now, nowText, bars }: { readonly title: string; readonly now: number; readonly nowText: string; readonly bars: readonly CruxBar[] }) {
  const [ref, width] = useWidth(560)
  const narrow = width < 520
  const plot = narrow ? { left: 4, right: width - 44 } : { left: Math.min(262, width * 0.45), right: width - 126 }
  const rowHeight = narrow ? 46 : 28
  const top = 40
  const bottom = top + bars.length * rowHeight
  const values = [now, ...bars.map((bar) => bar.after)]
  const low = Math.min(...values)
  const high = Math.max(...values)
  const pad = Math.max((high - low) * 0.22, 0.01)
  // The longest bar still has its figure before it.
  const x = scaleLinear().domain([Math.max(0, low - pad), high + pad]).range([plot.left + figureRoom, plot.right])
  const ticks = x.ticks(narrow ? 3 : 4)

  return (
    <div ref={ref} className="min-w-0">
      <svg role="img" width="100%" height={bottom + 40} viewBox={`0 0 ${width} ${bottom + 40}`} className="block">
        <title>{title}</title>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={top - 4} y2={bottom} className="stroke-line" />
            <ChartText x={x(tick)} y={bottom + 16} anchor="middle" tone="ink3" size={11}>{formatPercent(tick, 2)}</ChartText>
          </g>
        ))}
        <ChartText x={plot.right} y={bottom + 33} anchor="end" tone="ink3" size={11}>{words.whatAnothersListCosts}</ChartText>
        {narrow
          // Where labels stand above their bars the line leaves them room.
          ? [top - 10, ...bars.map((_, at) => top + at * rowHeight + 21)].map((y, at) => <line key={y} x1={x(now)} x2={x(now)} y1={y} y2={at === 0 ? top + 4 : y + rowHeight - 17} className="stroke-print" strokeWidth="1.5" />)
          : <line x1={x(now)} x2={x(now)} y1={top - 10} y2={bottom} className="stroke-print" strokeWidth="1.5" />}
        <ChartText x={x(now)} y={14} anchor="middle" bold>now {nowText}</ChartText>
        <ChartText x={x(now) - 8} y={29} anchor="end" tone="ink2" size={11}>{words.closer}</ChartText>
        <ChartText x={x(now) + 8} y={29} tone="ink2" size={11}>{words.furtherApart}</ChartText>
        {!narrow && <ChartText x={width} y={14} anchor="end" tone="ink3" size={11}>{words.bestGuessesRangeOver}</ChartText>}
        {bars.map((bar, at) => {
          const y = top + at * rowHeight
          const middle = narrow ? y + 31 : y + rowHeight / 2
          return (
            <g key={bar.key}>
              <ChartText x={0} y={narrow ? y + 17 : middle + 4} tone="ink3" size={11}>{at + 1}</ChartText>
              <ChartText x={18} y={narrow ? y + 17 : middle + 4.5} size={12.5} halo={narrow} bold={at === 0 && bar.effect === 'closer'}>{fitText(bar.label, narrow ? width - 150 : plot.left - 24)}</ChartText>
              <ChartText x={width} y={narrow ? y + 17 : middle + 4} anchor="end" tone="ink2" halo={narrow}>{fitText(bar.range, narrow ? 136 : 120, 12)}</ChartText>
              <Bar bar={bar} from={x(now)} to={x(bar.after)} y={middle} />
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function Bar({ bar, from, to, y }: { readonly bar: CruxBar; readonly from: number; readonly to: number; readonly y: number }) {
  const value = bar.value
  if (bar.effect === 'even') {
    return (
      <>
        <circle cx={from} cy={y} r="3.5" className="fill-sheet stroke-print" strokeWidth="1.5" />
        <ChartText x={from + 10} y={y + 4} bold>{value}</ChartText>
      </>
    )
  }
  const left = Math.min(from, to)
  const length = Math.max(Math.abs(to - from), 2)
  return bar.effect === 'closer'
    ? (
      <>
        <rect x={left} y={y - 6} width={length} height="12" className="fill-print" />
        <ChartText x={left - 6} y={y + 4} anchor="end" bold>{value}</ChartText>
      </>
    )
    : (
      <>
        <rect x={left + 0.75} y={y - 5.25} width={Math.max(length - 1.5, 1)} height="10.5" className="fill-transparent stroke-loss" strokeWidth="1.5" />
        <ChartText x={left + length + 6} y={y + 4} bold tone="loss">{value}</ChartText>
      </>
    )
}
