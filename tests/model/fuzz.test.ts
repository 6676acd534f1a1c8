import { describe, expect, it } from 'vitest'
import { evaluateWorkshop, withDraws } from '@/lib/disagreement/results'
import { modelInput } from '@/lib/model/effective'
import { frontier } from '@/lib/model/frontier'
import { levers } from '@/lib/model/levers'
import { mulberry32 } from '@/lib/model/random'
import { theatrePlot } from '@/lib/model/theatre'
import type { Workshop } from '@/lib/model/workshop'
import { parseWorkshopFile } from '@/lib/workshop/file'
import { randomWorkshop } from '../support/random-workshop'

/** Where a result holds what is no finite number; results are plain data, so nothing else can be wrong with them. */
function faults(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (value === undefined) return [`${path} is undefined`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => faults(part, `${path}.${key}`))
}

function everything(workshop: Workshop): unknown {
  const [view] = workshop.views
  const results = withDraws(workshop, evaluateWorkshop(workshop), { draws: 3, seed: 1 })
  if (view === undefined) return results
  const input = modelInput(workshop, view)
  return { results, frontier: frontier(input), theatre: theatrePlot(input), levers: levers(workshop, view) }
}

const junk: readonly unknown[] = [NaN, Infinity, -1, 2, 1e308, -0, 0, 1, 5e-324, '', 'x', null, true, [], {}, { low: 0.5, mid: 0.2, high: 0.1 }, { low: 0.1, mid: 0.2, high: 0.9 }, { low: 0, mid: 0, high: 0 }]

/** A copy with one part, at any depth, exchanged for junk or taken out. */
function damaged(file: unknown, random: () => number): unknown {
  if (typeof file !== 'object' || file === null) return junk[Math.floor(random() * junk.length)]
  const entries = Object.entries(file)
  const nth = Math.floor(random() * entries.length)
  if (entries.length === 0 || random() < 0.05) return junk[Math.floor(random() * junk.length)]
  const changed = entries.flatMap(([key, part], i) => (i !== nth ? [[key, part] as const] : random() < 0.1 ? [] : [[key, damaged(part, random)] as const]))
  return Array.isArray(file) ? changed.map(([, part]) => part) : Object.fromEntries(changed)
}

describe('any file', () => {
  it('MODEL-47 a valid file has only finite results: views, draws, disagreement, frontier, theatre plot and levers', () => {
    for (let seed = 9000; seed < 9060; seed++) {
      const parsed = parseWorkshopFile(JSON.parse(JSON.stringify(randomWorkshop(seed, { cards: seed % 6, views: 3 }))))
      if (!parsed.ok) throw new Error(`seed ${seed}: ${parsed.path} ${parsed.rule}`)
      expect(faults(everything(parsed.workshop)), `seed ${seed}`).toEqual([])
    }
  }, 60_000)

  it('MODEL-48 a damaged file is refused with a path and a rule, or is valid and has only finite results', () => {
    const random = mulberry32(48)
    let refused = 0
    for (let seed = 9100; seed < 9900; seed++) {
      const parsed = parseWorkshopFile(damaged(randomWorkshop(9100 + (seed % 40), { cards: 3 }), random))
      if (parsed.ok) {
        if (seed % 4 === 0) expect(faults(everything(parsed.workshop)), `seed ${seed}`).toEqual([])
        continue
      }
      refused++
      expect(parsed.rule.length, `seed ${seed} ${parsed.path}`).toBeGreaterThan(0)
    }
    expect(refused).toBeGreaterThan(200)
  }, 60_000)
})
