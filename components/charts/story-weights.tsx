'use client'
import { scaleLinear } from 'd3-scale'
import { formatPercent } from '@/lib/words/numbers'
import { ChartText, fitText } from './chart-text'
import { StoryGlyph } from './story-mark'
import { useWidth } from './use-width'

export type StoryWeight = { readonly id: string; readonly name: string; readonly pool: number | null; readonly weights: readonly { readonly view: string; readonly weight: number; readonly mine: boolean }[] }

/** How likely each view holds each story: a ring a view, mine a diamond, the pool dashed. */
export function StoryWeights({ title, stories }: { readonly title: string; readonly stories: readonly StoryWeight[] }) {
  const [ref, width] = useWidth(560)
  const narrow = width < 480
  const left = narrow ? 6 : Math.min(210, width * 0.34)
  const rowHeight = narrow ? 44 : 26
  const top = 6
  const bottom = top + stories.length * rowHeight
  const highest = Math.max(...stories.flatMap(({ weights, pool }) => [...weights.map(({ weight }) => weight), pool ?? 0]), 0.1)
  const x = scaleLinear().domain([0, highest]).nice(4).range([left + 8, width - 18])
  return (
    <div ref={ref} className="min-w-0">
      <svg role="img" width="100%" height={bottom + 24} viewBox={`0 0 ${width} ${bottom + 24}`} className="block">
        <title>{title}</title>
        {x.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={top} y2={bottom} className="stroke-line" />
            <ChartText x={x(tick)} y={bottom + 17} anchor="middle" tone="ink3" size={11}>{formatPercent(tick, 2)}</ChartText>
          </g>
        ))}
        {stories.map((story, at) => {
          const y = top + at * rowHeight + (narrow ? 31 : rowHeight / 2)
          const labelY = narrow ? y - 15 : y + 4
          return (
            <g key={story.id}>
              <StoryGlyph index={at} x={7} y={labelY - 4} scale={0.86} />
              <ChartText x={20} y={labelY}>{fitText(story.name, narrow ? width - 24 : left - 24, 12)}</ChartText>
              {story.pool !== null && <line x1={x(story.pool)} x2={x(story.pool)} y1={y - 10} y2={y + 10} className="stroke-print" strokeWidth="1.4" strokeDasharray="4 3" />}
              {story.weights.filter(({ mine }) => !mine).map(({ view, weight }) => <circle key={view} cx={x(weight)} cy={y} r="4" className="fill-transparent stroke-pencil" strokeWidth="1.6" />)}
              {story.weights.filter(({ mine }) => mine).map(({ view, weight }) => <path key={view} d={`M${x(weight)} ${y - 6}l6 6l-6 6l-6 -6Z`} className="fill-pen stroke-sheet" strokeWidth="1" />)}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
