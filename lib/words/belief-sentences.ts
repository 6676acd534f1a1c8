// Answers said back in a question's own words (the "Back:" lines of questions.md section 2).
import { midOf } from '../model/estimate'
import type { Estimate } from '../model/workshop'
import { chanceAtSpeed, riseFromEta } from './delay-sensitivity'
import { fill, fillRich, type Segment } from './fill'
import { beliefBack } from './messages-beliefs'
import { delayMessages, overlapMessages } from './messages-delay'
import { budgetMessages, decisionMessages, sincerityMessages } from './messages-stories'
import { formatNumber, formatOfHundred, formatOneIn, formatPercent, formatWeeks, formatWeeksRange } from './numbers'
import { keptShare } from './overlap-question'
import type { ChanceKey } from './question-list'
import { effectFromSincerity } from './sincerity-question'
import { byCount, placed, type Counters } from './ten-decisions'

type Sentence = readonly Segment[]

/** `pScheming`: the best guess of the first question, needed for "in 100 overall"; null when that was left open. */
export function chanceSentence(key: ChanceKey, answer: Estimate, context: { readonly pScheming: number | null; readonly developer: string }): Sentence {
  const best = midOf(answer)
  switch (key) {
    case 'pScheming':
      if (typeof answer === 'number') return fillRich(beliefBack.pSchemingExact, { best: formatPercent(best) })
      return fillRich(beliefBack.pScheming, { oneIn: formatOneIn(best), low: formatPercent(answer.low), high: formatPercent(answer.high) })
    case 'pCatastropheIfScheming':
      if (context.pScheming === null) return fillRich(beliefBack.pCatastropheIfSchemingAlone, { best: formatOfHundred(best) })
      return fillRich(beliefBack.pCatastropheIfScheming, { best: formatOfHundred(best), joint: formatOfHundred(context.pScheming * best) })
    case 'pCatastropheIfNotScheming':
      return fillRich(beliefBack.pCatastropheIfNotScheming, { best: formatOfHundred(best) })
    case 'pCatastropheFromOthers':
      return fillRich(beliefBack.pCatastropheFromOthers, { oneIn: formatOneIn(best), developer: context.developer })
  }
}

/** What η says for the others' chance `q`: at 10 % less speed, and at half speed. */
export function delaySentence(q: number, eta: Estimate): Sentence {
  const at = midOf(eta)
  if (at === 0) return fillRich(delayMessages.backNone, { q: formatPercent(q) })
  return fillRich(delayMessages.back, { q: formatPercent(q), then: formatPercent(chanceAtSpeed(q, at, 0.9)), half: formatPercent(chanceAtSpeed(q, at, 0.5)) })
}

/** `+1.0 points`, `+0.03 points`: how much η adds to `q` at a tenth less speed. One decimal from 0.1 on, two below: rises are small. */
export function riseText(q: number, eta: number): string {
  const points = riseFromEta(q, eta) * 100
  return fill(delayMessages.rise, { points: points.toFixed(points < 0.095 ? 2 : 1) })
}

/** `count` of 20 stopped (the best guess of F2). */
export function overlapSentence(count: number): Sentence {
  return fillRich(overlapMessages.back, { kept: formatPercent(keptShare(count)) })
}

/** "Of ten: 4 by …, 3 by …", with the note on scaling when fewer than ten are placed. `names` by regime id, in the order shown. */
export function decisionsSentence(counters: Counters, names: ReadonlyMap<string, string>): Sentence {
  const parts = byCount(counters, [...names.keys()]).flatMap(({ id, count }, place): Sentence => [
    ...(place === 0 ? [] : [plain(', ')]),
    ...fillRich(decisionMessages.part, { n: formatNumber(count, 1), story: names.get(id) ?? id }),
  ])
  const total = placed(counters)
  const scaled = total < 10 ? [plain(' '), ...fillRich(decisionMessages.scaled, { placed: formatNumber(total, 1) })] : []
  const [before = '', after = ''] = decisionMessages.back.split('{parts}')
  return [plain(before), ...parts, plain(after), ...scaled]
}

/** `share` of speed accepted for all measures together. */
export function budgetSentence(share: Estimate): Sentence {
  if (midOf(share) === 0) return fillRich(budgetMessages.backNone)
  if (typeof share === 'number') return fillRich(budgetMessages.backExact, { weeks: formatWeeks(share) })
  return fillRich(budgetMessages.back, { weeks: formatWeeks(share.mid), range: formatWeeksRange(share.low, share.high) })
}

export function sinceritySentence(sincerity: number, meanRobustness: number): Sentence {
  return fillRich(sincerityMessages.back, { effect: formatPercent(effectFromSincerity(sincerity, meanRobustness), 2) })
}

function plain(text: string): Segment {
  return { text, style: 'plain' }
}
