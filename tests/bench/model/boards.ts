import type { Workshop } from '@/lib/model/workshop'
import { libraryWorkshop, sampleWorkshop } from '../../support/sample-files'

const SIZES = [10, 17, 40] as const
const VIEWS = [1, 10, 50] as const

export type BenchBoard = { readonly cards: number; readonly views: number; readonly workshop: Workshop }

/** The shipped boards at 10, 17 and 40 cards with 1, 10 and 50 views; further views are the shipped ones with other chances of scheming. */
export function benchBoards(): readonly BenchBoard[] {
  return SIZES.flatMap((cards) => VIEWS.map((views) => ({ cards, views, workshop: board(cards, views) })))
}

export function board(cards: number, views: number): Workshop {
  const base = cards > 17 ? libraryWorkshop : sampleWorkshop
  const kept = base.interventions.slice(0, cards)
  const ids = new Set(kept.map((card) => card.id))
  return {
    ...base,
    interventions: kept,
    views: Array.from({ length: views }, (_, n) => {
      const view = base.views[n % base.views.length]
      if (!view) throw new Error('the shipped boards have views')
      const overrides = Object.fromEntries(Object.entries(view.overrides ?? {}).filter(([id]) => ids.has(id)))
      const round = Math.floor(n / base.views.length)
      const beliefs = round === 0 ? view.beliefs : { ...view.beliefs, pScheming: 0.03 + 0.07 * round }
      return { ...view, id: `${view.id}-${n}`, overrides, ...(beliefs ? { beliefs } : {}) }
    }),
  }
}
