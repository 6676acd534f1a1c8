'use client'
import { MINUS } from '@/lib/words/numbers'
import { cx } from '@/components/ui/cx'
import { ChartText, fitLines, fitText } from './chart-text'
import { useWidth } from './use-width'

export type StakeCell = { readonly stake: number; readonly inPackage: boolean }
export type StakeRow = { readonly id: string; readonly title: string; readonly cells: readonly StakeCell[] }
export type StakeColumn = { readonly id: string; readonly name: string; readonly short: string; readonly mine: boolean }

/** A stake as whole percent of the view's own gain: "14", "0", "−3". */
export function stakeText(stake: number): string {
  const percent = Math.round(Math.abs(stake) * 100)
  return percent === 0 ? '0' : `${stake < 0 ? MINUS : ''}${percent}`
}

/** Asks by views. Filled: on that view's list, darker is more; the number stands in every cell; my column is outlined. */
export function StakeHeatmap({ title, columns, rows }: { readonly title: string; readonly columns: readonly StakeColumn[]; readonly rows: readonly StakeRow[] }) {
  const [ref, measured] = useWidth(560)
  const count = Math.max(columns.length, 1)
  const cell = Math.max(34, Math.min(60, (measured - 250) / count))
  const slanted = Math.max(0, ...columns.map(({ short }) => short.length)) * 6.8 > cell
  // A slanted head leans past the last column.
  const right = slanted ? 30 : 4
  const left = Math.max(110, Math.min(400, measured - cell * count - right))
  const width = Math.max(measured, left + cell * columns.length + right)
  const top = slanted ? 74 : 26
  const labels = rows.map((row) => fitLines(row.title, left - 8, { size: 11 }))
  const rowHeight = labels.some((lines) => lines.length > 1) ? 30 : 23
  const height = top + rows.length * rowHeight + 4
  const most = Math.max(...rows.flatMap((row) => row.cells.map(({ stake }) => stake)), 0.01)
  return (
    <div ref={ref} className="min-w-0">
      <div className={width > measured ? 'overflow-x-auto' : 'overflow-hidden'} role={width > measured ? 'region' : undefined} aria-label={width > measured ? title : undefined} tabIndex={width > measured ? 0 : undefined}>
        <svg role="img" width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="block">
          <title>{title}</title>
          {columns.map((column, at) => {
            const x = left + at * cell + cell / 2
            const text = <ChartText x={0} y={0} anchor={slanted ? 'start' : 'middle'} tone={column.mine ? 'pen' : 'ink2'} bold={column.mine}>{slanted ? fitText(column.short, 94, 12) : column.short}</ChartText>
            return <g key={column.id} transform={slanted ? `translate(${x - 2} ${top - 6}) rotate(-48)` : `translate(${x} ${top - 8})`}>{text}</g>
          })}
          {rows.map((row, line) => (
            <g key={row.id}>
              {labels[line]?.map((text, part, { length }) => <ChartText key={part} x={0} size={11} y={top + (line + 0.5) * rowHeight + 4 + (part - (length - 1) / 2) * 13}>{text}</ChartText>)}
              {row.cells.map((entry, at) => <Cell key={columns[at]?.id ?? at} cell={entry} most={most} x={left + at * cell} y={top + line * rowHeight} width={cell} height={rowHeight} />)}
            </g>
          ))}
          {columns.map((column, at) => column.mine && (
            <rect key={column.id} x={left + at * cell} y={top - 1} width={cell} height={rows.length * rowHeight + 2} className="fill-transparent stroke-pen" strokeWidth="2" />
          ))}
        </svg>
      </div>
    </div>
  )
}

function Cell({ cell, most, x, y, width, height }: { readonly cell: StakeCell; readonly most: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number }) {
  const middle = x + width / 2
  // Never lighter than 0.62: the number on it has to be read (5:1 in both themes).
  const strength = 0.62 + 0.38 * Math.min(1, Math.max(0, cell.stake) / most)
  return (
    <g>
      {cell.inPackage
        ? <rect x={x + 1} y={y + 1} width={width - 2} height={height - 2} className="fill-print" fillOpacity={strength} />
        : <rect x={x + 1.5} y={y + 1.5} width={width - 3} height={height - 3} className="fill-transparent stroke-line" />}
      <text x={middle} y={y + height / 2 + 4} textAnchor="middle" fontSize="12" className={cx(cell.inPackage ? 'fill-on-print font-semibold' : cell.stake < -0.01 ? 'fill-loss' : 'fill-ink2')}>{stakeText(cell.stake)}</text>
    </g>
  )
}
