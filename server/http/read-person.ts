import { readBoard } from '@/lib/workshop/board-doc'
import { readOwn } from '@/lib/workshop/own-doc'
import type { ServerContext } from '../context'
import { workshopOrRefuse } from '../run-command'
import { listBallotMarksOf } from '../store/vote-queries'
import { memberOrRefuse, type Asker } from './read-me'

/**
 * Everything that is kept about the asker in one workshop, sealed or not, as `person/1`. What a ballot says is not in it: while a vote is open only
 * the count reads it, and afterwards nothing leads from the person to a secret choice.
 */
export async function readPerson({ store, rooms, now }: ServerContext, { workshopId, tokenHash }: Asker): Promise<object> {
  const { person, workshop, ...kept } = await store.read(async (db) => {
    const found = await workshopOrRefuse(db, workshopId)
    const member = await memberOrRefuse(db, { workshopId, tokenHash })
    const of = { workshop_id: workshopId, person_id: member.id }
    const submissions = await db.selectFrom('submissions').select(['round', 'view', 'receipt', 'at']).where('workshop_id', '=', of.workshop_id).where('person_id', '=', of.person_id).orderBy('round').execute()
    const revealed = await db.selectFrom('revealed_views').select(['round', 'view']).where('workshop_id', '=', of.workshop_id).where('person_id', 'in', [member.id, member.pseudonym_id ?? member.id]).orderBy('round').execute()
    const notes = await db.selectFrom('crux_notes').select(['round', 'crux', 'text', 'at']).where('workshop_id', '=', of.workshop_id).where('person_id', '=', of.person_id).execute()
    const taps = await db.selectFrom('card_taps').select(['taps_id', 'answers', 'abstains']).where('workshop_id', '=', of.workshop_id).where('person_id', '=', of.person_id).execute()
    const votes = await db.selectFrom('vote_participation').select(['vote_id', 'entered']).where('workshop_id', '=', of.workshop_id).where('person_id', '=', of.person_id).execute()
    return {
      workshop: found,
      person: member,
      submissions: submissions.map(({ view, ...rest }) => ({ ...rest, view: view === null ? null : parsed(view) })),
      revealed: revealed.map(({ round, view }) => ({ round, view: parsed(view) })),
      notes,
      taps: taps.map(({ taps_id, answers, abstains }) => ({ taps: taps_id, answers: parsed(answers), abstains: abstains === 1 })),
      ballots: (await listBallotMarksOf(db, workshopId, member.id)).filter(({ person_id }) => person_id === member.id).map(({ vote_id, receipt, at }) => ({ vote: vote_id, receipt, at })),
      votes: votes.map(({ vote_id, entered }) => ({ vote: vote_id, entered: entered === 1 })),
    }
  })
  const board = await rooms.acquire(workshopId, { kind: 'board' })
  const own = await rooms.acquire(workshopId, { kind: 'own', personId: person.id }).catch((error: unknown) => {
    board.release()
    throw error
  })
  try {
    const { comments, minorityNotes } = readBoard(board.doc)
    const { problems: _, ...answers } = readOwn(own.doc)
    return {
      format: 'person/1',
      at: new Date(now()).toISOString(),
      workshop: { id: workshop.id, title: workshop.title, keepUntil: workshop.keep_until },
      person: { id: person.id, name: person.name, role: person.role, stakeholder: person.stakeholder, origin: person.origin, nickname: person.pseudonym_name, joinedAt: person.joined_at },
      answers,
      ...kept,
      comments: comments.filter(({ personId }) => personId === person.id),
      minorityNotes: minorityNotes.filter(({ personId }) => personId === person.id),
    }
  } finally {
    board.release()
    own.release()
  }
}

function parsed(json: string): unknown {
  return JSON.parse(json)
}
