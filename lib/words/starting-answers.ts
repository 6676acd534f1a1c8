// The value a skipped or "I don't know" question uses: the board's, else the library's (questions.md section 1).
import type { BeliefKey, Estimate } from '../model/workshop'
import type { Settings } from '../workshop/types'

/** Library values, invented and marked so; the facilitator confirms them in Frame. */
export const libraryDefaults: { readonly [K in BeliefKey]: Estimate } = {
  pScheming: { low: 0.02, mid: 0.1, high: 0.35 },
  pCatastropheIfScheming: { low: 0.1, mid: 0.3, high: 0.65 },
  pCatastropheIfNotScheming: { low: 0.01, mid: 0.04, high: 0.12 },
  pCatastropheFromOthers: { low: 0.03, mid: 0.1, high: 0.25 },
  delaySensitivity: { low: 0.2, mid: 0.5, high: 1.2 },
  overlap: { low: 0.25, mid: 0.5, high: 0.75 },
}

export function startingBelief(settings: Settings, key: BeliefKey): Estimate {
  return settings.defaults[key] ?? libraryDefaults[key]
}

/** The starting budget of a story; null where the story has none. */
export function startingBudget(settings: Settings, regimeId: string): Estimate | null {
  const regime = settings.regimes.find(({ id }) => id === regimeId)
  const board = regime !== undefined && (regime.kind === 'negotiation' || regime.kind === 'pressure') ? regime.budget : null
  return board === null ? null : (settings.defaults.regimes?.[regimeId]?.budget ?? board)
}

export function startingSincerity(settings: Settings, regimeId: string): Estimate {
  return settings.defaults.regimes?.[regimeId]?.sincerity ?? settings.regimes.find(({ id }) => id === regimeId)?.sincerity ?? 1
}
