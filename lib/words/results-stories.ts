import type { ViewResult } from '../model/results'
import type { Workshop } from '../model/workshop'
import { fill } from './fill'
import { formatSignedPoints, isPracticallyLevel } from './numbers'
import { storyName } from './results-ask-facts'
import { storyMessages } from './results-messages'

/** The finding over the table of stories: in which the list buys most and in which least; neutral when they are level. */
export function storiesTitle(workshop: Workshop, result: ViewResult): string {
  const sorted = [...result.regimes].sort((a, b) => b.gain - a.gain)
  const most = sorted[0]
  const least = sorted[sorted.length - 1]
  if (most === undefined || least === undefined || most === least || isPracticallyLevel(most.gain - least.gain)) return storyMessages.titleLevel
  const nameOf = (regimeId: string) => {
    const regime = workshop.regimes.find(({ id }) => id === regimeId)
    return regime === undefined ? regimeId : storyName(regime)
  }
  return fill(storyMessages.title, { most: nameOf(most.id), gain: formatSignedPoints(most.gain), least: nameOf(least.id), leastGain: formatSignedPoints(least.gain) })
}
