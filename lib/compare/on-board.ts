import type { View, Workshop } from '../model/workshop'

/** The workshop with only some participants counted. Whoever a story chooses for stays as a view, and counts no longer. */
export function withPeople(workshop: Workshop, people: ReadonlySet<string>): Workshop {
  const choosers = new Set(workshop.regimes.flatMap((regime) => (regime.kind === 'sharedValues' && regime.chooserView !== undefined ? [regime.chooserView] : [])))
  return {
    ...workshop,
    views: workshop.views.flatMap((view): readonly View[] => {
      if (view.kind !== 'participant' || people.has(view.id)) return [view]
      return choosers.has(view.id) ? [{ ...view, kind: 'proxy' }] : []
    }),
  }
}

/** The participants' answers of one workshop on the board of another: what the other board does not have is left out, its own views for somebody absent stay. */
export function onBoard(answers: Workshop, board: Workshop): Workshop {
  const cards = new Set(board.interventions.map(({ id }) => id))
  const regimes = new Set(board.regimes.map(({ id }) => id))
  const given = new Map(answers.views.map((view) => [view.id, view]))
  return {
    ...board,
    views: board.views.map((view) => {
      const own = given.get(view.id)
      if (view.kind !== 'participant' || own === undefined) return view
      return {
        ...own,
        kind: 'participant',
        ...(own.overrides === undefined ? {} : { overrides: only(own.overrides, cards) }),
        ...(own.regimeWeights === undefined ? {} : { regimeWeights: only(own.regimeWeights, regimes) }),
        ...(own.regimes === undefined ? {} : { regimes: only(own.regimes, regimes) }),
        ...(own.open === undefined ? {} : { open: own.open.filter((input) => !input.startsWith('regimes.') || [...regimes].some((id) => input.startsWith(`regimes.${id}.`))) }),
        // A belief that the other board's starting values do not fill stands as it was stated there.
        beliefs: { ...view.beliefs, ...own.beliefs },
      }
    }),
  }
}

function only<T>(record: { readonly [key: string]: T }, known: ReadonlySet<string>): { readonly [key: string]: T } {
  return Object.fromEntries(Object.entries(record).filter(([key]) => known.has(key)))
}
