import { describe, expect, it } from 'vitest'
import { boundedValues } from '@/lib/model/bounded-values'
import { modelInput, type ModelInput } from '@/lib/model/effective'
import { createEvaluator } from '@/lib/model/evaluator'
import { createHalfTables } from '@/lib/model/half-tables'
import { halvesOf } from '@/lib/model/halves'
import { mulberry32 } from '@/lib/model/random'
import { rowBounds } from '@/lib/model/row-bounds'
import { createStreams } from '@/lib/model/streams'
import type { Framing } from '@/lib/model/workshop'
import { randomWorkshop } from '../support/random-workshop'
import { sampleWorkshop } from '../support/sample-files'

const FRAMINGS: readonly Framing[] = ['action-inaction', 'serial-speed', 'scheming-conditional']

/** How often each kind of bound was met; fails where one is below what a regime adds. */
function meetBounds(input: ModelInput, askLimit: number, random: () => number): ReadonlyMap<string, number> {
  const { compiled } = createEvaluator(input)
  const halves = compiled && halvesOf(compiled.layout, input.cards.map((_, i) => i))
  if (!compiled || !halves) throw new Error('these boards have halves')
  const tables = createHalfTables(halves)
  const sets = 1 << halves.positions.length
  const met = new Map<string, number>()
  for (const { worth, weight, bounds } of boundedValues(compiled, halves, { tables, most: askLimit })) {
    for (const bound of bounds(Math.floor(random() * sets))) {
      const row = rowBounds(halves, tables, weight, bound)
      const places = tables.integers(halves.lowByCount.length)
      const figures = tables.column(halves.lowByCount.length)
      for (let x = 0; x < halves.high.count(); x++) {
        const end = halves.lowEnd[Math.max(0, askLimit - count(x))] ?? 0
        if (count(x) > askLimit) continue
        for (let nth = 0; nth < end; nth++) places[nth] = nth
        row.fill(x, end, { list: places, count: end }, figures)
        const most = row.most?.(x, end) ?? Infinity
        for (let nth = 0; nth < end; nth++) {
          const added = weight * worth((x << halves.lowBits) | (halves.lowByCount[nth] ?? 0))
          if ((figures[nth] ?? NaN) < added - 1e-12 || most < (figures[nth] ?? NaN) - 1e-12) throw new Error(`${bound.kind}: ${added} is bounded by ${figures[nth]} in a row of at most ${most}`)
        }
      }
      met.set(bound.kind, (met.get(bound.kind) ?? 0) + 1)
    }
  }
  return met
}

function count(mask: number): number {
  return mask === 0 ? 0 : 1 + count(mask & (mask - 1))
}

describe('upper bounds on what regimes add to V', () => {
  it('MODEL-106 no bound is below what it bounds, and no row promises less than its places, on random boards and in worlds of the sample', () => {
    const random = mulberry32(106)
    const met = new Map<string, number>()
    const note = (kinds: ReadonlyMap<string, number>) => kinds.forEach((times, kind) => met.set(kind, (met.get(kind) ?? 0) + times))
    for (let seed = 9000; seed < 9500; seed++) {
      const workshop = randomWorkshop(seed, { cards: 3 + (seed % 7) })
      const [view] = workshop.views
      if (view) note(meetBounds(modelInput(workshop, view), 3 + (seed % 3), random))
    }
    const streams = createStreams(9, 3)
    FRAMINGS.forEach((framing, nth) => {
      for (const view of sampleWorkshop.views)
        for (let draw = nth; draw < 9; draw += 3) note(meetBounds(modelInput({ ...sampleWorkshop, framing }, view, streams.read(draw)), 7, random))
    })
    expect([...met.keys()].sort()).toEqual(['constant', 'known', 'products', 'sheer', 'sums'])
    for (const [kind, times] of met) expect(times, kind).toBeGreaterThan(30)
  }, 60_000)
})
