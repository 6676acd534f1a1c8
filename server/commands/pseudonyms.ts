import type { View } from '@/lib/model/workshop'
import { newId, shuffled } from '../ids'
import { listPeople, updatePerson } from '../store/people-queries'
import type { CommandContext } from './command'
import { withoutSmallGroups } from './hidden-groups'

/**
 * The same views under ids and names that say nothing, the same ones in every round so that movement can be followed; without
 * what somebody could be known by: their lines of why and notes, and small groups.
 */
export async function underPseudonyms({ db, workshop, random }: Pick<CommandContext, 'db' | 'workshop' | 'random'>, views: readonly View[]): Promise<readonly View[]> {
  const people = new Map((await listPeople(db, workshop.id)).map((person) => [person.id, person]))
  let given = [...people.values()].filter(({ pseudonym_id }) => pseudonym_id !== null).length
  const hidden: View[] = []
  for (const view of shuffled(views, random)) {
    const person = people.get(view.id)
    if (person === undefined) continue
    let { pseudonym_id: id, pseudonym_name: name } = person
    if (id === null || name === null) {
      given += 1
      id = `v-${newId(random)}`
      name = `Person ${given}`
      await updatePerson(db, person, { pseudonym_id: id, pseudonym_name: name })
    }
    const { why: _, note: __, ...rest } = view
    hidden.push({ ...rest, id, name })
  }
  return withoutSmallGroups(hidden)
}
