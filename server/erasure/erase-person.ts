import { closeCodes } from '@/lib/protocol/close-codes'
import { ApiError } from '../api-error'
import type { ServerContext } from '../context'
import { actorFor, workshopOrRefuse } from '../run-command'
import { readFacts } from '../facts'
import type { GiveOnce } from '../http/give-once'
import { insertErasure } from '../store/erasure-queries'
import { markToForget } from '../store/forget-marks'
import { listPeople } from '../store/people-queries'
import { deleteReplies } from '../store/reply-queries'
import { raiseSequence } from '../store/workshop-queries'
import { eraseDocuments } from './erase-documents'
import type { ErasureTraces } from './erase-next-snapshot'
import { eraseTables, tracesOf } from './erase-tables'
import { createScrub } from './scrub'

export type ErasePerson = { readonly workshopId: string; readonly tokenHash: string; readonly personId: string; readonly once: GiveOnce }

/**
 * Forgets a person: name and words leave the tables, the documents with their history, the openings of sealed snapshots, the log and a database
 * kept from before a restore. Their numbers stay under an alias, and what was signed still verifies. One's own person, or anybody for a
 * facilitator. The room is rid of them at once and every page loads its documents anew; what is sealed follows, snapshot by snapshot. Backups that
 * were taken before are out of its reach.
 */
export async function erasePerson(server: ServerContext, { workshopId, tokenHash, personId, once }: ErasePerson): Promise<{ readonly name: string }> {
  const { store, rooms, now } = server
  const name = await server.workshopLocks.run(workshopId, async () => {
    const done = await store.write(async (db) => {
      await workshopOrRefuse(db, workshopId)
      const actor = await actorFor(db, { command: 'erase-person', workshopId, tokenHash })
      if (actor.role !== 'facilitator' && actor.id !== personId) throw new ApiError('no-right', 'You can have yourself erased; a facilitator can erase others.')
      const person = await db.selectFrom('people').selectAll().where('workshop_id', '=', workshopId).where('id', '=', personId).executeTakeFirst()
      if (person === undefined) throw new ApiError('no-such-person', `Nobody here has the id "${personId}".`)
      if (person.erased_at !== null) throw new ApiError('erased', `${person.name} has been erased already.`)
      const facilitators = (await listPeople(db, workshopId)).filter(({ role }) => role === 'facilitator')
      if (facilitators.length === 1 && facilitators[0]?.id === personId) throw new ApiError('last-facilitator', 'The only facilitator cannot be erased; make somebody else a facilitator first.')
      const erased = await db.selectFrom('people').select('id').where('workshop_id', '=', workshopId).where('erased_at', 'is not', null).execute()
      const alias = `Erased person ${erased.length + 1}`
      const { names, texts } = await tracesOf(db, person)
      const scrub = createScrub(names, alias)
      const traces: ErasureTraces = { alias, names: [...names], texts: [...texts], pseudonym: person.pseudonym_id }
      await insertErasure(db, { workshop_id: workshopId, person_id: personId, traces: JSON.stringify(traces), through: 0, begun_at: now() })
      await eraseTables(db, person, { alias, scrub, texts, now: now() })
      await eraseDocuments({ db, workshopId, personId, scrub })
      await deleteReplies(db, workshopId)
      await markToForget(db, 'words', now())
      await once.keep(db, { name: alias }, now())
      await raiseSequence(db, workshopId)
      return { alias, facts: await readFacts(db, workshopId) }
    })
    rooms.startAnew(workshopId, { reason: 'Somebody asked to be forgotten; this page loads the workshop anew.', code: closeCodes.epochChanged })
    if (done.facts !== null) rooms.setFacts(done.facts)
    return done.alias
  })
  await server.finishErasure(workshopId, personId)
  return { name }
}
