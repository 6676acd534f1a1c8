// After Submit: which question left open could change this person's list (questions.md section 1, "Invite more questions", rule 1).
import { createViewModel } from '../model/view-model'
import type { BeliefKey, Estimate, View, Workshop } from '../model/workshop'
import { libraryDefaults } from './starting-answers'

/** A change of the list smaller than this, as a probability (0.05 points), invites nobody. */
const LEAST_LOSS = 0.0005

/** One input at its starting value: the key of its answer, and the view with the input at its low and at its high. */
export type OpenInput = { readonly key: string; readonly ends: readonly [View, View] }

/** `key`: what was left open. `loss`: what keeping today's list would lose at the worse of the two ends, a probability. Asks by id. */
export type OpenQuestion = { readonly key: string; readonly loss: number; readonly enters: readonly string[]; readonly leaves: readonly string[] }

/** Every input the view leaves at a starting value that is a range: beliefs listed in `open`, and budgets of which the person said nothing. */
export function openInputs(workshop: Workshop, view: View): readonly OpenInput[] {
  const open = new Set(view.open ?? [])
  const beliefs = Object.entries(libraryDefaults).flatMap(([name, library]): readonly OpenInput[] => {
    const key = beliefKey(name)
    if (key === null || !open.has(key)) return []
    return ends(`belief/${key}`, workshop.defaults?.[key] ?? library, (value) => ({ ...view, beliefs: { ...view.beliefs, [key]: value } }))
  })
  const budgets = workshop.regimes.flatMap((regime): readonly OpenInput[] => {
    if ((regime.kind !== 'negotiation' && regime.kind !== 'pressure') || view.regimes?.[regime.id]?.budget !== undefined) return []
    const start = workshop.defaults?.regimes?.[regime.id]?.budget ?? regime.budget
    return ends(`budget/${regime.id}`, start, (value) => ({ ...view, regimes: { ...view.regimes, [regime.id]: { ...view.regimes?.[regime.id], budget: value } } }))
  })
  return [...beliefs, ...budgets]
}

/** What one open input could do to the list whose members are `list`; null when it changes no ask or less than 0.05 points. */
export function openQuestion(workshop: Workshop, input: OpenInput, list: readonly string[]): OpenQuestion | null {
  const changes = input.ends.flatMap((view): OpenQuestion[] => {
    const model = createViewModel(workshop, view)
    const then = model.best.members.flatMap((position) => model.cards[position] ?? [])
    const today = list.flatMap((id) => (model.cards.includes(id) ? [model.cards.indexOf(id)] : [])).sort((a, b) => a - b)
    const loss = model.best.value - model.value(today)
    const enters = then.filter((id) => !list.includes(id))
    const leaves = list.filter((id) => !then.includes(id))
    return loss >= LEAST_LOSS && enters.length + leaves.length > 0 ? [{ key: input.key, loss, enters, leaves }] : []
  })
  return changes.sort((a, b) => b.loss - a.loss)[0] ?? null
}

/** All open questions worth asking, largest loss first. */
export function openQuestions(workshop: Workshop, view: View, list: readonly string[]): readonly OpenQuestion[] {
  return openInputs(workshop, view)
    .flatMap((input) => openQuestion(workshop, input, list) ?? [])
    .sort((a, b) => b.loss - a.loss)
}

function ends(key: string, start: Estimate, withValue: (value: number) => View): readonly OpenInput[] {
  return typeof start === 'number' || start.low === start.high ? [] : [{ key, ends: [withValue(start.low), withValue(start.high)] }]
}

function beliefKey(name: string): BeliefKey | null {
  switch (name) {
    case 'pScheming':
    case 'pCatastropheIfScheming':
    case 'pCatastropheIfNotScheming':
    case 'pCatastropheFromOthers':
    case 'delaySensitivity':
    case 'overlap':
      return name
    default:
      return null
  }
}
