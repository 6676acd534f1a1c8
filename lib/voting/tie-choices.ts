import type { BudgetElection } from './budget-election'
import { at } from './exact'
import { sorted } from './placing'

/**
 * Asked by a budget rule whenever level options stand in each other's way: which goes first. `state` tells apart all that the rest of the
 * count depends on. Null abandons the run: all that could follow is known already.
 */
export type Choose = (level: readonly number[], state: () => string) => number | null

export const firstListed: Choose = (level) => at(level, 0)

/** The order of a lottery: the place of each option in it, 0 first. */
export const inOrder =
  (places: readonly number[]): Choose =>
  (level) =>
    level.reduce((a, b) => (at(places, b) < at(places, a) ? b : a))

export type Explored<Run> = {
  /** One run for each way of breaking ties that ends differently or comes there by other states; the first takes options as listed. */
  readonly runs: readonly Run[]
  readonly levels: readonly (readonly number[])[]
  readonly isComplete: boolean
  /** True when a lottery broke the ties: then nothing is left to the group. */
  readonly isDrawn: boolean
}

const mostRuns = 200

/** Runs a rule under every way of breaking its ties (parallel universes: Conitzer, Rognlie & Xia 2009), up to a limit. */
export function everyChoice<Run>(run: (choose: Choose) => Run | null): Explored<Run> {
  const runs: Run[] = []
  const levels: (readonly number[])[] = []
  const seen = new Set<string>()
  const waiting: (readonly number[])[] = [[]]
  for (let tried = 0; tried < mostRuns; tried++) {
    const prefix = waiting.pop()
    if (prefix === undefined) return { runs, levels, isComplete: true, isDrawn: false }
    const taken: number[] = []
    const result = run((level, state) => {
      const before = prefix[taken.length]
      if (before === undefined) {
        const key = state()
        if (seen.has(key)) return null
        seen.add(key)
        levels.push(level)
        for (const other of level.slice(1)) waiting.push([...taken, other])
      }
      const next = before ?? at(level, 0)
      taken.push(next)
      return next
    })
    if (result !== null) runs.push(result)
  }
  return { runs, levels, isComplete: waiting.length === 0, isDrawn: false }
}

/** One run by a fixed way of breaking ties. */
export function oneChoice<Run>(choose: Choose, run: (choose: Choose) => Run | null): Explored<Run> {
  const levels: (readonly number[])[] = []
  const result = run((level, state) => {
    levels.push(level)
    return choose(level, state)
  })
  return { runs: result === null ? [] : [result], levels, isComplete: true, isDrawn: true }
}

export type BudgetPlacing = {
  /** What is funded however ties are broken; always within the budget. */
  readonly winners: readonly string[]
  /** Level groups of which the order decides who is funded. */
  readonly ties: readonly (readonly string[])[]
  /** All that is funded under some way of breaking ties and not under another, options that follow from a tie among them. */
  readonly undecided: readonly string[]
}

/**
 * What every run funds is won; where runs differ the group decides. If there were too many ways to try them all, no option that was level
 * in one is called won.
 */
export function placeBudget({ ids }: BudgetElection, { runs, levels, isComplete, isDrawn }: Explored<{ readonly bought: readonly number[] }>): BudgetPlacing {
  const name = (options: Iterable<number>) => sorted([...options].map((i) => at(ids, i)))
  const bought = at(runs, 0).bought
  if (isDrawn) {
    const decided = levels.filter((group) => group.some((i) => bought.includes(i)) && group.some((i) => !bought.includes(i)))
    return { winners: name(bought), ties: groupsOf(decided).map(name), undecided: [] }
  }
  const unsure = new Set(isComplete ? [] : levels.flat())
  const sure = bought.filter((i) => !unsure.has(i) && runs.every((run) => run.bought.includes(i)))
  const open = [...new Set([...runs.flatMap((run) => run.bought), ...unsure])].filter((i) => !sure.includes(i))
  const ties = levels.filter((group) => group.some((i) => open.includes(i))).map((group) => group.filter((i) => !sure.includes(i)))
  return { winners: name(sure), ties: groupsOf(ties.filter((group) => group.length > 1)).map(name), undecided: name(new Set([...open, ...ties.flat()])) }
}

/** Groups that share an option are one tie. */
function groupsOf(groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return groups.reduce<readonly (readonly number[])[]>((merged, group) => {
    const touching = merged.filter((other) => other.some((option) => group.includes(option)))
    return [...merged.filter((other) => !touching.includes(other)), [...new Set([...touching.flat(), ...group])]]
  }, [])
}
