'use client'
import { scaleLinear } from 'd3-scale'
import { formatPercent } from '@/lib/words/numbers'
import { outlookMessages } from '@/lib/words/results-messages'
import { ChartText, fitText } from './chart-text'
import { spreadLabels } from './spread-labels'
import { StoryGlyph } from './story-mark'
import { useWidth } from './use-width'

export type FrontierStory = { readonly id: string; readonly index: number; readonly name: string; readonly cost: number; readonly risk: number }
type Point = { readonly cost: number; readonly risk: number }

/** The best possible as a step line, and what each story makes of the list as its mark. Marks that coincide sit side by side, their labels one below the other. */
export function FrontierChart({ title, line, stories }: { readonly title: string; readonly line: readonly Point[]; readonly stories: readonly FrontierStory[] }) {
  const [ref, width] = useWidth(420)
  const labels = Math.min(214, width * 0.56)
  const [left, right, top, bottom, height] = [42, width - labels, 26, 226, 266]
  const none = line[0] ?? { cost: 0, risk: 0 }
  const farthest = Math.min(Math.max(...line.map(({ cost }) => cost), 0.01), Math.max(0.05, 1.7 * Math.max(0, ...stories.map(({ cost }) => cost))))
  const shown = line.filter(({ cost }) => cost <= farthest)
  const x = scaleLinear().domain([0, farthest]).range([left, right])
  const risks = [...shown.map(({ risk }) => risk), ...stories.map(({ risk }) => risk)]
  const y = scaleLinear().domain([Math.min(none.risk, ...risks), Math.max(none.risk, ...risks, 1e-6)]).nice(4).range([bottom, top])
  const groups = coinciding(stories, (story) => `${Math.round(x(story.cost) / 7)} ${Math.round(y(story.risk) / 7)}`)
  const marks = groups.flatMap((group) => group.map((story, nth) => ({ story, x: x(group[0].cost) + nth * 12, y: y(group[0].risk), end: x(group[0].cost) + (group.length - 1) * 12 + 8 })))
  const places = spreadLabels(marks.map((mark) => mark.y), 16, top + 6, bottom - 2)
  const path = shown.map(({ cost, risk }, at) => (at === 0 ? `M${x(cost)} ${y(risk)}` : `H${x(cost)}V${y(risk)}`)).join('') + `H${right}`
  return (
    <div ref={ref} className="min-w-0">
      <svg role="img" width="100%" height={height} viewBox={`0 0 ${width} ${height}`} className="block">
        <title>{title}</title>
        <ChartText x={0} y={12} tone="ink3" size={11}>{outlookMessages.frontierY}</ChartText>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
            <ChartText x={left - 6} y={y(tick) + 4} anchor="end" tone="ink3" size={11}>{formatPercent(tick, 2)}</ChartText>
          </g>
        ))}
        {x.ticks(3).map((tick) => <ChartText key={tick} x={x(tick)} y={bottom + 18} anchor="middle" tone="ink3" size={11}>{formatPercent(tick, 2)}</ChartText>)}
        <ChartText x={right} y={bottom + 35} anchor="end" tone="ink3" size={11}>{outlookMessages.frontierX}</ChartText>
        <path d={path} className="fill-none stroke-ink2" strokeWidth="1.5" />
        <circle cx={x(0)} cy={y(none.risk)} r="4" className="fill-sheet stroke-print" strokeWidth="1.6" />
        {marks.map((mark, at) => {
          const place = places[at] ?? top
          return (
            <g key={mark.story.id}>
              <polyline points={`${mark.end},${mark.y} ${right + 2},${place} ${right + 7},${place}`} className="fill-none stroke-pencil-soft" />
              <ChartText x={right + 11} y={place + 4}>{`${fitText(mark.story.name, labels - 52, 12)} ${formatPercent(mark.story.risk, 2)}`}</ChartText>
            </g>
          )
        })}
        {marks.map((mark) => <StoryGlyph key={mark.story.id} index={mark.story.index} x={mark.x} y={mark.y} />)}
      </svg>
    </div>
  )
}

function coinciding<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return [...groups.values()]
}
