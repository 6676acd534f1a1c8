import type { Ballot } from './ballot'
import { at, toNumber, toWhole } from './exact'
import { compareFractions, fraction, minus, plus, times, over, zero, type Fraction } from './fraction'
import { levelsOf } from './pairwise'
import { sorted, type Placing } from './placing'

export type IrvRound = {
  readonly votes: { readonly [optionId: string]: number }
  /** Ballots that no longer prefer anything left to anything else left. */
  readonly exhausted: number
  readonly elected: readonly string[]
  readonly out: readonly string[]
  /** Options level at the bottom, of which one went out here and another could have. */
  readonly level: readonly string[]
}

export type IrvCount = Placing & {
  /** The count in which a tie at the bottom takes out the option first on the list. */
  readonly rounds: readonly IrvRound[]
  readonly quota: number
  /** Lead of the last winner over the best loser in the last round counted; null when nobody is out. */
  readonly margin: number | null
  /** False when there were too many orders of ties to follow each; level options then went out together. */
  readonly everyOrder: boolean
}

type Pile = { readonly levels: readonly number[]; readonly value: Fraction }
type State = { readonly left: readonly number[]; readonly elected: readonly number[]; readonly piles: readonly Pile[] }
type Ends = { readonly some: ReadonlySet<number>; readonly all: ReadonlySet<number> }
type Step = { readonly round: Tallies; readonly elected: readonly number[]; readonly out: readonly number[]; readonly level: readonly number[]; readonly next: readonly State[] }
type Tallies = { readonly votes: ReadonlyMap<number, Fraction>; readonly exhausted: Fraction }

const mostStates = 4000

/**
 * Instant run-off (Ware 1871), and with several seats the single transferable vote with the Droop quota ⌊votes / (seats + 1)⌋ + 1 and
 * weighted surplus transfer (Gregory 1880; Tideman 1995, "The single transferable vote"). Options level on a ballot share its vote equally
 * (Hill 2001, "Difficulties with equality of preference"). A tie at the bottom is followed in every order, and whoever wins in some order
 * is level (parallel universes: Conitzer, Rognlie & Xia 2009). Options without a vote go out together: no order of theirs moves one.
 */
export function irv(ids: readonly string[], ballots: readonly Ballot[], seats: number): IrvCount {
  const piles = pilesOf(ids, ballots)
  const start: State = { left: ids.map((_, i) => i), elected: [], piles }
  const first = tally(start)
  const active = [...first.votes.values()].reduce(plus, zero)
  const quota = fraction(active.n / (active.d * BigInt(seats + 1)) + 1n)
  const search: Search = { seats, quota, known: new Map(), everyOrder: true }
  const ends = follow(start, search)
  const rounds = firstPath(start, search)
  const among = [...ends.some].filter((i) => !ends.all.has(i))
  const names = (options: Iterable<number>) => sorted([...options].map((i) => at(ids, i)))
  const open = among.length === 0 ? null : { places: Math.min(seats, ids.length) - ends.all.size, among: names(among) }
  const show = (round: Step): IrvRound => ({
    votes: Object.fromEntries([...round.round.votes].map(([i, votes]) => [at(ids, i), shown(votes)])),
    exhausted: shown(round.round.exhausted),
    elected: names(round.elected),
    out: names(round.out),
    level: names(round.level),
  })
  return {
    winners: names(ends.some),
    ties: open === null ? [] : [open.among],
    open,
    rounds: rounds.map(show),
    quota: shown(quota),
    margin: open !== null ? 0 : lastLead(rounds, ends.some),
    everyOrder: search.everyOrder,
  }
}

const shown = ({ n, d }: Fraction): number => toNumber(n, d)

function pilesOf(ids: readonly string[], ballots: readonly Ballot[]): readonly Pile[] {
  const { values: weights, scale } = toWhole(ballots.map((ballot) => ballot.weight ?? 1))
  const piles = new Map<string, Pile>()
  ballots.forEach((ballot, i) => {
    const levels = levelsOf(ids, ballot)
    const name = levels.join(' ')
    piles.set(name, { levels, value: plus(piles.get(name)?.value ?? zero, fraction(at(weights, i), scale)) })
  })
  return [...piles.values()]
}

/** The options left that a ballot ranks highest; none when it ranks all that are left alike. */
function topOf(levels: readonly number[], left: readonly number[]): readonly number[] {
  const best = Math.min(...left.map((i) => at(levels, i)))
  const top = left.filter((i) => at(levels, i) === best)
  return top.length === left.length && left.length > 1 ? [] : top
}

function tally({ left, piles }: State): Tallies {
  const votes = new Map(left.map((i) => [i, zero]))
  let exhausted = zero
  for (const { levels, value } of piles) {
    const top = topOf(levels, left)
    if (top.length === 0) exhausted = plus(exhausted, value)
    const share = top.length > 1 ? times(value, fraction(1n, BigInt(top.length))) : value
    for (const i of top) votes.set(i, plus(votes.get(i) ?? zero, share))
  }
  return { votes, exhausted }
}

type Search = { readonly seats: number; readonly quota: Fraction; readonly known: Map<string, Ends>; everyOrder: boolean }

function step(state: State, { seats, quota, known }: Search): Step {
  const round = tally(state)
  const reached = [...round.votes].filter(([, votes]) => compareFractions(votes, quota) >= 0).map(([i]) => i)
  if (reached.length > 0) return { round, elected: reached, out: [], level: [], next: [elect(state, reached, round, quota)] }
  const least = [...round.votes.values()].reduce((a, b) => (compareFractions(b, a) < 0 ? b : a))
  const lowest = [...round.votes].filter(([, votes]) => compareFractions(votes, least) === 0).map(([i]) => i)
  const canAllGo = state.left.length - lowest.length >= seats - state.elected.length
  const together = canAllGo && (least.n === 0n || known.size >= mostStates)
  const without = (out: readonly number[]): State => ({ ...state, left: state.left.filter((i) => !out.includes(i)) })
  if (together) return { round, elected: [], out: lowest, level: [], next: [without(lowest)] }
  return { round, elected: [], out: lowest.slice(0, 1), level: lowest.length > 1 ? lowest : [], next: lowest.map((i) => without([i])) }
}

/** The quota stays with who is elected; what is above it goes on, each ballot in proportion to what it gave. */
function elect(state: State, reached: readonly number[], round: Tallies, quota: Fraction): State {
  const piles = state.piles.map((pile): Pile => {
    const top = topOf(pile.levels, state.left)
    const kept = top.filter((i) => reached.includes(i)).map((i) => over(quota, times(round.votes.get(i) ?? quota, fraction(BigInt(top.length)))))
    return kept.length === 0 ? pile : { levels: pile.levels, value: kept.reduce((value, part) => minus(value, times(pile.value, part)), pile.value) }
  })
  return { left: state.left.filter((i) => !reached.includes(i)), elected: [...state.elected, ...reached], piles }
}

const isFull = ({ left, elected }: State, seats: number): boolean => left.length <= seats - elected.length

/**
 * Options level at the bottom of which some must take a place: without a vote to pass on, no order among them changes anything; with
 * votes, they are taken as level when there are too many orders to follow.
 */
function levelForTheRest(state: State, search: Search): readonly number[] {
  const { votes } = tally(state)
  const least = [...votes.values()].reduce((a, b) => (compareFractions(b, a) < 0 ? b : a))
  const lowest = [...votes].filter(([, v]) => compareFractions(v, least) === 0).map(([i]) => i)
  const mustStay = state.left.length - lowest.length < search.seats - state.elected.length
  const reached = [...votes.values()].some((v) => compareFractions(v, search.quota) >= 0)
  const isSettled = least.n === 0n || (lowest.length > 1 && search.known.size >= mostStates)
  return mustStay && isSettled && !reached ? lowest : []
}

function follow(state: State, search: Search): Ends {
  const { left, elected } = state
  if (elected.length >= search.seats) return { some: new Set(elected), all: new Set(elected) }
  if (isFull(state, search.seats)) return { some: new Set([...elected, ...left]), all: new Set([...elected, ...left]) }
  const name = `${left.join(' ')}|${elected.length === 0 ? '' : `${elected.join(' ')}|${state.piles.map(({ value }) => `${value.n}/${value.d}`).join(' ')}`}`
  const before = search.known.get(name)
  if (before !== undefined) return before
  if (search.known.size >= mostStates) search.everyOrder = false
  const level = levelForTheRest(state, search)
  if (level.length > 0) return { some: new Set([...elected, ...left]), all: new Set([...elected, ...left.filter((i) => !level.includes(i))]) }
  const result = merge(step(state, search).next.map((next) => follow(next, search)))
  search.known.set(name, result)
  return result
}

function merge(ends: readonly Ends[]): Ends {
  const some = new Set(ends.flatMap((end) => [...end.some]))
  return { some, all: new Set([...some].filter((i) => ends.every((end) => end.all.has(i)))) }
}

function firstPath(start: State, search: Search): readonly Step[] {
  const rounds: Step[] = []
  let state: State | undefined = start
  while (state !== undefined && state.elected.length < search.seats && !isFull(state, search.seats) && levelForTheRest(state, search).length === 0) {
    const taken: Step = step(state, search)
    rounds.push(taken)
    state = taken.next[0]
  }
  return rounds
}

function lastLead(rounds: readonly Step[], winners: ReadonlySet<number>): number | null {
  const votes = [...(rounds.at(-1)?.round.votes ?? [])]
  const of = (isIn: boolean) => votes.filter(([i]) => winners.has(i) === isIn).map(([, v]) => v)
  const [inside, outside] = [of(true), of(false)]
  if (inside.length === 0 || outside.length === 0) return null
  const least = inside.reduce((a, b) => (compareFractions(b, a) < 0 ? b : a))
  const most = outside.reduce((a, b) => (compareFractions(b, a) > 0 ? b : a))
  return shown(minus(least, most))
}
