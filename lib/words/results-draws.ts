import type { UncertaintyResult } from '../model/uncertainty'
import { fill, fillRich } from './fill'
import { formatCount, formatOf, formatSignedPoints, pointsSize } from './numbers'
import { drawMessages } from './results-messages'
import { plain, sayAll, type Sentence } from './results-text'

/** What the worlds inside the ranges say about the whole list. */
export function drawsRange({ draws, gain }: UncertaintyResult, mine: boolean): string {
  const high = formatSignedPoints(gain.p90)
  // The unit once, where both ends have one.
  const low = pointsSize(gain.p90) === 'figure' ? formatSignedPoints(gain.p10).replace(/(\d) points$/, '$1') : formatSignedPoints(gain.p10)
  const slots = { n: formatCount(draws), low, high }
  return fill(mine ? drawMessages.range : drawMessages.rangeOther, slots)
}

/** In how many of the worlds one ask is on the list; 3 to 7 of 10 could go either way. */
export function drawsOfAsk(draws: UncertaintyResult, askId: string, title: string): Sentence {
  const found = draws.interventions.find(({ id }) => id === askId)
  if (found === undefined || draws.draws === 0) return []
  const tenths = Math.round(found.pInPackage * 10)
  const sentence = fillRich(drawMessages.ask, { n: formatCount(draws.draws), ask: title, tenths: formatOf(tenths, 10) })
  return sayAll([sentence, tenths >= 3 && tenths <= 7 ? [plain(drawMessages.eitherWay)] : []])
}
