import type { InterventionAgreement } from '../disagreement/types'
import { midOf } from '../model/estimate'
import type { Intervention, Workshop } from '../model/workshop'
import { estimateFields } from '../workshop/fields'
import type { EstimateField } from '../workshop/types'
import type { AgreementChange } from './agreement-change'

export type AskChange = {
  readonly id: string
  readonly title: string
  /** Where the card stands: on both boards, or only before, or only after. */
  readonly board: 'both' | 'gone' | 'new'
  /** On how many lists, of how many; null where the card is not on that board. */
  readonly before: { readonly lists: number; readonly of: number; readonly label: InterventionAgreement['label'] | null; readonly chosen: boolean } | null
  readonly after: { readonly lists: number; readonly of: number; readonly label: InterventionAgreement['label'] | null; readonly chosen: boolean } | null
  readonly figures: readonly { readonly field: EstimateField; readonly from: number; readonly to: number }[]
  readonly reworded: boolean
}

export type AskSide = { readonly workshop: Workshop; readonly labels: readonly InterventionAgreement[]; readonly chosen: readonly string[] }

/** Card by card, the widest change of lists first; cards of which nothing changed are left out. */
export function asksChange(before: AskSide, after: AskSide, agreement: AgreementChange): readonly AskChange[] {
  const old = new Map(before.workshop.interventions.map((card) => [card.id, card]))
  const now = new Map(after.workshop.interventions.map((card) => [card.id, card]))
  const standing = (side: AskSide, of: AgreementChange['before'], id: string) => ({
    lists: Object.values(of.lists).filter((list) => list.includes(id)).length,
    of: of.people,
    label: side.labels.find((entry) => entry.id === id)?.label ?? null,
    chosen: side.chosen.includes(id),
  })
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((id): AskChange => {
      const [was, is] = [old.get(id), now.get(id)]
      return {
        id,
        title: (is ?? was)?.title ?? id,
        board: was === undefined ? 'new' : is === undefined ? 'gone' : 'both',
        before: was === undefined ? null : standing(before, agreement.before, id),
        after: is === undefined ? null : standing(after, agreement.after, id),
        figures: was === undefined || is === undefined ? [] : figuresOf(was, is),
        reworded: was !== undefined && is !== undefined && (was.title !== is.title || (was.ask ?? '') !== (is.ask ?? '')),
      }
    })
    .filter(hasChanged)
    .sort((a, b) => weightOf(b) - weightOf(a))
}

function figuresOf(was: Intervention, is: Intervention): AskChange['figures'] {
  return estimateFields.flatMap((field) => {
    const [from, to] = [was[field], is[field]]
    return from === undefined || to === undefined || midOf(from) === midOf(to) ? [] : [{ field, from: midOf(from), to: midOf(to) }]
  })
}

function hasChanged({ board, before, after, figures, reworded }: AskChange): boolean {
  return board !== 'both' || reworded || figures.length > 0 || before?.lists !== after?.lists || before?.label !== after?.label || before?.chosen !== after?.chosen
}

function weightOf({ board, before, after }: AskChange): number {
  const share = (side: AskChange['before']) => (side === null || side.of === 0 ? 0 : side.lists / side.of)
  return Math.abs(share(after) - share(before)) + (before?.chosen === after?.chosen ? 0 : 1) + (board === 'both' ? 0 : 0.01)
}
