import type { View } from '@/lib/model/workshop'
import { ApiError } from '../api-error'
import { newId, shuffled } from '../ids'
import { listPeople, updatePerson, type PersonRow } from '../store/people-queries'
import { insertReveal, insertRevealedViews, listSubmittedViews } from '../store/round-queries'
import { updateWorkshop } from '../store/workshop-queries'
import { viewSchema } from '@/lib/workshop/file-schema'
import type { Command, CommandContext } from './command'
import { roundProblem } from './rounds'

/** Groups smaller than this are hidden where names are withheld: they would name their members. */
const smallestGroup = 3

/** Closes the round and publishes its views to everyone at once, in random order: the order of writing would betray the order of submitting. */
export const reveal: Command<'reveal'> = async (context) => {
  const { db, workshop, now, random } = context
  const problem = roundProblem(workshop, workshop.round)
  if (problem !== null) throw new ApiError('round-closed', problem)
  const submitted = await listSubmittedViews(db, workshop.id, workshop.round)
  if (submitted.length === 0) {
    throw new ApiError('nothing-submitted', `Nobody has submitted a view in round ${workshop.round} yet; a reveal needs at least one.`)
  }
  const named = submitted.map(({ view }) => viewSchema.parse(JSON.parse(view)))
  const views = workshop.naming === 'named' ? named : await underPseudonyms(context, named)
  await insertReveal(db, workshop.id, { round: workshop.round, at: now, naming: workshop.naming })
  await insertRevealedViews(
    db,
    shuffled(views, random).map((view, position) => ({ workshop_id: workshop.id, round: workshop.round, position, person_id: view.id, view: JSON.stringify(view) })),
  )
  await updateWorkshop(db, workshop.id, { phase: 'reveal', round_open: 0, timer_ends_at: null })
  return { round: workshop.round, views: views.length }
}

/** The same views under ids and names that say nothing, the same ones in every round so that movement can be followed. */
async function underPseudonyms({ db, workshop, random }: CommandContext, views: readonly View[]): Promise<readonly View[]> {
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
    hidden.push(withoutSmallGroup({ ...view, id, name }, [...people.values()]))
  }
  return hidden
}

function withoutSmallGroup(view: View, people: readonly PersonRow[]): View {
  const { stakeholder, ...rest } = view
  const members = people.filter((person) => person.stakeholder === stakeholder)
  return stakeholder === undefined || members.length < smallestGroup ? rest : view
}
