import type { Regime, View, Workshop } from '@/lib/model/workshop'

const usable = /^[A-Za-z0-9_-]{1,64}$/

/**
 * The same file with ids that can stand in addresses: a `workshop/1` file may call a card or a view anything, here they
 * are part of document names and keys. Only ids that cannot are replaced, everywhere they are used.
 */
export function withUsableIds(workshop: Workshop): Workshop {
  const views = renaming(workshop.views.map(({ id }) => id))
  const cards = renaming(workshop.interventions.map(({ id }) => id))
  if (views.size === 0 && cards.size === 0) return workshop
  const viewId = (id: string): string => views.get(id) ?? id
  const cardId = (id: string): string => cards.get(id) ?? id
  return {
    ...workshop,
    interventions: workshop.interventions.map((card) => ({ ...card, id: cardId(card.id) })),
    views: workshop.views.map((view): View => ({
      ...view,
      id: viewId(view.id),
      ...(view.overrides === undefined ? {} : { overrides: Object.fromEntries(Object.entries(view.overrides).map(([id, override]) => [cardId(id), override])) }),
    })),
    regimes: workshop.regimes.map((regime): Regime => {
      if (regime.kind !== 'sharedValues' || regime.chooserView === undefined) return regime
      return { ...regime, chooserView: viewId(regime.chooserView) }
    }),
  }
}

function renaming(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(ids)
  const renamed = new Map<string, string>()
  for (const id of ids) {
    if (usable.test(id)) continue
    const base = id.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 48) || 'id'
    let fresh = base
    for (let count = 2; taken.has(fresh); count += 1) fresh = `${base}-${count}`
    taken.add(fresh)
    renamed.set(id, fresh)
  }
  return renamed
}
