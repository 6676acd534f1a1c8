import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'

const tones = { ink: 'fill-ink', ink2: 'fill-ink2', ink3: 'fill-ink3', pen: 'fill-pen', loss: 'fill-loss' } as const

/** Text inside a drawing, in the sizes and colours of the page. */
export function ChartText({ x, y, anchor = 'start', tone = 'ink', bold = false, size = 12, halo = false, children }: {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly tone?: keyof typeof tones
  readonly bold?: boolean
  readonly size?: 11 | 12 | 12.5 | 13
  /** Keeps the text readable where a line runs behind it. */
  readonly halo?: boolean
  readonly children: ReactNode
}) {
  return <text x={x} y={y} textAnchor={anchor} fontSize={size} className={cx(tones[tone], bold && 'font-semibold', halo && 'stroke-sheet')} {...(halo ? { strokeWidth: 4, paintOrder: 'stroke', strokeLinejoin: 'round' } : {})}>{children}</text>
}

/** A label cut to about `room` pixels at 12.5 px type; the whole of it stands in the table. */
export function fitText(text: string, room: number, size = 12.5): string {
  const chars = Math.max(3, Math.floor(room / (size * 0.51)))
  return text.length <= chars ? text : `${text.slice(0, chars - 1).trimEnd()}…`
}

/** A label broken between words into at most `most` lines of about `room` pixels; what is left over is cut from the last. */
export function fitLines(text: string, room: number, { size = 12.5, most = 2 }: { readonly size?: number; readonly most?: number } = {}): readonly string[] {
  const chars = Math.max(3, Math.floor(room / (size * 0.51)))
  const lines: string[] = []
  let rest = text.trim()
  while (lines.length < most - 1 && rest.length > chars) {
    const space = rest.lastIndexOf(' ', chars)
    if (space <= 0) break
    lines.push(rest.slice(0, space))
    rest = rest.slice(space + 1)
  }
  return [...lines, fitText(rest, room, size)]
}
