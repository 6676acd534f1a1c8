import { inputGroups } from '../disagreement/inputs'
import type { CardGroup, Disagreement, InputGroup, PairCruxes } from '../disagreement/types'
import { fill, fillRich } from './fill'
import { formatList, formatPoints, isPracticallyLevel, MINUS, pointsSize } from './numbers'
import { pairsByDistance } from './results-common-ground'
import { pairMessages as say } from './results-pair-messages'
import { questionWords } from './results-questions'
import { plain, sayAll, type Sentence } from './results-text'

export type PairPart = { readonly group: InputGroup; readonly value: number }

/** One ask between two views, the reader's first; values in probability. `parts` sum to `gap`, those towards it first; `zeros` are below 0.01 points. */
export type PairAsk = {
  readonly id: string
  readonly one: number
  readonly other: number
  readonly gap: number
  readonly parts: readonly PairPart[]
  readonly zeros: readonly InputGroup[]
  readonly cards: readonly { readonly group: CardGroup; readonly cards: readonly { readonly id: string; readonly value: number }[] }[]
}

export type PairNames = { readonly one: string; readonly other: string }

const cardGroups: readonly CardGroup[] = ['effects', 'costs', 'feasibility']
const isSeen = (value: number) => pointsSize(value) !== 'nextToNothing'

/** The asks of a pair, widest gap first. `one` is the view to stand first: seen from there, cruxes that were computed from the other side change sign. */
export function pairAsks(cruxes: PairCruxes, one: string): readonly PairAsk[] {
  const forward = cruxes.from === one
  const turned = (value: number) => (forward || value === 0 ? value : -value)
  const asks = cruxes.interventions.map((ask): PairAsk => {
    const gap = turned(ask.difference)
    const parts = inputGroups.map((group) => ({ group, value: turned(ask.groups[group] ?? 0) }))
    return {
      id: ask.id,
      one: forward ? ask.from : ask.to,
      other: forward ? ask.to : ask.from,
      gap,
      parts: parts.filter(({ value }) => isSeen(value)).sort((a, b) => Number(isAgainst(a.value, gap)) - Number(isAgainst(b.value, gap)) || Math.abs(b.value) - Math.abs(a.value)),
      zeros: parts.filter(({ value }) => !isSeen(value)).map(({ group }) => group),
      cards: cardGroups.map((group) => ({ group, cards: cardsBehind(ask.cards[group] ?? {}, turned) })).filter(({ cards }) => cards.length > 0),
    }
  })
  return asks.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
}

function cardsBehind(moves: { readonly [id: string]: number }, turned: (value: number) => number) {
  return Object.entries(moves).map(([id, value]) => ({ id, value: turned(value) })).filter(({ value }) => isSeen(value)).sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
}

/** Whether a part pulls against the gap. */
export function isAgainst(value: number, gap: number): boolean {
  return gap < 0 ? value > 0 : value < 0
}

/** Why one ask is worth more to one view than to the other (questions.md section 4, "pair crux"). */
export function pairSentence(ask: PairAsk, title: string, names: PairNames): Sentence {
  const { one, other } = names
  const [x, y] = [worthWords(ask.one), worthWords(ask.other)]
  if (!isPracticallyLevel(ask.gap)) return sayAll([fillRich(say.worth, { ask: title, one, other, x, y: withoutUnit(y, x) }), gapSentence(ask)])
  const level = x === y ? fillRich(say.levelAlike, { ask: title, one, other, x }) : fillRich(say.level, { ask: title, one, other, x, y: withoutUnit(y, x) })
  return sayAll([level, cancelSentence(ask)])
}

/** "0.4 points", with a true minus for a loss. */
function worthWords(value: number): string {
  return `${value < 0 && pointsSize(value) === 'figure' ? MINUS : ''}${formatPoints(value)}`
}

const withoutUnit = (text: string, after: string) => (after.endsWith(' points') && !text.startsWith('less') ? text.replace(/ points$/, '') : text)
const figure = (value: number) => formatPoints(value).replace(/ points$/, '')
const figures = (parts: readonly PairPart[]) => parts.filter(({ value }) => pointsSize(value) === 'figure')
const partWords = (parts: readonly PairPart[]) => parts.map(({ group, value }) => fill(say.part, { x: figure(value), question: questionWords[group].inline }))

function sides({ parts, gap }: PairAsk) {
  return { along: figures(parts.filter(({ value }) => !isAgainst(value, gap))), against: figures(parts.filter(({ value }) => isAgainst(value, gap))) }
}

function gapSentence(ask: PairAsk): Sentence {
  const { along, against } = sides(ask)
  const g = formatPoints(ask.gap)
  const [first, ...rest] = along
  const top = ask.parts[0]
  if (first === undefined) return top === undefined ? [] : [plain(fill(say.gapSmall, { g, question: questionWords[top.group].inline }))]
  const small = ask.parts.filter(({ value }) => !isAgainst(value, ask.gap) && pointsSize(value) !== 'figure').map(({ group }) => questionWords[group].inline)
  const others = small.length === 0 ? [] : [fill(say.rest, { questions: formatList(small) })]
  const towards = [fill(say.firstPart, { x: figure(first.value), question: questionWords[first.group].inline }), ...partWords(rest), ...others].join(', ')
  const pulls = against.length === 0 ? [] : [fill(against.length === 1 ? say.pulls : say.pullMany, { parts: formatList(partWords(against)) })]
  return [plain(fill(say.gap, { g, parts: [towards, ...pulls].join('; ') }))]
}

function cancelSentence(ask: PairAsk): Sentence {
  const { along, against } = sides(ask)
  if (along.length === 0 || against.length === 0) return []
  return [plain(fill(say.cancel, { along: formatList(partWords(along)), against: formatList(partWords(against)) }))]
}

/** The finding over one ask's bars: the question that makes most of the gap, if one does. */
export function pairHeadline(ask: PairAsk, title: string, { one, other }: PairNames): string {
  if (isPracticallyLevel(ask.gap)) return fill(say.headLevel, { ask: title })
  const [top, ...rest] = ask.parts
  if (top !== undefined && !isAgainst(top.value, ask.gap) && Math.abs(top.value) > Math.abs(ask.gap) / 2 && rest.every(({ value }) => Math.abs(value) < Math.abs(top.value))) {
    return fill(say.headMost, { ask: title, question: questionWords[top.group].inline })
  }
  const x = worthWords(ask.one)
  return fill(say.headPlain, { ask: title, one, other, x, y: withoutUnit(worthWords(ask.other), x) })
}

/** Whom to set beside a view at first: the one farthest from it; without a view of one's own the farthest two. Null with fewer than two participants. */
export function farthestPair(disagreement: Disagreement, mine: string | null): { readonly one: string; readonly other: string } | null {
  const widest = [...pairsByDistance(disagreement)].reverse()
  const found = widest.find(({ a, b }) => a === mine || b === mine) ?? widest[0]
  if (found === undefined) return null
  return found.b === mine ? { one: found.b, other: found.a } : { one: found.a, other: found.b }
}
