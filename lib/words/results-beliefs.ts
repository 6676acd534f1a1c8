import type { Disagreement } from '../disagreement/types'
import { fill } from './fill'
import type { BeliefKey, Estimate, View } from '../model/workshop'
import { formatNumber, formatPercent, NBSP } from './numbers'
import { beliefMessages } from './results-messages'
import { beliefKeys, beliefWords } from './results-questions'

export type BeliefStrips = {
  readonly key: BeliefKey
  readonly label: string
  readonly format: (value: number) => string
  /** Those who answered; numbers on the scale people were asked on. */
  readonly views: readonly { readonly id: string; readonly low: number; readonly mid: number; readonly high: number }[]
  readonly pool: number | null
  readonly differs: boolean
}

/** What a tenth slower does to the others' danger: H − 1 with H = 0.9^−η (questions.md, Q5). */
const riseOfDanger = (eta: number) => Math.pow(0.9, -eta) - 1
const asked: { readonly [K in BeliefKey]?: (value: number) => number } = { delaySensitivity: riseOfDanger }
const percent = (value: number) => formatPercent(value, 2)
const rise = (value: number) => `${value > 0 ? '+' : ''}${formatNumber(value * 100, value < 0.1 ? 1 : 0)}${NBSP}%`

/** Each belief as strips, on the scale it was asked on; what people left open is left out. */
export function beliefStrips(participants: readonly View[], { pools }: Pick<Disagreement, 'pools'>): readonly BeliefStrips[] {
  return beliefKeys.flatMap((key): readonly BeliefStrips[] => {
    const shown = asked[key] ?? ((value: number) => value)
    const views = participants.flatMap((view) => {
      const estimate = view.beliefs?.[key]
      return estimate === undefined || view.open?.includes(key) ? [] : [{ id: view.id, ...endsOf(estimate, shown) }]
    })
    if (views.length === 0) return []
    const pool = pools[key]
    const [first] = views
    const differs = views.some(({ low, mid, high }) => low !== first?.low || mid !== first.mid || high !== first.high)
    return [{ key, label: beliefWords[key].label, format: key === 'delaySensitivity' ? rise : percent, views, pool: pool === undefined ? null : shown(pool.pool), differs }]
  })
}

function endsOf(estimate: Estimate, shown: (value: number) => number) {
  const { low, mid, high } = typeof estimate === 'number' ? { low: estimate, mid: estimate, high: estimate } : estimate
  return { low: shown(low), mid: shown(mid), high: shown(high) }
}

/** The finding over the strips: the belief whose best guesses lie widest apart, in log-odds. */
export function beliefsTitle(differing: readonly BeliefStrips[]): string {
  const chances = differing.filter(({ key, views }) => key !== 'delaySensitivity' && key !== 'overlap' && views.length > 1)
  const ends = ({ views }: BeliefStrips) => ({ low: Math.min(...views.map(({ mid }) => mid)), high: Math.max(...views.map(({ mid }) => mid)) })
  const width = (strips: BeliefStrips) => logOdds(ends(strips).high) - logOdds(ends(strips).low)
  const widest = [...chances].sort((a, b) => width(b) - width(a))[0]
  if (widest === undefined || width(widest) === 0) return beliefMessages.titleSame
  const { low, high } = ends(widest)
  return fill(beliefMessages.title, { belief: beliefWords[widest.key].inline, low: widest.format(low), high: widest.format(high) })
}

const logOdds = (p: number) => Math.log(Math.max(p, 1e-4) / Math.max(1 - p, 1e-4))
