import { createViewModel } from '@/lib/model/view-model'
import type { Intervention, View, Workshop } from '@/lib/model/workshop'

const card = (id: string, title: string, figures: Pick<Intervention, 'cost' | 'reductionIfScheming' | 'legibility'>): Intervention => ({
  id, title, reductionIfNotScheming: 0.02, verifiability: 0, robustness: 0.5, ...figures,
})

const cards: readonly Intervention[] = [
  card('pledge', 'a public pledge', { cost: 0.01, reductionIfScheming: 0.01, legibility: 0.9 }),
  card('monitor', 'monitoring', { cost: 0.03, reductionIfScheming: 0.25, legibility: 0.3 }),
  card('pause', 'a pause before release', { cost: 0.05, reductionIfScheming: 0.3, legibility: 0.8 }),
]

const view: View = {
  id: 'you', name: 'You', kind: 'participant',
  beliefs: { pScheming: 0.3, pCatastropheIfScheming: 0.4, pCatastropheIfNotScheming: 0.02, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 },
}

/** What becomes of three asks where a deal has a ceiling, and where pressure decides; `budget` is the slowdown accepted, 0 ≤ budget < 1. */
export function carriedOut(budget: number): readonly string[] {
  const workshop: Workshop = {
    format: 'workshop/1', title: 'Three asks', framing: 'action-inaction', askLimit: 3, interventions: cards, views: [view],
    regimes: [
      { id: 'deal', name: 'A deal with a ceiling', kind: 'negotiation', budget, sincerity: 1 },
      { id: 'pressure', name: 'Pressure', kind: 'pressure', budget, sincerity: 1, constituency: 'public', appeal: { legibility: 1, verifiability: 0, support: 0 } },
    ],
  }
  const choices = createViewModel(workshop, view).chosen(cards.map((_, i) => i))
  const listed = (nth: number) => (choices[nth]?.implemented ?? []).map((i) => cards[i]?.title ?? '').join(' and ') || 'nothing'
  return [
    'Asked for: a public pledge (slows by 1 %, does little, easy to explain), monitoring (3 %, helps, hard to explain), a pause before release (5 %, helps most).',
    `A deal with a ceiling brings ${listed(0)}.`,
    `Pressure brings ${listed(1)}.`,
  ]
}
