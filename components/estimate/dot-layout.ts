// Quantile dot plot: 20 quantiles stacked in columns, each dot 1 in 20.
import { quantile, type Scale } from '@/lib/model/estimate'
import type { Estimate } from '@/lib/model/workshop'

export const DOTS = 20

export type Dot = { readonly x: number; readonly y: number }
export type DotLayout = { readonly dots: readonly Dot[]; readonly radius: number; readonly max: number; readonly ticks: readonly number[] }

/** The 20 quantiles at 2.5 %, 7.5 %, … 97.5 %. */
export function dotQuantiles(estimate: Estimate, scale: Scale): readonly number[] {
  return Array.from({ length: DOTS }, (_, place) => quantile(estimate, scale, (place + 0.5) / DOTS))
}

/** Round axis from 0 with four steps that holds `largest`; percent scales end at 1 at most. */
export function niceAxis(largest: number, ceiling: number): { readonly max: number; readonly ticks: readonly number[] } {
  const wanted = Math.max(largest * 1.08, 1e-6) / 4
  const power = Math.pow(10, Math.floor(Math.log10(wanted)))
  const step = [1, 1.5, 2, 2.5, 5, 10].map((size) => size * power).find((size) => size >= wanted * (1 - 1e-9)) ?? wanted
  const most = Math.min(Number((step * 4).toPrecision(6)), ceiling)
  const tick = most / 4
  return { max: most, ticks: [0, 1, 2, 3, 4].map((place) => Number((place * tick).toPrecision(6))) }
}

/** Places the dots in `width` × `height`, as large as the tallest stack allows. Coordinates from the left and from the bottom. */
export function layoutDots(quantiles: readonly number[], size: { readonly width: number; readonly height: number; readonly ceiling: number }): DotLayout {
  const axis = niceAxis(Math.max(...quantiles), size.ceiling)
  for (let diameter = 14; diameter > 4; diameter -= 0.5) {
    const columns = stack(quantiles, axis.max, size.width, diameter)
    if (Math.max(...columns.map((column) => column.count)) * diameter <= size.height) return { ...axis, ...place(columns, diameter) }
  }
  return { ...axis, ...place(stack(quantiles, axis.max, size.width, 4), Math.min(4, size.height / DOTS)) }
}

type Column = { readonly x: number; readonly count: number }

function stack(quantiles: readonly number[], max: number, width: number, diameter: number): readonly Column[] {
  const counts = new Map<number, number>()
  const last = Math.floor(width / diameter) - 1
  for (const value of quantiles) {
    const column = Math.min(last, Math.floor((value / max) * (width / diameter)))
    counts.set(column, (counts.get(column) ?? 0) + 1)
  }
  return [...counts].map(([column, count]) => ({ x: (column + 0.5) * diameter, count }))
}

function place(columns: readonly Column[], diameter: number): { readonly dots: readonly Dot[]; readonly radius: number } {
  const dots = columns.flatMap((column) => Array.from({ length: column.count }, (_, level) => ({ x: column.x, y: (level + 0.5) * diameter })))
  return { dots, radius: (diameter / 2) * 0.93 }
}
