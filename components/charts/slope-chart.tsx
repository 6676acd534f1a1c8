'use client'
import { cx } from '@/components/ui/cx'
import { ChartText, fitText } from './chart-text'
import type { StakeColumn } from './stake-heatmap'
import { spreadLabels } from './spread-labels'
import { useWidth } from './use-width'

export type SlopeDot = { readonly place: number; readonly text: string; readonly inPackage: boolean }
export type SlopeRow = { readonly id: string; readonly title: string; readonly dots: readonly SlopeDot[] }

/** The order of the asks from view to view: one line an ask, the one that is followed drawn strong with its place at every view. My view's marks are in pen. */
export function SlopeChart({ title, columns, rows, followed, onFollow }: {
  readonly title: string
  readonly columns: readonly StakeColumn[]
  readonly rows: readonly SlopeRow[]
  readonly followed: string | null
  /** A tap on a line or its label; the same choice stands beside the chart as a list. */
  readonly onFollow: (askId: string) => void
}) {
  const [ref, width] = useWidth(560)
  const left = Math.max(104, Math.min(270, width * 0.42, width - 44 * columns.length))
  const gaps = Math.max(1, columns.length - 1)
  const slanted = Math.max(0, ...columns.map(({ short }) => short.length)) * 6.8 > (width - left) / gaps - 12
  // A slanted head leans past the last column.
  const right = slanted ? 42 : 24
  const step = (width - left - right) / gaps
  const top = slanted ? 84 : 34
  const rowHeight = 21
  const bottom = top + Math.max(0, rows.length - 1) * rowHeight
  const x = (column: number) => left + column * step
  const y = (place: number) => top + (place - 1) * rowHeight
  const labels = spreadLabels(rows.map(({ dots }) => y(dots[0]?.place ?? 1)), rowHeight - 4, top, bottom)
  // The followed line comes last, above the others.
  const drawn = rows.map((row, at) => ({ row, label: labels[at] ?? top, isFollowed: row.id === followed })).sort((a, b) => Number(a.isFollowed) - Number(b.isFollowed))
  // Where lines meet, a mark of an ask on the list lies above those that are not.
  const marks = drawn
    .flatMap(({ row, isFollowed }) => row.dots.map((dot, column) => ({ key: `${row.id} ${column}`, dot, column, isFollowed })))
    .sort((a, b) => Number(a.isFollowed) - Number(b.isFollowed) || Number(a.dot.inPackage) - Number(b.dot.inPackage))
  return (
    <div ref={ref} className="min-w-0 overflow-hidden">
      <svg role="img" width={width} height={bottom + 14} viewBox={`0 0 ${width} ${bottom + 14}`} className="block">
        <title>{title}</title>
        {columns.map((column, at) => (
          <g key={column.id}>
            <line x1={x(at)} x2={x(at)} y1={top - 10} y2={bottom + 8} className={column.mine ? 'stroke-pen' : 'stroke-line'} strokeWidth={column.mine ? 2 : 1} />
            <g transform={slanted ? `translate(${x(at) - 3} ${top - 16}) rotate(-48)` : `translate(${x(at)} ${top - 18})`}>
              <ChartText x={0} y={0} anchor={slanted ? 'start' : at === columns.length - 1 ? 'end' : 'middle'} tone={column.mine ? 'pen' : 'ink2'} bold={column.mine}>{slanted ? fitText(column.short, 88, 12) : column.short}</ChartText>
            </g>
          </g>
        ))}
        {drawn.map(({ row, label, isFollowed }) => (
          <g key={row.id} onClick={() => onFollow(row.id)} className="cursor-pointer">
            <rect x={0} y={label - 9} width={left - 14} height={18} className="fill-transparent" />
            <ChartText x={0} y={label + 4} bold={isFollowed} tone={isFollowed ? 'ink' : 'ink2'}>{fitText(row.title, left - (isFollowed ? 30 : 20), 12)}</ChartText>
            <polyline points={`${left - 15},${label} ${left - 9},${label} ${left},${y(row.dots[0]?.place ?? 1)}`} className="fill-none stroke-line" />
            <polyline points={path(row, x, y)} className={cx('fill-none', isFollowed ? 'stroke-print' : 'stroke-pencil-soft')} strokeWidth={isFollowed ? 3 : 1.3} strokeLinejoin="round" />
            <polyline points={path(row, x, y)} className="fill-none stroke-transparent" strokeWidth="12" />
          </g>
        ))}
        {marks.map(({ key, dot, column, isFollowed }) => <Dot key={key} dot={dot} x={x(column)} y={y(dot.place)} mine={columns[column]?.mine ?? false} isFollowed={isFollowed} />)}
        {drawn.filter(({ isFollowed }) => isFollowed).map(({ row }) => row.dots.map((dot, at) => (
          <ChartText key={`${row.id} ${columns[at]?.id ?? at}`} x={x(at) + (at === columns.length - 1 ? 4 : 7)} y={y(dot.place) - 8} size={11} anchor={at === columns.length - 1 ? 'middle' : 'start'} bold halo>{dot.text}</ChartText>
        )))}
      </svg>
    </div>
  )
}

const path = (row: SlopeRow, x: (column: number) => number, y: (place: number) => number) => row.dots.map(({ place }, at) => `${x(at)},${y(place)}`).join(' ')

function Dot({ dot, x, y, mine, isFollowed }: { readonly dot: SlopeDot; readonly x: number; readonly y: number; readonly mine: boolean; readonly isFollowed: boolean }) {
  const [fill, stroke] = mine ? ['fill-pen', 'stroke-pen'] : isFollowed ? ['fill-print', 'stroke-print'] : ['fill-pencil', 'stroke-pencil']
  return <circle cx={x} cy={y} r={isFollowed ? 5 : 3.2} className={cx(dot.inPackage ? fill : 'fill-sheet', stroke)} strokeWidth={isFollowed ? 2 : 1.4} />
}
