import { useId } from 'react'
import { isExact, midOf, type Scale } from '@/lib/model/estimate'
import type { Estimate } from '@/lib/model/workshop'
import { fieldMessages } from '@/lib/words/messages-field'
import { dotQuantiles, layoutDots } from './dot-layout'

const WIDTH = 296
const HEIGHT = 78
const TOP = 16
const PAD = 2

/** An answer as 20 dots above its axis, the 8-in-10 interval as a line with the best guess on it. The sentence beside it is its twin. */
export function Dots({ estimate, scale, show, ceiling }: {
  readonly estimate: Estimate
  readonly scale: Scale
  /** How a number reads on the axis. */
  readonly show: (value: number) => string
  /** The axis never goes beyond this. */
  readonly ceiling: number
}) {
  const titleId = useId()
  const { dots, radius, max, ticks } = layoutDots(dotQuantiles(estimate, scale), { width: WIDTH, height: HEIGHT, ceiling })
  const across = (value: number) => PAD + (Math.min(value, max) / max) * WIDTH
  const ground = TOP + HEIGHT
  const best = across(midOf(estimate))
  return (
    <figure className="min-w-0">
      <svg viewBox={`0 0 ${WIDTH + 2 * PAD} ${ground + 20}`} role="img" aria-labelledby={titleId} className="block w-full overflow-visible">
        <title id={titleId}>{fieldMessages.dotsTitle}</title>
        {!isExact(estimate) && typeof estimate !== 'number' && (
          <line x1={across(estimate.low)} x2={across(estimate.high)} y1={7} y2={7} stroke="var(--pen)" strokeWidth={3.5} />
        )}
        <rect x={best - 5} y={2} width={10} height={10} transform={`rotate(45 ${best} 7)`} fill="var(--pen)" stroke="var(--sheet)" />
        <line x1={0} x2={WIDTH + 2 * PAD} y1={ground} y2={ground} stroke="var(--edge)" />
        {dots.map((dot, place) => (
          <circle key={place} cx={PAD + dot.x} cy={ground - 1 - dot.y} r={radius} fill="var(--pen)" />
        ))}
        {ticks.map((tick, place) => (
          <text key={tick} x={across(tick)} y={ground + 15} fontSize={11} textAnchor={place === 0 ? 'start' : place === ticks.length - 1 ? 'end' : 'middle'} fill="var(--ink3)">
            {show(tick)}
          </text>
        ))}
      </svg>
      <figcaption className="twin mt-1 text-ink3">{fieldMessages.dotsNote}</figcaption>
    </figure>
  )
}
