import type { RoomAggregate } from '../disagreement/aggregate'
import { fill } from './fill'
import { poolMessages } from './messages-rounds'
import { formatNumber, formatPercent, NBSP } from './numbers'
import { beliefKeys, beliefWords } from './results-questions'

export type FigurePool = { readonly key: string; readonly label: string; readonly middle: string | null; readonly range: string | null; readonly answered: number }

/** Each belief that anybody answered: its middle, and where two thirds of best guesses lie (one spread to each side); null where that would tell who. */
export function figurePools({ pools }: RoomAggregate): readonly FigurePool[] {
  return beliefKeys.flatMap((key): readonly FigurePool[] => {
    const found = pools[key]
    if (found === undefined || found.answered === 0) return []
    const { pool, spread, answered } = found
    if (pool === null || spread === null) return [{ key, label: beliefWords[key].label, middle: null, range: null, answered }]
    const isQuantity = key === 'delaySensitivity'
    const say = isQuantity ? rise : (value: number) => formatPercent(value, 2)
    const ends = isQuantity ? [pool * Math.exp(-spread), pool * Math.exp(spread)] : [fromLogOdds(logOdds(pool) - spread), fromLogOdds(logOdds(pool) + spread)]
    const [low = pool, high = pool] = ends
    return [{ key, label: beliefWords[key].label, middle: say(pool), range: spread < 0.005 ? null : fill(poolMessages.range, { low: say(low), high: say(high) }), answered }]
  })
}

const logOdds = (p: number) => Math.log(Math.min(Math.max(p, 1e-4), 1 - 1e-4) / Math.min(Math.max(1 - p, 1e-4), 1 - 1e-4))
const fromLogOdds = (x: number) => 1 / (1 + Math.exp(-x))
/** What a tenth slower does to the others' danger, as it was asked (questions.md, Q5). */
const rise = (eta: number) => `+${formatNumber((Math.pow(0.9, -eta) - 1) * 100, 1)}${NBSP}%`
