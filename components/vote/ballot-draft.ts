import type { BallotChoice, VoteSheet } from '@/lib/workshop/vote-types'

// Steps of filling in a ballot, each from one valid choice to the next.

const { round } = Math

export function isTicked({ approve = [] }: BallotChoice, ask: string): boolean {
  return approve.includes(ask)
}

/** The other way round; unchanged when no tick is left. */
export function toggle(sheet: VoteSheet, choice: BallotChoice, ask: string): BallotChoice {
  const { approve = [] } = choice
  if (approve.includes(ask)) return { approve: approve.filter((id) => id !== ask) }
  return ticksLeft(sheet, choice) === 0 ? choice : { approve: sheet.asks.map(({ id }) => id).filter((id) => id === ask || approve.includes(id)) }
}

/** Null when ticks are not limited. */
export function ticksLeft({ perVoter }: VoteSheet, { approve = [] }: BallotChoice): number | null {
  return perVoter === null ? null : perVoter - approve.length
}

export function pointsOn({ method }: VoteSheet, { scores = {}, dots = {} }: BallotChoice, ask: string): number {
  return (method === 'score' ? scores[ask] : dots[ask]) ?? 0
}

/** What is spent of the dots, or of the points when votes cost their square. */
export function spent({ method }: VoteSheet, { dots = {} }: BallotChoice): number {
  return Object.values(dots).reduce((sum, n) => sum + (method === 'quadratic' ? n * n : n), 0)
}

/** Dots or points that can be spent; null for scores, of which there are enough. */
export function allowance({ method, perVoter, credits }: VoteSheet): number | null {
  return method === 'dots' ? perVoter : method === 'quadratic' ? credits : null
}

/** Why an ask can take no more: nothing left, or as many as one ask may have; null when it can. */
export function whyNoMore(sheet: VoteSheet, choice: BallotChoice, ask: string): 'left' | 'cap' | null {
  const now = pointsOn(sheet, choice, ask)
  if (sheet.method === 'score') return now >= (sheet.maxScore ?? 0) ? 'cap' : null
  if (sheet.cap !== null && now >= sheet.cap) return 'cap'
  const all = allowance(sheet)
  const price = sheet.method === 'quadratic' ? 2 * now + 1 : 1
  return all !== null && spent(sheet, choice) + price > all ? 'left' : null
}

export function setPoints(sheet: VoteSheet, choice: BallotChoice, ask: string, points: number): BallotChoice {
  const before = (sheet.method === 'score' ? choice.scores : choice.dots) ?? {}
  const others = Object.entries(before).filter(([id]) => id !== ask)
  // A score of 0 is said, since it can be meant; no dots are no dots.
  const after = Object.fromEntries(points > 0 || sheet.method === 'score' ? [...others, [ask, round(points)]] : others)
  return sheet.method === 'score' ? { scores: after } : { dots: after }
}

/** What a budget ballot's ticks take together, in the unit of the budget. */
export function ticksCost({ asks, budget }: VoteSheet, { approve = [] }: BallotChoice): number {
  return asks.filter(({ id }) => approve.includes(id)).reduce((sum, { cost }) => sum + (budget?.unit === 'asks' ? 1 : cost), 0)
}

/** Nothing is chosen: to cast it would be to abstain. */
export function isEmpty({ approve = [], scores = {}, dots = {}, ranking = [] }: BallotChoice): boolean {
  return approve.length === 0 && Object.keys(scores).length === 0 && Object.values(dots).every((n) => n === 0) && ranking.length === 0
}

/** Whether two choices say the same, in whatever order they were filled in. */
export function sameChoice(a: BallotChoice, b: BallotChoice): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b))
}

function normal({ approve = [], scores = {}, dots = {}, ranking = [] }: BallotChoice) {
  const sorted = (points: { readonly [id: string]: number }, keepZero: boolean) => Object.entries(points).filter(([, n]) => keepZero || n > 0).sort(([x], [y]) => (x < y ? -1 : 1))
  return [[...approve].sort(), sorted(scores, true), sorted(dots, false), ranking.map((group) => [...group].sort())]
}
