import { approval } from './approval'
import type { Ballot, BallotFile, Settings } from './ballot'
import { dots } from './dots'
import { sum, toNumber, toWhole } from './exact'
import { lottery } from './lottery'
import { sorted, type Placing } from './placing'
import type { PointsCount } from './points'
import { quadratic } from './quadratic'
import { score } from './score'
import { tallyBudget } from './tally-budget'
import { tallyRanking } from './tally-ranking'
import type { PointsRowShown, PointsRule, Tally } from './tally-types'

/**
 * Counts a checked ballot file under its method and the other rules the same ballots allow. The order of ballots does not matter; a ballot
 * of weight n counts as n ballots. `ties`, `winners` and `open` follow the tie rule of the settings: `show` and `run-off` keep level options
 * together (placing.ts), `seed` lets the published lottery fill the open places. For a budget vote `winners` always fits the budget.
 */
export function tally(file: BallotFile): Tally {
  const { method, options, settings, ballots } = file
  const ids = options.map((option) => option.id)
  const drawn = settings.tieRule === 'seed' && settings.seed !== undefined ? lottery(ids, settings.seed) : null
  const weights = toWhole(ballots.map((ballot) => ballot.weight ?? 1))
  const common = {
    format: 'tally/1',
    lottery: drawn,
    ballots: { count: ballots.length, weight: toNumber(sum(weights.values), weights.scale), abstained: ballots.filter(isAbstention).length },
  } as const
  const decided = (rule: string, count: Placing & { readonly margin: number | null }) => ({ ...common, ...decide(count, settings, drawn), margin: count.margin, decidedBy: rule })
  const titled = <Row>(count: PointsCount, row: (id: string) => Row) => Object.fromEntries(options.map(({ id, title }) => [id, { title, ...row(id) }]))
  const points = (count: PointsCount, more: (id: string) => { readonly spent?: number } = () => ({})): { readonly [id: string]: PointsRowShown } =>
    titled(count, (id) => ({ ...rowOf(count, id), ...more(id) }))

  if (method === 'approval') {
    const count = approval(ids, ballots, settings.seats)
    const table = titled(count, (id) => ({ votes: rowOf(count, id).sum, share: rowOf(count, id).mean, margin: rowOf(count, id).margin }))
    return { ...decided('approval', count), method, rules: { approval: ruleOf(count) }, table }
  }
  if (method === 'score') {
    const count = score(ids, ballots, settings.seats)
    return { ...decided('score', count), method, rules: { score: ruleOf(count) }, table: points(count) }
  }
  if (method === 'dots') {
    const count = dots(ids, ballots, settings.seats)
    return { ...decided('dots', count), method, rules: { dots: ruleOf(count) }, table: points(count) }
  }
  if (method === 'quadratic') {
    const count = quadratic(ids, ballots, settings.seats)
    const spent = new Map(Object.entries(count.spent))
    return { ...decided('quadratic', count), method, rules: { quadratic: ruleOf(count) }, table: points(count, (id) => ({ spent: spent.get(id) ?? 0 })) }
  }
  if (method === 'ranking') {
    const count = tallyRanking(file)
    return { ...decided('schulze', count.rules.schulze), method, ...count }
  }
  const count = tallyBudget(file, drawn)
  const { winners, ties, undecided, margin } = count.rules.equalShares
  const open = undecided.length === 0 ? null : { places: null, among: undecided, next: settings.tieRule }
  return { ...common, winners, ties, open, margin, decidedBy: 'equalShares', method, budget: file.budget ?? 0, ...count }
}

const ruleOf = ({ winners, ties, open, margin }: PointsCount): PointsRule => ({ winners, ties, open, margin })

function rowOf(count: PointsCount, id: string) {
  const row = new Map(Object.entries(count.rows)).get(id)
  if (row === undefined) throw new RangeError(`no row for ${id}`)
  return row
}

const isAbstention = ({ approve = [], scores = {}, dots = {}, ranking = [] }: Ballot): boolean =>
  approve.length === 0 && ranking.length === 0 && Object.keys(scores).length === 0 && Object.values(dots).every((votes) => votes === 0)

function decide({ winners, ties, open }: Placing, { tieRule }: Settings, drawn: readonly string[] | null) {
  if (open === null) return { winners, ties, open: null }
  if (drawn === null) return { winners, ties, open: { ...open, next: tieRule } }
  const taken = drawn.filter((id) => open.among.includes(id)).slice(0, open.places)
  return { winners: sorted([...winners.filter((id) => !open.among.includes(id)), ...taken]), ties, open: null }
}
