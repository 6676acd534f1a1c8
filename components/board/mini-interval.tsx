import type { Estimate } from '@/lib/model/workshop'
import { estimateWords, highOf, lowOf, midOf } from './estimate-scale'

const width = 116

/** An estimate as a line with its middle, in print: it is the group's. `end` is the value at the right edge. */
export function MiniInterval({ estimate, end, label }: { readonly estimate: Estimate; readonly end: number; readonly label: string }) {
  const across = (value: number) => 3 + (Math.min(value, end) / end) * (width - 6)
  const beyond = highOf(estimate) > end
  return (
    <svg viewBox={`0 0 ${width} 12`} role="img" aria-label={`${label}: ${estimateWords(estimate)}`} className="block w-full">
      <line x1={0} x2={width} y1={6} y2={6} stroke="var(--line)" />
      <line x1={across(lowOf(estimate))} x2={across(highOf(estimate))} y1={6} y2={6} stroke="var(--print)" strokeWidth={2} />
      {beyond && <path d={`M${width - 5} 2.5 ${width} 6l-5 3.5z`} fill="var(--print)" />}
      <circle cx={across(midOf(estimate))} cy={6} r={3} fill="var(--print)" />
    </svg>
  )
}
