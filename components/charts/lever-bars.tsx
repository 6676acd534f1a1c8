'use client'
import { scaleLinear } from 'd3-scale'
import { ChartText, fitLines, fitText } from './chart-text'
import { useWidth } from './use-width'

export type LeverBar = { readonly key: string; readonly label: string; readonly change: number; readonly text: string }

/** Sorted bars from one zero line; a loss is hollow and signed. Where the room is narrow the label stands above its bar. */
export function LeverBars({ title, bars }: { readonly title: string; readonly bars: readonly LeverBar[] }) {
  const [ref, width] = useWidth(420)
  const narrow = width < 640
  const above = bars.map(({ label }) => (narrow ? fitLines(label, width, { size: 12 }) : []))
  const extra = above.some((lines) => lines.length > 1) ? 15 : 0
  const rowHeight = narrow ? 40 + extra : 25
  const left = narrow ? 0 : Math.min(300, width * 0.56)
  const low = Math.min(0, ...bars.map(({ change }) => change))
  const x = scaleLinear().domain([low, Math.max(1e-9, ...bars.map(({ change }) => change))]).range([left + (low < 0 ? 40 : 1), width - 48])
  const zero = x(0)
  return (
    <div ref={ref} className="min-w-0">
      <svg role="img" width="100%" height={bars.length * rowHeight + 4} viewBox={`0 0 ${width} ${bars.length * rowHeight + 4}`} className="block">
        <title>{title}</title>
        {bars.map((bar, at) => {
          const y = at * rowHeight + (narrow ? 18 + extra : 4)
          const end = x(bar.change)
          const length = Math.max(Math.abs(end - zero), 1.5)
          return (
            <g key={bar.key}>
              {narrow
                ? above[at]?.map((text, part, { length }) => <ChartText key={part} x={0} y={y - 5 - (length - 1 - part) * 15}>{text}</ChartText>)
                : <ChartText x={0} y={y + 12.5}>{fitText(bar.label, left - 10, 12)}</ChartText>}
              {bar.change < 0
                ? <rect x={end + 0.75} y={y + 2.75} width={Math.max(length - 1.5, 1)} height="10.5" className="fill-transparent stroke-loss" strokeWidth="1.5" />
                : <rect x={zero} y={y + 2} width={length} height="12" className="fill-pen" />}
              <ChartText x={bar.change < 0 ? end - 6 : end + 6} y={y + 12.5} anchor={bar.change < 0 ? 'end' : 'start'} bold tone={bar.change < 0 ? 'loss' : 'ink'}>{bar.text}</ChartText>
              {narrow && <line x1={zero} x2={zero} y1={y} y2={y + 16} className="stroke-edge" />}
            </g>
          )
        })}
        {!narrow && <line x1={zero} x2={zero} y1="0" y2={bars.length * rowHeight} className="stroke-edge" />}
      </svg>
    </div>
  )
}
