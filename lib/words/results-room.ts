import type { Disagreement } from '../disagreement/types'
import { fill, fillRich } from './fill'
import { formatNumber } from './numbers'
import { topCrux } from './results-cruxes'
import { labelMessages, roomMessages } from './results-messages'
import { questionWords } from './results-questions'
import { askList, capital, countOf, countWord, place, plain, sayAll, type Sentence } from './results-text'

type Titles = (askId: string) => string

/** The headline of the reveal, made from the numbers: what all want, what divides, what to talk about. Neutral where nothing stands out. */
export function roomHeadline(disagreement: Disagreement, titleOf: Titles): Sentence {
  return sayAll([everyoneWants(disagreement, titleOf), whatDivides(disagreement)])
}

function everyoneWants({ everyone, participants }: Disagreement, titleOf: Titles): Sentence {
  const two = participants.length === 2
  const n = countWord(participants.length)
  const c = countWord(everyone.length)
  if (everyone.length === 0) return [plain(roomMessages.headNone)]
  if (everyone.length > 2) return [plain(two ? fill(roomMessages.headBothMany, { c }) : fill(roomMessages.headAllMany, { n, c }))]
  const sentence = two ? fillRich(roomMessages.headBoth, { asks: '{asks}' }) : fillRich(roomMessages.headAll, { n, asks: '{asks}' })
  return place(sentence, 'asks', askList(everyone.map(titleOf)))
}

function whatDivides(disagreement: Disagreement): Sentence {
  // What stands on every list may still be contested by stakes: nobody would call it what divides them.
  const contested = disagreement.interventions.filter((ask) => ask.label === 'contested' && !disagreement.everyone.includes(ask.id)).length
  if (contested === 0) return disagreement.distance < 0.005 ? [plain(roomMessages.alike)] : [plain(roomMessages.headUnited)]
  const other = disagreement.everyone.length > 0 ? 'other ' : ''
  const count = `${countWord(contested)} ${other}${contested === 1 ? 'ask' : 'asks'}`
  const verb = contested === 1 ? 'divides' : 'divide'
  const top = topCrux(disagreement)
  if (top === null) return fillRich(roomMessages.headDivideOnly, { count: capital(count), verb })
  return fillRich(roomMessages.headDivide, { count: capital(count), verb, question: questionWords[top.group].inline })
}

/** Agreement in one sentence (questions.md section 4). Two people read how many asks they share and nothing else. */
export function agreementSentence(disagreement: Disagreement, askLimit: number): Sentence {
  const s = formatNumber(disagreement.sharedAsks, 1)
  if (disagreement.participants.length === 2) return [plain(fill(roomMessages.shareTwo, { s: countOfMean(disagreement.sharedAsks) }))]
  const c = disagreement.everyone.length
  return sayAll([
    [plain(fill(roomMessages.upTo, { m: askLimit }))],
    fillRich(roomMessages.everyone, { c: `${capital(c === 0 ? 'none' : countWord(c))} ${c === 1 || c === 0 ? 'is' : 'are'}`, s }),
    sameOrder(disagreement),
  ])
}

const countOfMean = (mean: number) => (Number.isInteger(mean) ? countOf(mean, 'ask') : `${formatNumber(mean, 1)} asks`)

/** k = 5·(1 + mean τ_b): of ten pairs of asks, how many two people would order alike. */
function sameOrder({ tau }: Disagreement): Sentence {
  const pairs = tau.flatMap((row, at) => row.slice(at + 1)).filter((value) => value !== null)
  if (pairs.length === 0) return []
  const mean = pairs.reduce((sum, value) => sum + value, 0) / pairs.length
  return [plain(fill(roomMessages.sameOrder, { k: Math.round(5 * (1 + mean)) }))]
}

/** What the label of an ask means, with the count of those who gain by it. */
export function labelWords(ask: Disagreement['interventions'][number], participants: number): string {
  return fill(labelMessages[ask.label], { n: Math.round(ask.for * participants), N: participants })
}

/** The finding over the lists of asks. */
export function labelTitle(agreed: number, contested: number): string {
  if (agreed === 0 && contested === 0) return labelMessages.titleNeither
  if (contested === 0) return fill(labelMessages.titleAgreed, { agreed: capital(countOf(agreed, 'ask')) })
  if (agreed === 0) return fill(labelMessages.titleContested, { contested: capital(countOf(contested, 'ask')) })
  return fill(labelMessages.titleBoth, { agreed: capital(countOf(agreed, 'ask')), contested: countWord(contested) })
}
