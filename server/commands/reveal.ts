import { SMALLEST_GROUP } from '@/lib/disagreement/aggregate'
import type { View } from '@/lib/model/workshop'
import { viewSchema } from '@/lib/workshop/file-schema'
import { ApiError } from '../api-error'
import { shuffled } from '../ids'
import { scriptAt } from '../script'
import { listPeople } from '../store/people-queries'
import { insertAggregate, insertWhys } from '../store/room-queries'
import { insertReveal, insertRevealedViews, listSubmittedViews } from '../store/round-queries'
import { updateWorkshop } from '../store/workshop-queries'
import type { Command, CommandContext } from './command'
import { underPseudonyms } from './pseudonyms'
import { roundProblem } from './rounds'

/**
 * Closes the round and shows it as was promised: its views at once and in random order (the order of writing would betray the
 * order of submitting), or group figures only, once, so that no difference between two of them tells about a latecomer.
 */
export const reveal: Command<'reveal'> = async (context) => {
  const { db, workshop, now } = context
  const problem = roundProblem(workshop, workshop.round)
  if (problem !== null) throw new ApiError('round-closed', problem)
  const submitted = await listSubmittedViews(db, workshop.id, workshop.round)
  if (submitted.length === 0) {
    throw new ApiError('nothing-submitted', `Nobody has submitted a view in round ${workshop.round} yet; a reveal needs at least one.`)
  }
  const views = submitted.map(({ view }) => viewSchema.parse(JSON.parse(view)))
  await insertReveal(db, workshop.id, { round: workshop.round, at: now, naming: workshop.naming })
  await show(context, views)
  await updateWorkshop(db, workshop.id, { phase: 'reveal', round_open: 0, timer_ends_at: null, spotlight: null, nudged_at: null, ...scriptAt(workshop, { phase: 'reveal', now }) })
  return { round: workshop.round, views: views.length }
}

async function show(context: CommandContext, views: readonly View[]): Promise<void> {
  switch (context.workshop.naming) {
    case 'named':
      return publish(context, await withMarks(context, views))
    case 'pseudonymous':
      await publishWhys(context, views)
      return publish(context, await underPseudonyms(context, views))
    case 'aggregate':
      return publishAggregate(context, views)
  }
}

async function publish({ db, workshop, random }: CommandContext, views: readonly View[]): Promise<void> {
  await insertRevealedViews(
    db,
    shuffled(views, random).map((view, position) => ({ workshop_id: workshop.id, round: workshop.round, position, person_id: view.id, view: JSON.stringify(view) })),
  )
}

/** Views that a facilitator entered say so, also in the file. */
async function withMarks({ db, workshop }: CommandContext, views: readonly View[]): Promise<readonly View[]> {
  const entered = new Set((await listPeople(db, workshop.id)).flatMap(({ id, origin }) => (origin === 'entered' ? [id] : [])))
  return views.map((view) => (entered.has(view.id) ? { ...view, entered: true } : view))
}

/** Shuffled over all people and questions: who writes how, and who wrote what else, is not to be seen. */
async function publishWhys({ db, workshop, random }: CommandContext, views: readonly View[]): Promise<void> {
  const whys = views.flatMap(({ why }) => Object.entries(why ?? {}).filter(([, text]) => text.trim() !== ''))
  await insertWhys(
    db,
    shuffled(whys, random).map(([input, text], position) => ({ workshop_id: workshop.id, round: workshop.round, position, input, text })),
  )
}

async function publishAggregate(context: CommandContext, views: readonly View[]): Promise<void> {
  const { db, workshop, afterCommit } = context
  const { round } = workshop
  const isEnough = views.length >= SMALLEST_GROUP
  await insertAggregate(db, { workshop_id: workshop.id, round, answers: views.length, state: isEnough ? 'computing' : 'tooFew', result: null })
  if (!isEnough) return
  await publishWhys(context, views)
  afterCommit((effects) => effects.computeAggregate(round))
}
