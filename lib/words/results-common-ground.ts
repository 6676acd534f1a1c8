import { asksSettingApart } from '../disagreement/camp-asks'
import type { Disagreement } from '../disagreement/types'
import { fill, fillRich } from './fill'
import { lossPercent } from './results-cruxes'
import { commonGroundMessages } from './results-messages'
import { askList, capital, countWord, place, plain, type Sentence } from './results-text'

type Titles = (askId: string) => string

/** The list that asks least of whoever gives up most. */
export function compromiseSentence({ compromise }: Disagreement, titleOf: Titles): Sentence {
  if (compromise.package.length === 0 || compromise.maxLoss >= 0.995) return [plain(commonGroundMessages.compromiseNone)]
  return place(fillRich(commonGroundMessages.compromise, { max: lossPercent(compromise.maxLoss), asks: '{asks}' }), 'asks', askList(compromise.package.map(titleOf)))
}

/** The asks in every nearly-best list of everybody. */
export function coreSentence({ robustCore }: Disagreement, titleOf: Titles): Sentence {
  if (robustCore.length === 0) return [plain(commonGroundMessages.coreNone)]
  const count = `${capital(countWord(robustCore.length))} ${robustCore.length === 1 ? 'ask is' : 'asks are'}`
  return place(fillRich(commonGroundMessages.core, { count, asks: '{asks}' }), 'asks', askList(robustCore.map(titleOf)))
}

export type Pair = { readonly a: string; readonly b: string; readonly loss: number }

/** All pairs by the mean of what each would lose under the other's list, closest first. */
export function pairsByDistance({ participants, loss }: Disagreement): readonly Pair[] {
  const pairs = participants.flatMap((a, row) =>
    participants.slice(row + 1).map((b, ahead): Pair => {
      const column = row + 1 + ahead
      return { a, b, loss: ((loss[row]?.[column] ?? 0) + (loss[column]?.[row] ?? 0)) / 2 }
    }),
  )
  return pairs.sort((x, y) => x.loss - y.loss)
}

export type CampWords = { readonly title: string; readonly text: Sentence; readonly camps: readonly { readonly letter: string; readonly members: readonly string[]; readonly first: readonly number[] }[] }

/** Groups whose lists look alike, and the asks that set each apart; none when there is no clear split. `packages` are board positions, in the participants' order. */
export function campWords({ camps, participants }: Disagreement, packages: readonly (readonly number[])[]): CampWords {
  if (camps.length < 2) return { title: commonGroundMessages.campsNone, text: [plain(commonGroundMessages.campsNoneText)], camps: [] }
  return {
    title: fill(commonGroundMessages.camps, { n: capital(countWord(camps.length)) }),
    text: [],
    camps: camps.map((members, at) => ({
      letter: String.fromCharCode(65 + at),
      members,
      first: asksSettingApart(members.map((id) => participants.indexOf(id)), packages).slice(0, 3).map(({ ask }) => ask),
    })),
  }
}

/** One camp in words: who is in it, and the asks that set it apart, if any do. */
export function campSentence(letter: string, people: string, asks: readonly string[]): Sentence {
  if (asks.length === 0) return fillRich(commonGroundMessages.campPlain, { letter, people })
  return place(fillRich(commonGroundMessages.camp, { letter, people, asks: '{asks}' }), 'asks', askList(asks))
}

/** The finding over the compromise. */
export function compromiseTitle({ compromise }: Disagreement): string {
  if (compromise.package.length === 0 || compromise.maxLoss >= 0.995) return commonGroundMessages.compromiseNoneTitle
  return fill(commonGroundMessages.compromiseTitle, { max: lossPercent(compromise.maxLoss) })
}

/** "Lab safety lead and you": the reader comes last and small. */
export function pairName({ a, b }: Pair, nameOf: Titles): string {
  const [first, second] = nameOf(a) === 'You' ? [nameOf(b), 'you'] : [nameOf(a), nameOf(b) === 'You' ? 'you' : nameOf(b)]
  return `${first} and ${second}`
}

/** The finding over the pairs: closest and farthest; of one pair only how far it is. */
export function pairsTitle(disagreement: Disagreement, nameOf: Titles): string {
  const pairs = pairsByDistance(disagreement)
  const closest = pairs[0]
  const farthest = pairs[pairs.length - 1]
  if (closest === undefined || farthest === undefined) return commonGroundMessages.pairsNone
  if (pairs.length === 1) return fill(commonGroundMessages.pairsOne, { cost: lossPercent(closest.loss) })
  if (farthest.loss - closest.loss < 0.01) return commonGroundMessages.pairsEqual
  return fill(commonGroundMessages.pairsTitle, { closest: pairName(closest, nameOf), farthest: pairName(farthest, nameOf) })
}
