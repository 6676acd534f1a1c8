import type { Me } from '@/lib/protocol/commands'
import { tapAnswers } from '@/lib/protocol/tap-commands'
import { protocolVersion } from '@/lib/protocol/version'
import { ApiError } from '../api-error'
import type { ServerContext } from '../context'
import { workshopOrRefuse } from '../run-command'
import { findDocument } from '../store/document-queries'
import type { PersonRow } from '../store/people-queries'
import { hasSubmittedEver, listSubmissionMarks } from '../store/round-queries'
import { findMember } from '../store/session-queries'
import { listTapsOf } from '../store/tap-queries'
import { listBallotMarksOf } from '../store/vote-queries'
import type { Db } from '../store/tables'

export type Asker = { readonly workshopId: string; readonly tokenHash: string | null }

/** Who the asker is in this workshop, and what their documents are called now. */
export async function readMe({ store }: ServerContext, { workshopId, tokenHash, origins }: Asker & { readonly origins: readonly string[] }): Promise<Me> {
  return store.read(async (db) => {
    const workshop = await workshopOrRefuse(db, workshopId)
    const person = await memberOrRefuse(db, { workshopId, tokenHash })
    const epoch = async (name: string): Promise<number> => (await findDocument(db, workshopId, name))?.epoch ?? 1
    const marks = await listSubmissionMarks(db, workshopId, workshop.round)
    const own = marks.find((mark) => mark.person_id === person.id && !mark.abstains)
    return {
      workshopId,
      personId: person.id,
      name: person.name,
      role: person.role,
      epochs: { board: await epoch('board'), own: await epoch(`own/${person.id}`), stage: await epoch('stage'), desk: await epoch('desk') },
      origins: [...origins],
      pseudonym: person.pseudonym_id,
      submitted: own === undefined ? null : { round: own.round, at: own.at, receipt: own.receipt },
      abstained: workshop.round_open === 1 && marks.some((mark) => mark.person_id === person.id && mark.abstains),
      hasSubmitted: await hasSubmittedEver(db, workshopId, person.id),
      ballots: (await listBallotMarksOf(db, workshopId, person.id)).map(({ vote_id, person_id, receipt, at, turn, withdrawn }) => ({ vote: vote_id, personId: person_id, receipt, at, turn, withdrawn: withdrawn === 1 })),
      taps: (await listTapsOf(db, workshopId, person.id)).map(({ taps_id, person_id, answers }) => ({ taps: taps_id, personId: person_id, answers: tapAnswers.parse(JSON.parse(answers)) })),
      protocol: protocolVersion,
    }
  })
}

/** The person a session is; refused in words when it is nobody here, or nobody any more. */
export async function memberOrRefuse(db: Db, { workshopId, tokenHash }: Asker): Promise<PersonRow> {
  const person = tokenHash === null ? undefined : await findMember(db, tokenHash, workshopId)
  if (person === undefined) throw new ApiError('no-session', 'This browser has not joined the workshop. Join with its code first.')
  if (person.removed_at !== null) throw new ApiError('removed', 'The facilitator took this device out of the workshop; ask them if this was a mistake.')
  return person
}
