import type { Disagreement, WorkshopResults } from '@/lib/disagreement/types'
import { evaluateWorkshop } from '@/lib/disagreement/results'
import type { View, Workshop } from '@/lib/model/workshop'
import { sampleWorkshop as sample } from './sample-files'

/** The shipped sample, a new one each time. */
export function sampleWorkshop(): Workshop {
  return structuredClone(sample)
}

export type Evaluated = { readonly workshop: Workshop; readonly results: WorkshopResults; readonly disagreement: Disagreement; readonly titleOf: (id: string) => string; readonly viewOf: (id: string) => View }

export function evaluated(workshop: Workshop): Evaluated {
  const results = evaluateWorkshop(workshop)
  if (results.disagreement === null) throw new Error('Disagreement needs two.')
  return {
    workshop,
    results,
    disagreement: results.disagreement,
    titleOf: (id) => workshop.interventions.find((card) => card.id === id)?.title ?? id,
    viewOf: (id) => {
      const view = workshop.views.find((entry) => entry.id === id)
      if (view === undefined) throw new Error(`No view ${id}.`)
      return view
    },
  }
}

/** A workshop small enough to evaluate in milliseconds: the sample's first views and cards. */
export function smallWorkshop(views: number, cards: number): Workshop {
  const sample = sampleWorkshop()
  const interventions = sample.interventions.slice(0, cards)
  const known = new Set(interventions.map(({ id }) => id))
  const only = (view: View): View => ({ ...view, overrides: Object.fromEntries(Object.entries(view.overrides ?? {}).filter(([id]) => known.has(id))) })
  return { ...sample, askLimit: 3, views: sample.views.slice(0, views).map(only), interventions }
}
