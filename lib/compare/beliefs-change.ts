import { inputKey } from '../disagreement/inputs'
import { movements } from '../disagreement/moved'
import type { Disagreement, GroupCrux, InputGroup, Pool } from '../disagreement/types'
import type { Workshop } from '../model/workshop'
import { comparedInputs } from './people-change'

/** One question in both: the middle of those who answered, how far they lie apart on the input's scale, and who of the common people moved. */
export type BeliefChange = { readonly input: string; readonly before: Pool; readonly after: Pool; readonly closer: number; readonly away: number; readonly stayed: number }
export type CruxChange = { readonly group: InputGroup; readonly before: Place | null; readonly after: Place | null }
/** Place 1 for the question that matters most; `crux` is the fall in distance. */
export type Place = { readonly place: number; readonly crux: number; readonly distance: number }

/** Question by question; those of which nothing changed are left out, the widest change of spread first. */
export function beliefsChange(before: Workshop, after: Workshop, pools: { readonly before: Disagreement['pools']; readonly after: Disagreement['pools'] }): readonly BeliefChange[] {
  const participants = ({ views }: Workshop) => views.filter(({ kind }) => kind === 'participant')
  const [old, now] = [participants(before), participants(after)]
  const both = new Set(old.map(({ id }) => id).filter((id) => now.some((view) => view.id === id)))
  return comparedInputs(after)
    .flatMap((input): readonly BeliefChange[] => {
      const key = inputKey(input)
      const [was, is] = [pools.before[key], pools.after[key]]
      if (was === undefined || is === undefined || (was.answered === 0 && is.answered === 0)) return []
      const moved = [...movements(old.filter(({ id }) => both.has(id)), now.filter(({ id }) => both.has(id)), input).values()]
      const count = (movement: (typeof moved)[number]) => moved.filter((value) => value === movement).length
      return [{ input: key, before: was, after: is, closer: count('closer'), away: count('away'), stayed: count('stayed') }]
    })
    .filter(({ before: was, after: is, closer, away }) => was.pool !== is.pool || was.spread !== is.spread || closer + away > 0)
    .sort((a, b) => Math.abs(b.after.spread - b.before.spread) - Math.abs(a.after.spread - a.before.spread))
}

/** Questions in their order of now; those that were tested in neither are left out. */
export function cruxesChange(before: readonly GroupCrux[], after: readonly GroupCrux[]): readonly CruxChange[] {
  const [was, is] = [placesOf(before), placesOf(after)]
  return [...new Set([...is.keys(), ...was.keys()])].map((group) => ({ group, before: was.get(group) ?? null, after: is.get(group) ?? null }))
}

function placesOf(cruxes: readonly GroupCrux[]): ReadonlyMap<InputGroup, Place> {
  return new Map(cruxes.filter(({ tested }) => tested).map(({ group, crux, distance }, at) => [group, { place: at + 1, crux, distance }]))
}
