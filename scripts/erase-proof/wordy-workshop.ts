import { sampleWorkshop } from '../../lib/workshop/shipped-workshops'
import type { Workshop } from '../../lib/model/workshop'

/** What the person who is to be forgotten is called. */
const person = 'Xanthippe Quillfeather'

export type WordyWorkshop = { readonly file: Workshop; readonly person: string; readonly words: readonly string[] }

/** The sample with as many views, every one with reasons and a note as long as they may be, and long texts on every card. One person's are told apart. */
export function wordyWorkshop(views: number): WordyWorkshop {
  const sample = sampleWorkshop()
  const long = (begin: string, chars: number): string => begin.padEnd(chars, ' and so on')
  return {
    person,
    words: ['REASON-OF-HERS', 'NOTE-OF-HERS', 'GROUP-OF-HERS'],
    file: {
      ...sample,
      interventions: sample.interventions.map((card) => ({ ...card, summary: long(`${card.id} was talked about with ${person}.`, 2000), ask: long(card.id, 500) })),
      views: Array.from({ length: views }, (_, at) => {
        const view = sample.views[at % sample.views.length]
        if (view === undefined) throw new Error('The sample has views.')
        const whose = at === 0 ? 'HERS' : `NUMBER-${at}`
        const why = Object.fromEntries([...Object.keys(view.beliefs ?? {}), ...sample.interventions.map((card) => card.id)].map((key) => [key, long(`REASON-OF-${whose} for ${key}`, 200)]))
        return { ...view, id: `${view.id}-${at}`, name: at === 0 ? person : `${view.name} ${at}`, stakeholder: `GROUP-OF-${whose}`, note: long(`NOTE-OF-${whose}`, 2000), why }
      }),
    },
  }
}
