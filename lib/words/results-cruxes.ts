import type { Disagreement, GroupCrux } from '../disagreement/types'
import { fill, fillRich } from './fill'
import { formatNumber, formatPercent, NBSP } from './numbers'
import { cruxMessages } from './results-messages'
import { questionWords } from './results-questions'
import { capital, plain, sayAll, type Sentence } from './results-text'

/** The loss of taking another's list, as people read it: whole percent. */
export function lossPercent(loss: number): string {
  const percent = Math.round(loss * 100)
  return percent === 0 && loss >= 0.0005 ? `under 1${NBSP}%` : formatPercent(percent / 100)
}

export type CruxEffect = 'closer' | 'apart' | 'even'

/** What settling a question would do, at the digits the screens show: a fall that rounds away is none. */
export function cruxEffect(distance: number, crux: GroupCrux): CruxEffect {
  const before = Math.round(distance * 100)
  const after = Math.round(crux.distance * 100)
  return after < before ? 'closer' : after > before ? 'apart' : 'even'
}

/** Questions that were tested and move something, largest fall in distance first: the agenda of the talk. */
export function agenda(disagreement: Disagreement): readonly GroupCrux[] {
  return disagreement.groupCruxes.filter((crux) => crux.tested && !crux.changesNothing && moves(crux))
}

/** Whether the middle view on the question is another than anybody's own, and shifts a list. */
function moves({ crux, ownStake }: GroupCrux): boolean {
  return Math.abs(crux) > 1e-9 || Object.values(ownStake).some((stake) => stake > 1e-9)
}

/** The first question of the agenda if settling it would bring the lists closer. */
export function topCrux(disagreement: Disagreement): GroupCrux | null {
  const first = agenda(disagreement)[0]
  return first !== undefined && cruxEffect(disagreement.distance, first) === 'closer' ? first : null
}

/** What settling one question would do to the lists (questions.md section 4, both crux rows). `first` says so in bold. */
export function cruxSentence(disagreement: Disagreement, crux: GroupCrux, first: boolean): Sentence {
  const { inline } = questionWords[crux.group]
  switch (cruxEffect(disagreement.distance, crux)) {
    case 'closer':
      return sayAll([first ? fillRich(cruxMessages.first, { question: inline }) : fillRich(cruxMessages.next, { question: capital(inline) }), gainSentence(disagreement, crux)])
    case 'apart':
      return sayAll([fillRich(cruxMessages.negative, { question: inline }), partnerSentence(disagreement, crux)])
    case 'even':
      return fillRich(cruxMessages.even, { question: inline })
  }
}

function gainSentence(disagreement: Disagreement, crux: GroupCrux): Sentence {
  const before = lossPercent(disagreement.distance)
  const after = lossPercent(crux.distance)
  const shared = formatNumber(disagreement.sharedAsks, 1)
  const sharedAfter = formatNumber(crux.sharedAsks, 1)
  const two = disagreement.participants.length === 2
  if (shared === sharedAfter) return fillRich(two ? cruxMessages.gainTwoSameShared : cruxMessages.gainSameShared, { after, before, shared })
  return fillRich(two ? cruxMessages.gainTwo : cruxMessages.gain, { after, before, shared, sharedAfter })
}

function partnerSentence(disagreement: Disagreement, crux: GroupCrux): Sentence {
  const partner = topCrux(disagreement)
  if (partner === null || partner.group === crux.group) return []
  return [plain(fill(cruxMessages.negativeWith, { other: questionWords[partner.group].inline }))]
}

export type Quiet = { readonly crux: GroupCrux; readonly sentence: Sentence }

/**
 * Questions that need no talk: those on which people differ and which move nothing, and those too few answered to know.
 * `rangeOf` gives the range of a group in words, null when nobody differs (then the question is left out).
 */
export function quietQuestions(disagreement: Disagreement, rangeOf: (crux: GroupCrux) => string | null): readonly Quiet[] {
  const of = disagreement.participants.length
  return disagreement.groupCruxes.flatMap((crux): readonly Quiet[] => {
    const question = questionWords[crux.group].inline
    if (crux.changesNothing) {
      const range = rangeOf(crux)
      return range === null ? [] : [{ crux, sentence: fillRich(cruxMessages.changesNothing, { question, range }) }]
    }
    if (crux.tested || crux.answered === 0) return []
    return [{ crux, sentence: fillRich(cruxMessages.notTested, { n: crux.answered, N: of, question }) }]
  })
}

/** Questions on which all say the same, or nobody stated a figure of their own. `rangeOf` as in `quietQuestions`. */
export function undisputed(disagreement: Disagreement, rangeOf: (crux: GroupCrux) => string | null): readonly GroupCrux[] {
  return disagreement.groupCruxes.filter((crux) => (!crux.tested && crux.answered === 0) || (crux.tested && !moves(crux) && rangeOf(crux) === null))
}

/** The finding above the bars. */
export function cruxTitle(disagreement: Disagreement): string {
  const top = topCrux(disagreement)
  if (top === null) return cruxMessages.titleNone
  return fill(cruxMessages.titleGain, { question: questionWords[top.group].inline, before: lossPercent(disagreement.distance), after: lossPercent(top.distance) })
}
