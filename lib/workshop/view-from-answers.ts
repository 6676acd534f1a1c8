import type { Beliefs, CardNumbers, Estimate, Overrides, RegimeAdjustments, RegimeWeights, View } from '../model/workshop'
import { answerTarget, inputName, type AnswerTarget } from './answer-key'
import { beliefKeys } from './fields'
import type { BoardSnapshot, OwnSnapshot } from './types'

export type ViewOwner = { readonly id: string; readonly name: string; readonly stakeholder: string | null }

/**
 * What a person's answers say, as a view (model.md section 1). Every belief and the weights are listed in `open` unless
 * they were answered, skipped ones too; a budget or sincerity only after "I don't know", since the board's figure is
 * what holds otherwise. Starting values stay out: they come from the board's defaults. Counters become weights that
 * add up to 1. Answers about cards or regimes that the board does not know are left out.
 */
export function viewFromAnswers(own: OwnSnapshot, board: BoardSnapshot, person: ViewOwner): View {
  const known = knownTargets(own, board)
  const beliefs = statedBeliefs(own)
  const regimeWeights = weightsOf(own, board)
  const regimes = adjustments(own, board)
  const overrides = overridesOf(own, board)
  const open = [
    ...beliefKeys.filter((key) => beliefs[key] === undefined),
    ...(regimeWeights === null ? ['regimeWeights'] : []),
    ...known.filter(({ target, state }) => target.kind === 'regime' && state === 'open').map(({ target }) => inputName(target)),
  ]
  const checked = known.filter(({ state }) => state === 'checked').map(({ target }) => inputName(target))
  const why = Object.fromEntries(
    Object.entries(own.why).flatMap(([key, text]) => {
      const target = answerTarget(key)
      return target !== null && isKnown(target, board) && text !== '' ? [[inputName(target), text] as const] : []
    }),
  )
  const asked = Object.fromEntries(
    beliefKeys.flatMap((key) => {
      const answer = own.answers[`belief/${key}`]
      return answer?.state === 'answered' && answer.asked !== undefined ? [[key, answer.asked] as const] : []
    }),
  )
  const note = own.meta['note']
  return {
    id: person.id,
    name: person.name,
    kind: 'participant',
    ...(person.stakeholder === null ? {} : { stakeholder: person.stakeholder }),
    ...(typeof note === 'string' && note !== '' ? { note } : {}),
    beliefs,
    ...(regimeWeights === null ? {} : { regimeWeights }),
    ...(isEmpty(regimes) ? {} : { regimes }),
    ...(isEmpty(overrides) ? {} : { overrides }),
    ...(open.length === 0 ? {} : { open }),
    ...(isEmpty(asked) ? {} : { asked }),
    ...(isEmpty(why) ? {} : { why }),
    ...(checked.length === 0 ? {} : { checked }),
  }
}

function statedBeliefs(own: OwnSnapshot): Beliefs {
  return Object.fromEntries(
    beliefKeys.flatMap((key) => {
      const estimate = answered(own, `belief/${key}`)
      return estimate === null ? [] : [[key, estimate] as const]
    }),
  )
}

/** Null when no counter was touched or the person does not know: untouched is never silently equal. */
function weightsOf(own: OwnSnapshot, board: BoardSnapshot): RegimeWeights | null {
  if (own.answers['weights']?.state === 'open') return null
  const counts = board.settings.regimes.flatMap(({ id }) => {
    const count = own.counters[id]
    return count === undefined ? [] : [[id, count] as const]
  })
  const sum = counts.reduce((total, [, count]) => total + count, 0)
  return sum > 0 ? Object.fromEntries(counts.map(([id, count]) => [id, count / sum])) : null
}

function adjustments(own: OwnSnapshot, board: BoardSnapshot): RegimeAdjustments {
  return Object.fromEntries(
    board.settings.regimes.flatMap(({ id }) => {
      const budget = answered(own, `budget/${id}`)
      const sincerity = answered(own, `sincerity/${id}`)
      if (budget === null && sincerity === null) return []
      return [[id, { ...(budget === null ? {} : { budget }), ...(sincerity === null ? {} : { sincerity }) }] as const]
    }),
  )
}

function overridesOf(own: OwnSnapshot, board: BoardSnapshot): Overrides {
  type Draft = { numbers: Partial<CardNumbers>; support: { [constituency: string]: Estimate } }
  const drafts = new Map<string, Draft>()
  for (const [key, answer] of Object.entries(own.answers)) {
    const target = answerTarget(key)
    if (answer.state !== 'answered' || (target?.kind !== 'card' && target?.kind !== 'support')) continue
    const draft = drafts.get(target.card) ?? { numbers: {}, support: {} }
    drafts.set(target.card, draft)
    if (target.kind === 'support') draft.support[target.constituency] = answer.estimate
    else draft.numbers = { ...draft.numbers, [target.field]: answer.estimate }
  }
  return Object.fromEntries(
    board.cards.flatMap(({ id }) => {
      const draft = drafts.get(id)
      if (draft === undefined) return []
      return [[id, isEmpty(draft.support) ? draft.numbers : { ...draft.numbers, support: draft.support }] as const]
    }),
  )
}

function answered(own: OwnSnapshot, key: string): Estimate | null {
  const answer = own.answers[key]
  return answer?.state === 'answered' ? answer.estimate : null
}

function knownTargets(own: OwnSnapshot, board: BoardSnapshot): readonly { readonly target: AnswerTarget; readonly state: string }[] {
  return Object.entries(own.answers).flatMap(([key, { state }]) => {
    const target = answerTarget(key)
    return target !== null && isKnown(target, board) ? [{ target, state }] : []
  })
}

function isKnown(target: AnswerTarget, board: BoardSnapshot): boolean {
  if (target.kind === 'regime') return board.settings.regimes.some(({ id }) => id === target.regime)
  if (target.kind === 'card' || target.kind === 'support') return board.cards.some(({ id }) => id === target.card)
  return true
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0
}
