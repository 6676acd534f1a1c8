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

export type CampWords = { readonly title: string; readonly text: Sentence; readonly camps: readonly { readonly letter: string; readonly members: readonly string[]; readonly first: readonly string[] }[] }

/** Groups whose lists look alike, and the asks each puts higher than the rest do (by the mean of their stakes). */
export function campWords(disagreement: Disagreement, stakeOf: (view: string, ask: string) => number): CampWords {
  const { camps } = disagreement
  if (camps.length < 2) return { title: commonGroundMessages.campsNone, text: [plain(commonGroundMessages.campsNoneText)], camps: [] }
  return {
    title: fill(commonGroundMessages.camps, { n: capital(countWord(camps.length)) }),
    text: [],
    camps: camps.map((members, at) => ({ letter: String.fromCharCode(65 + at), members, first: setApart(disagreement, members, stakeOf) })),
  }
}

const mean = (values: readonly number[]) => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length)

function setApart(disagreement: Disagreement, members: readonly string[], stakeOf: (view: string, ask: string) => number): readonly string[] {
  const others = disagreement.participants.filter((view) => !members.includes(view))
  return disagreement.interventions
    .map(({ id }) => ({ id, lead: mean(members.map((view) => stakeOf(view, id))) - mean(others.map((view) => stakeOf(view, id))) }))
    .filter(({ lead }) => lead > 0.01)
    .sort((a, b) => b.lead - a.lead)
    .slice(0, 2)
    .map(({ id }) => id)
}
