import { appealOf } from './appeal'
import type { ModelInput } from './effective'
import { outcome } from './outcome'
import { standpointOf } from './regimes'

export type TheatrePoint = {
  readonly id: string
  /** How easily the ask gets agreed, 0..1: mean appeal over the pressure and mandate regimes, by their weights; null without such regimes. */
  readonly appeal: number | null
  /** Effect if done only to count: what it takes off the action risk by itself at sincerity 0, a probability of 0 or more. */
  readonly insincereEffect: number
}

/** Where appeal and effect part: asks that are agreed easily and do little. Regimes of weight 0 throughout count equally. Source: model.md section 4. */
export function theatrePlot(input: ModelInput): readonly TheatrePoint[] {
  const standpoint = standpointOf(input)
  const audiences = input.regimes.flatMap((regime, k) =>
    regime.kind === 'pressure' || regime.kind === 'mandate' ? [{ regime, weight: input.view.regimes[k]?.weight ?? 0 }] : [],
  )
  const total = audiences.reduce((sum, { weight }) => sum + weight, 0)
  const share = (weight: number) => (total > 0 ? weight / total : 1 / audiences.length)
  const riskOf = (members: readonly number[]) => outcome(standpoint, members, { sincerity: 0 }).actionRisk
  return input.view.cards.map((card, i) => ({
    id: input.cards[i] ?? '',
    appeal: audiences.length === 0 ? null : audiences.reduce((sum, { regime, weight }) => sum + share(weight) * appealOf(card, regime), 0),
    insincereEffect: Math.max(riskOf([]) - riskOf([i]), 0),
  }))
}
