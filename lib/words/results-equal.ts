import type { Flip } from '../disagreement/types'
import type { Workshop } from '../model/workshop'
import { fill } from './fill'
import { flipWords } from './results-flips'
import { equalMessages as say } from './results-pair-messages'

/** The least change of one answer of a view that would make its list the same as the other's. `isReader`: the view is the reader's own. */
export function equalSentence(flip: Flip, workshop: Workshop, view: string, isReader: boolean): string | null {
  const words = flipWords(flip, workshop)
  if (words === 'none' || words === 'unknown') return null
  return isReader ? fill(say.flipYou, words) : fill(say.flip, { view, ...words })
}

export type EqualSide = { readonly flip: Flip | null; readonly view: string; readonly isReader: boolean }

/** What both sides could say to make the lists the same, or that no single answer would (questions.md section 4, "equal lists"). */
export function equalSentences(sides: readonly EqualSide[], workshop: Workshop, lookedAtBoth: boolean): readonly string[] {
  const withReader = sides.some(({ isReader }) => isReader)
  if (lookedAtBoth && sides.every(({ flip }) => flip === null)) return [withReader ? say.none : say.noneTwo]
  return sides.map(({ flip, view, isReader }) => {
    const found = flip === null ? null : equalSentence(flip, workshop, view, isReader)
    return found ?? (isReader ? say.noneYou : fill(say.noneOf, { view }))
  })
}
