import { comparable } from '../model/rounding'
import { lossOf, type Judge, type Members } from './loss'
import { comparePackages, neighboursOf, packagesUpTo } from './packages'

/** A package as all judges see it; losses in the judges' order, each in 0..1. */
export type Standing = { readonly members: Members; readonly losses: readonly number[]; readonly maxLoss: number; readonly meanLoss: number }

/** Boards with no more packages than this are searched in full. */
const MOST_IN_FULL = 5_000

export type Board = { readonly cards: number; readonly askLimit: number }

/**
 * The package within the ask limit that minimises the greatest loss of any judge, then the mean loss, then comes first in package order
 * (fewer asks, then lexicographic); losses compared to 12 decimals (model.md section 6).
 *
 * Exact up to 5,000 packages (12 cards and 7 asks make 3,302). Beyond that the losses have no bound worth computing, since packages
 * are judged through regimes that are neither monotone nor submodular; instead add, drop and swap descend from many starts: every judge's own package, the
 * asks most packages share, and what minimises the sums of losses and of their higher powers, whose slopes lead out of the plateaus of a maximum.
 * The tests hold this search against looking at every package.
 */
export function findCompromise(judges: readonly Judge[], board: Board): Standing {
  const all = packagesUpTo(board.cards, board.askLimit, MOST_IN_FULL)
  return all === null ? descendFromMany(judges, board) : bestInFull(judges, all)
}

/** Looks at every package. */
function bestInFull(judges: readonly Judge[], packages: readonly Members[]): Standing {
  return packages.reduce<Standing>((best, members) => {
    const standing = standingWithin(judges, members, best.maxLoss)
    return standing !== null && compareStandings(standing, best) < 0 ? standing : best
  }, standingOf(judges, []))
}

function standingOf(judges: readonly Judge[], members: Members): Standing {
  const losses = judges.map((judge) => lossOf(judge, members))
  const meanLoss = losses.length === 0 ? 0 : losses.reduce((sum, loss) => sum + loss, 0) / losses.length
  return { members, losses, maxLoss: Math.max(0, ...losses), meanLoss }
}

/** Null as soon as one judge loses more than `most`. */
function standingWithin(judges: readonly Judge[], members: Members, most: number): Standing | null {
  const limit = comparable(most)
  return judges.some((judge) => comparable(lossOf(judge, members)) > limit) ? null : standingOf(judges, members)
}

function compareStandings(a: Standing, b: Standing): number {
  return comparable(a.maxLoss) - comparable(b.maxLoss) || comparable(a.meanLoss) - comparable(b.meanLoss) || comparePackages(a.members, b.members)
}

/** Exponents of the sums that are descended first; the last one is almost the maximum. */
const POWERS = [1, 3, 12]

/** The search for boards too large to look at in full; see findCompromise. */
export function descendFromMany(judges: readonly Judge[], board: Board): Standing {
  const own = judges.map(({ best }) => best.members)
  const starts = [[], ...own, mostShared(own, board.askLimit)]
  const memo = new Map<string, Standing>()
  const standingAt = (members: Members): Standing => {
    const key = members.join()
    const known = memo.get(key) ?? standingOf(judges, members)
    memo.set(key, known)
    return known
  }
  const ends = starts.flatMap((start) => POWERS.map((power) => descend(standingAt(start), board, standingAt, byPower(power))))
  const lowest = ends.map((end) => descend(end, board, standingAt, compareStandings))
  return lowest.reduce((best, next) => (compareStandings(next, best) < 0 ? next : best))
}

type Compare = (a: Standing, b: Standing) => number

const byPower = (power: number): Compare => {
  const sum = ({ losses }: Standing) => comparable(losses.reduce((total, loss) => total + loss ** power, 0))
  return (a, b) => sum(a) - sum(b)
}

function descend(start: Standing, board: Board, standingAt: (members: Members) => Standing, compare: Compare): Standing {
  let here = start
  for (;;) {
    const best = neighboursOf(here.members, board).map(standingAt).reduce((leader, next) => (compare(next, leader) < 0 ? next : leader), here)
    if (best === here) return here
    here = best
  }
}

/** The asks that most packages hold, as many as may be asked. */
function mostShared(packages: readonly Members[], askLimit: number): Members {
  const counts = new Map<number, number>()
  for (const member of packages.flat()) counts.set(member, (counts.get(member) ?? 0) + 1)
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, askLimit)
    .map(([member]) => member)
    .sort((a, b) => a - b)
}
