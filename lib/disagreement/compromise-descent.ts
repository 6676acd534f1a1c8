import { power as raise } from '../model/elementary'
import { comparable } from '../model/rounding'
import type { Judge, Members } from './loss'
import { neighboursOf } from './packages'
import { compareStandings, standingOf, type Standing } from './standing'

export type Board = { readonly cards: number; readonly askLimit: number }

/** Exponents of the sums of losses that are descended beside their maximum; the last one is almost the maximum. */
const POWERS = [1, 3, 12]

/** How many of the best packages seen are followed to their neighbours in the end. */
const WIDTH = 12

type Compare = (a: Standing, b: Standing) => number
type StandingAt = (members: Members) => Standing

/**
 * A compromise on boards too large to look at every package. Add, drop and swap descend from many starts: every judge's own package, nothing, and the asks most
 * packages share; by the greatest loss and by sums of losses and of their higher powers, whose slopes lead out of the plateaus of a maximum. Then the
 * best packages seen are followed to all their neighbours until none of the leading ones is left, which crosses where a single descent stops.
 * On 400 small random workshops it finds what looking at every package finds (compromise.test.ts).
 */
export function descendFromMany(judges: readonly Judge[], board: Board): Standing {
  const own = judges.map(({ best }) => best.members)
  const starts = [[], ...own, mostShared(own, board.askLimit)]
  const known = new Map<string, Standing>()
  const standingAt: StandingAt = (members) => {
    const key = members.join()
    const standing = known.get(key) ?? standingOf(judges, members)
    known.set(key, standing)
    return standing
  }
  const compares = [...POWERS.map(byPower), compareStandings]
  const ends = starts.flatMap((start) => compares.map((compare) => descend(standingAt(start), board, { standingAt, compare })))
  return followLeaders(ends, board, standingAt)
}

function byPower(power: number): Compare {
  const sum = ({ losses }: Standing) => comparable(losses.reduce((total, loss) => total + raise(loss, power), 0))
  return (a, b) => sum(a) - sum(b)
}

function descend(start: Standing, board: Board, { standingAt, compare }: { readonly standingAt: StandingAt; readonly compare: Compare }): Standing {
  let here = start
  for (;;) {
    const best = neighboursOf(here.members, board).map(standingAt).reduce((leader, next) => (compare(next, leader) < 0 ? next : leader), here)
    if (best === here) return here
    here = best
  }
}

function followLeaders(ends: readonly Standing[], board: Board, standingAt: StandingAt): Standing {
  const followed = new Set<Standing>()
  let leading = leadersOf(ends)
  for (;;) {
    const next = leading.find((standing) => !followed.has(standing))
    if (next === undefined) return leading[0] ?? standingAt([])
    followed.add(next)
    leading = leadersOf([...leading, ...neighboursOf(next.members, board).map(standingAt)])
  }
}

const leadersOf = (standings: readonly Standing[]): readonly Standing[] => [...new Set(standings)].sort(compareStandings).slice(0, WIDTH)

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
