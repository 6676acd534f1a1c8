import type { ViewResult } from '../model/results'

/** Asks in every near-best package of every participant (at least one), in board order. Source: model.md section 6. */
export function robustCore(results: readonly ViewResult[]): readonly string[] {
  const [first, ...rest] = results.map(({ interventions }) => interventions.filter(({ nearBestShare }) => nearBestShare >= 1).map(({ id }) => id))
  return (first ?? []).filter((id) => rest.every((others) => others.includes(id)))
}
