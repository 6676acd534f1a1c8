import type { Workshop } from '../model/workshop'
import { fill } from '../words/fill'
import { inputWords } from '../words/input-label'
import { compareMessages as say } from '../words/messages-compare'
import { formatList, formatNumber, formatPercent, ordinal } from '../words/numbers'
import { lossPercent } from '../words/results-cruxes'
import { questionWords } from '../words/results-questions'
import { countOf } from '../words/results-text'
import type { AgreementChange, ChangeParts } from './agreement-change'
import type { AskChange } from './asks-change'
import type { BeliefChange, CruxChange, Place } from './beliefs-change'
import type { PeopleChange, PersonChange } from './people-change'

/** Did agreement rise, by how much, and through what: the first thing one reads. Each entry is a sentence of its own. */
export function agreementSentences({ agreement, people }: { readonly agreement: AgreementChange; readonly people: PeopleChange }): readonly string[] {
  const { before, after, common, distance } = agreement
  if (before.people < 2 || after.people < 2) return [say.none]
  const slots = { before: lossPercent(before.distance), after: lossPercent(after.distance) }
  const moved = Math.round(100 * after.distance) - Math.round(100 * before.distance)
  const head = moved === 0 ? fill(say.same, { after: slots.after }) : fill(moved < 0 ? say.rose : say.fell, slots)
  const shared = fill(say.shared, { before: formatNumber(before.sharedAsks, 1), after: formatNumber(after.sharedAsks, 1) })
  const samePeople = people.left.length === 0 && people.came.length === 0
  if (distance === null) return [head, shared, say.noCommon]
  return [
    head,
    shared,
    ...causeSentence(after.distance - before.distance, distance, people),
    samePeople ? fill(say.samePeople, { count: countOf(after.people, 'person', 'people') }) : fill(say.commonOnly, { count: countOf(common.after.people, 'person', 'people'), before: lossPercent(common.before.distance), after: lossPercent(common.after.distance) }),
  ]
}

/** Parts in whole points of the distance, largest first; a part that pulls the other way says so. Nothing when no part reaches half a point. */
function causeSentence(change: number, parts: ChangeParts, people: PeopleChange): readonly string[] {
  const isChange = Math.abs(change) >= 0.005
  const said = [
    { value: parts.answers, text: (points: string) => fill(say.causeAnswers, { points }) },
    { value: parts.board, text: (points: string) => fill(say.causeBoard, { points }) },
    { value: parts.people, text: (points: string) => peopleCause(points, people) },
  ]
    .filter(({ value }) => Math.abs(value) >= 0.005)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .map(({ value, text }) => (!isChange ? text(signedPoints(value)) : Math.sign(value) === Math.sign(change) ? text(points(value)) : fill(say.against, { part: text(points(value)) })))
  if (said.length === 0) return []
  return [isChange ? fill(say.cause, { change: points(change), parts: formatList(said) }) : fill(say.cancel, { parts: formatList(said) })]
}

function peopleCause(points: string, { left, came }: PeopleChange): string {
  if (came.length === 0 && left.length > 0) return fill(say.causePeopleLeft, { points, names: formatList(left), verb: left.length === 1 ? 'is' : 'are' })
  if (left.length === 0 && came.length > 0) return fill(say.causePeopleCame, { points, names: formatList(came), verb: came.length === 1 ? 'is' : 'are' })
  return fill(say.causePeople, { points })
}

/** A fall of the distance is a step closer. */
function signedPoints(change: number): string {
  return `${points(change)} ${change < 0 ? say.closer : say.apart}`
}

function points(change: number): string {
  const n = formatNumber(Math.abs(change) * 100, Math.abs(change) < 0.0095 ? 1 : 0)
  return fill(n === '1' ? say.pointUnit : say.pointsUnit, { n })
}

/** What one person moved and what that did to their list; empty when nothing of theirs changed. */
export function personLines({ moves, came, left }: PersonChange, workshop: Workshop, titleOf: (ask: string) => string): readonly string[] {
  const told = [...moves].sort((a, b) => Number(a.movement === 'stayed') - Number(b.movement === 'stayed')).map(({ input, from, to, movement }) => {
    const { label, format } = inputWords(input, workshop)
    const direction = movement === 'closer' ? `, ${say.movedCloser}` : movement === 'away' ? `, ${say.movedAway}` : ''
    return fill(say.moved, { label, from: format(from), to: format(to) }) + direction
  })
  return [
    ...(came.length === 0 ? [] : [fill(say.cameOn, { asks: formatList(came.map(titleOf)) })]),
    ...(left.length === 0 ? [] : [fill(say.leftOff, { asks: formatList(left.map(titleOf)) })]),
    ...told,
  ]
}

/** Where an ask stood on one side: on how many lists, and what it was called. */
export function standingWords(standing: AskChange['before']): string {
  if (standing === null) return ''
  const label = standing.label === null ? '' : `, ${say.labels[standing.label]}`
  return fill(say.onLists, { n: standing.lists, of: standing.of }) + label
}

/** What changed about an ask besides its lists. */
export function askChangeWords({ board, before, after, figures, reworded }: AskChange): string {
  const figureWords = figures.map(({ field, from, to }) => fill(say.figure, { label: say.fields[field], from: formatPercent(from, 2), to: formatPercent(to, 2) }))
  return [
    ...(board === 'new' ? [say.newCard] : board === 'gone' ? [say.goneCard] : []),
    ...(before?.chosen !== true && after?.chosen === true ? [say.chosenNow] : before?.chosen === true && after?.chosen !== true ? [say.chosenBefore] : []),
    ...(reworded ? [say.reworded] : []),
    ...figureWords,
  ].join('; ')
}

/** One row about a question: its middle before and now, whether people lie closer together, and who moved. */
export function beliefRow({ input, before, after, closer, away, stayed }: BeliefChange, workshop: Workshop): readonly string[] {
  const { label, format } = inputWords(input, workshop)
  const change = after.spread - before.spread
  return [label, `${format(before.pool)} → ${format(after.pool)}`, Math.abs(change) < 0.02 ? say.apartSame : change < 0 ? say.apartLess : say.apartMore, fill(say.movedCounts, { closer, away, stayed })]
}

/** Whether the question that matters most is still the same. */
export function cruxesSentence(changes: readonly CruxChange[]): string {
  const first = (side: 'before' | 'after') => changes.find((change) => change[side]?.place === 1)?.group
  const [was, is] = [first('before'), first('after')]
  if (was === undefined || is === undefined) return say.cruxesNone
  return was === is ? fill(say.cruxesSame, { question: questionWords[is].inline }) : fill(say.cruxesOther, { before: questionWords[was].inline, after: questionWords[is].inline })
}

export function placeWords(place: Place | null): string {
  return place === null ? say.notTested : fill(say.place, { place: ordinal(place.place), cost: lossPercent(place.distance) })
}
