import type { TapFieldResult } from '../workshop/tap-types'
import { tapIds } from './tap-ids'
import { fill } from './fill'
import { tapLabels } from './messages-cards'
import { tapMessages as say } from './messages-taps'

/** What the room tapped on one field, in one or two sentences: the twin of its chart. */
export function tapSentence(result: TapFieldResult): string {
  if (result.spread === null || result.middle === null) return result.answers === 0 ? say.nobody : fill(say.tooFew, { n: result.answers })
  return `${result.roomDiffers ? say.differsShort : say.close1} ${result.estimate === null ? say.keptFigure : fill(say.middle, { word: tapLabels[result.middle].word })}`
}

/** `2 tiny, 5 small`: every button that was pressed. */
export function tapCounts(spread: NonNullable<TapFieldResult['spread']>): string {
  return tapIds.flatMap((tap) => (spread[tap] === 0 ? [] : [`${spread[tap]} ${tapLabels[tap].word.toLowerCase()}`])).join(', ')
}
