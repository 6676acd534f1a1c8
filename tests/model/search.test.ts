import { describe, expect, it } from 'vitest'
import { createModel, createViewModel } from '@/lib/model/view-model'
import { modelInput } from '@/lib/model/effective'
import { mulberry32 } from '@/lib/model/random'
import type { View, Workshop } from '@/lib/model/workshop'
import { libraryWorkshop, sampleWorkshop } from '../support/sample-files'

const RESTARTS = 60

/** Add/drop/swap by first improvement from random packages, written apart from the search under test. */
function bestOfRestarts(workshop: Workshop, view: View, seed: number): number {
  const model = createModel(modelInput(workshop, view))
  const random = mulberry32(seed)
  const size = model.cards.length
  const limit = model.askLimit
  let best = -Infinity
  for (let restart = 0; restart < RESTARTS; restart++) {
    let here = model.cards.map((_, i) => i).sort(() => random() - 0.5).slice(0, Math.floor(random() * (limit + 1)))
    let value = model.value([...here].sort((a, b) => a - b))
    for (let improved = true; improved; ) {
      improved = false
      const outside = model.cards.map((_, i) => i).filter((i) => !here.includes(i))
      const moves = [
        ...here.map((i) => here.filter((j) => j !== i)),
        ...(here.length < limit ? outside.map((t) => [...here, t]) : []),
        ...here.flatMap((i) => outside.map((t) => [...here.filter((j) => j !== i), t])),
      ]
      const start = Math.floor(random() * moves.length)
      for (let nth = 0; nth < moves.length && !improved; nth++) {
        const move = moves[(start + nth) % moves.length] ?? here
        const moved = model.value([...move].sort((a, b) => a - b))
        if (moved > value + 1e-12) {
          here = move
          value = moved
          improved = true
        }
      }
    }
    best = Math.max(best, value)
    if (size === 0) break
  }
  return best
}

describe('the package search on the shipped files', () => {
  it.each(sampleWorkshop.views.map((view) => view.id))('MODEL-60 the sample package is never below the best of 60 random restarts: %s', (id) => {
    const view = sampleWorkshop.views.find((other) => other.id === id)
    if (!view) throw new Error(id)
    expect(createViewModel(sampleWorkshop, view).best.value).toBeGreaterThanOrEqual(bestOfRestarts(sampleWorkshop, view, 60) - 1e-12)
  }, 60_000)

  it.each(libraryWorkshop.views.map((view) => view.id))('MODEL-61 the library package is never below the best of 60 random restarts: %s', (id) => {
    const view = libraryWorkshop.views.find((other) => other.id === id)
    if (!view) throw new Error(id)
    expect(createViewModel(libraryWorkshop, view).best.value).toBeGreaterThanOrEqual(bestOfRestarts(libraryWorkshop, view, 61) - 1e-12)
  }, 60_000)
})
