import { fill, fillRich } from './fill'
import { formatPercent, formatPoints, isPracticallyLevel, pointsSize } from './numbers'
import { isLevel } from './results-level'
import { whyMessages } from './results-messages'
import { plain, type Sentence } from './results-text'

/** The least change of one answer that moves an ask in or out; `none` when no answer within the ranges does, `unknown` before it is computed. */
export type FlipWords = { readonly question: string; readonly from: string; readonly to: string } | 'none' | 'unknown'

/** What the sentences need to know about one ask in one view. Values in probability. */
export type AskFacts = {
  readonly title: string
  readonly value: number
  /** What the whole list gains: the measure of "practically level". */
  readonly gain: number
  readonly inPackage: boolean
  readonly askLimit: number
  readonly listFull: boolean
  /** Each story's weighted part of `value`, and whether the ask is carried out there; only members of the list are. */
  readonly stories: readonly { readonly name: string; readonly share: number; readonly done: boolean }[]
  /** The member of the list worth least. */
  readonly last: { readonly title: string; readonly value: number } | null
  /** A member of the list that guards against the same failures. */
  readonly coveredBy: string | null
  /** The likeliest story with a ceiling that this ask alone would pass. */
  readonly overBudget: { readonly story: string; readonly cost: number; readonly budget: number } | null
  /** What a story would drop for this ask. */
  readonly displaced: { readonly title: string; readonly story: string } | null
  readonly flip: FlipWords
}

/** Why an ask is on the list, or is not, in one to three sentences (questions.md section 4). */
export function whyAsk(facts: AskFacts): readonly Sentence[] {
  const sentences = facts.inPackage ? whyIn(facts) : facts.value < 0 && !isPracticallyLevel(facts.value) ? whyNegative(facts) : whyOut(facts)
  return sentences.filter((sentence) => sentence.length > 0).slice(0, 3)
}

function whyIn(facts: AskFacts): readonly Sentence[] {
  const points = formatPoints(facts.value)
  const opening = fillRich(whyMessages.inList, { ask: facts.title, points: pointsSize(facts.value) === 'nextToNothing' ? `${points} by itself` : points })
  return [[...opening, ...whereSentence(facts)], carriedSentence(facts), flipSentence(facts.flip, true)]
}

function whereSentence({ value, stories }: AskFacts): Sentence {
  const top = mainStory(stories)
  if (top === undefined || stories.length < 2 || top.share <= 0 || isPracticallyLevel(value)) return [plain('.')]
  const figure = pointsSize(top.share) === 'figure'
  if (top.share > 0.9 * value) return fillRich(whyMessages.nearlyAll, { story: top.name })
  if (top.share > value / 2) return figure ? fillRich(whyMessages.mostly, { story: top.name, share: pointsFigure(top.share) }) : fillRich(whyMessages.mostlyPlain, { story: top.name })
  return figure ? fillRich(whyMessages.largest, { story: top.name, share: pointsFigure(top.share) }) : [plain(whyMessages.largestPlain)]
}

const mainStory = (stories: AskFacts['stories']) => [...stories].sort((a, b) => b.share - a.share)[0]

/** "0.4 of them": the figure without its unit, since the sentence has said points already. */
const pointsFigure = (value: number) => formatPoints(value).replace(' points', '')

function carriedSentence({ stories }: AskFacts): Sentence {
  const done = stories.filter((story) => story.done)
  const [only] = done
  if (stories.length < 2) return []
  if (only === undefined) return [plain(whyMessages.carriedByNone)]
  if (done.length === stories.length) return [plain(whyMessages.carriedByAll)]
  return [plain(done.length === 1 ? fill(whyMessages.carriedByOne, { story: only.name }) : fill(whyMessages.carriedBy, { k: done.length, n: stories.length }))]
}

function whyNegative({ title, value, displaced }: AskFacts): readonly Sentence[] {
  const points = formatPoints(value)
  if (displaced === null) return [fillRich(whyMessages.costsMore, { ask: title, points: `${points} lost` })]
  return [fillRich(whyMessages.crowdsOut, { ask: title, other: displaced.title, story: displaced.story, points })]
}

function whyOut(facts: AskFacts): readonly Sentence[] {
  const covered = facts.coveredBy === null ? [] : fillRich(whyMessages.covered, { other: facts.coveredBy })
  const { overBudget } = facts
  const over = overBudget === null ? [] : [plain(fill(whyMessages.notCarriedOut, { story: overBudget.story, cost: formatPercent(overBudget.cost, 2), budget: formatPercent(overBudget.budget, 2) }))]
  return [placeSentence(facts), covered, over, flipSentence(facts.flip, false)]
}

function placeSentence({ title, value, gain, last, listFull, askLimit }: AskFacts): Sentence {
  const points = formatPoints(value)
  const slots = { ask: title, points }
  if (pointsSize(value) === 'nextToNothing' || value < 0) return fillRich(whyMessages.addsNothing, { ask: title })
  if (last === null) return fillRich(whyMessages.noSwap, { ...slots, m: askLimit })
  if (isLevel(last.value, value, gain)) return fillRich(whyMessages.levelWithLast, { ...slots, last: last.title })
  if (last.value <= value) return listFull ? fillRich(whyMessages.noSwap, { ...slots, m: askLimit }) : []
  return pointsSize(last.value) === 'figure'
    ? fillRich(whyMessages.notInList, { ...slots, last: last.title, lastPoints: formatPoints(last.value) })
    : fillRich(whyMessages.notInListPlain, { ...slots, last: last.title })
}

function flipSentence(flip: FlipWords, inPackage: boolean): Sentence {
  if (flip === 'unknown') return []
  if (flip === 'none') return [plain(inPackage ? whyMessages.noneRemoves : whyMessages.noneAdds)]
  return [plain(fill(inPackage ? whyMessages.wouldLeave : whyMessages.wouldEnter, flip))]
}
