// What the answers say together (questions.md, "Check page"): from best guesses, before anything is submitted.
import type { OwnSnapshot, Settings } from '../workshop/types'
import { bestGuess } from './question-list'
import { byCount } from './ten-decisions'

export type CheckFigures = {
  /** Chance of a catastrophe by this developer's AI as things are: p·c + (1 − p)·c′. */
  readonly ours: number
  readonly others: number
  /** How many of the four chances the person gave; a starting value stands in for the others. */
  readonly stated: number
  /** The story with most decisions, or several that tie; empty when none is placed. */
  readonly topStories: readonly string[]
}

export function checkFigures(own: OwnSnapshot, settings: Settings): CheckFigures {
  const scheming = bestGuess(own, settings, 'pScheming')
  const ifScheming = bestGuess(own, settings, 'pCatastropheIfScheming')
  const ifNot = bestGuess(own, settings, 'pCatastropheIfNotScheming')
  const others = bestGuess(own, settings, 'pCatastropheFromOthers')
  const counted = byCount(own.counters, settings.regimes.map(({ id }) => id))
  const most = counted[0]?.count
  return {
    ours: scheming.value * ifScheming.value + (1 - scheming.value) * ifNot.value,
    others: others.value,
    stated: [scheming, ifScheming, ifNot, others].filter(({ stated }) => stated).length,
    topStories: counted.filter(({ count }) => count === most).map(({ id }) => id),
  }
}
