import { scaleLinear } from 'd3-scale'

/** A bar from one zero line that all rows of the table share. Mine is solid, what the list leaves out hollow, a loss hollow in its own colour. */
export function SignedBar({ value, low, high, filled, width = 92 }: {
  readonly value: number
  /** Ends of the shared scale: least (0 or below) and greatest value of the table. */
  readonly low: number
  readonly high: number
  readonly filled: boolean
  readonly width?: number
}) {
  const x = scaleLinear().domain([Math.min(low, 0), Math.max(high, 1e-9)]).range([3, width - 1])
  const zero = x(0)
  const end = x(value)
  const left = Math.min(zero, end)
  const length = Math.max(Math.abs(end - zero), 1.5)
  return (
    <svg aria-hidden width={width} height="14" className="inline-block shrink-0">
      {value !== 0 && (filled && value > 0
        ? <rect x={left} y="2.5" width={length} height="9" className="fill-pen" />
        : <rect x={left + 0.5} y="3" width={Math.max(length - 1, 1)} height="8" className={value < 0 ? 'fill-transparent stroke-loss' : 'fill-transparent stroke-pen'} strokeWidth="1.2" />)}
      <line x1={zero} x2={zero} y1="0" y2="14" className="stroke-edge" />
    </svg>
  )
}
