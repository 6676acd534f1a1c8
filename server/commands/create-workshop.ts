import * as Y from 'yjs'
import type * as z from 'zod'
import type { View, Workshop } from '@/lib/model/workshop'
import type { createWorkshop as createSchema } from '@/lib/protocol/commands'
import { seedBoard } from '@/lib/workshop/board-seed'
import { parseWorkshopFile } from '@/lib/workshop/file'
import { seedOwn } from '@/lib/workshop/own-doc'
import { sampleWorkshop, starterWorkshop } from '@/lib/workshop/shipped-workshops'
import { ApiError } from '../api-error'
import { displayCode, hashSecret, newRecoveryCode, normalCode, type RandomBytes } from '../codes'
import { newId, shuffled } from '../ids'
import { dayMs, keepDays } from '../keeping'
import { appendUpdates } from '../store/append-updates'
import { ensureDocument } from '../store/document-queries'
import { insertPerson, type PersonRow } from '../store/people-queries'
import { insertReveal, insertRevealedViews } from '../store/round-queries'
import { insertMembership } from '../store/session-queries'
import type { Db } from '../store/tables'
import { insertWorkshop } from '../store/workshop-queries'
import { freeJoinCode } from './free-join-code'
import { withUsableIds } from './usable-ids'

export type Creation = {
  readonly db: Db
  readonly tokenHash: string
  readonly args: z.output<typeof createSchema>
  readonly now: number
  readonly random: RandomBytes
}

/** The seat a visitor of the sample takes: the one whose first list is easiest to talk about. */
const sampleSeat = 'policy-staffer'

/** Makes a workshop, from nothing, from a file or from the sample, with the asker in the chair. */
export async function createWorkshop({ db, tokenHash, args, now, random }: Creation): Promise<{ id: string; code: string; recoveryCode: string; personId: string }> {
  const isSample = args.sample === true
  const workshop = startingPoint(args)
  const seatId = args.seat ?? (isSample ? sampleSeat : undefined)
  const seat = seatId === undefined ? undefined : workshop.views.find((view) => view.id === seatId)
  if (seatId !== undefined && seat === undefined) {
    throw new ApiError('bad-file', `The file has no view "${seatId}" to sit in. Accepted: ${workshop.views.map(({ id }) => id).join(', ') || 'none, since it has no views'}.`)
  }
  const id = newId(random)
  const code = await freeJoinCode(db, random)
  const recoveryCode = newRecoveryCode(random)
  const personId = seat?.id ?? newId(random)
  // People are listed in the order they came; those of a file keep the order of the file.
  const arrivalOf = (view: View | undefined): number => now + (view === undefined ? 0 : workshop.views.indexOf(view))
  const hasViews = workshop.views.length > 0
  await insertWorkshop(db, {
    id,
    title: args.title,
    code,
    recovery_hash: hashSecret(normalCode(recoveryCode)),
    founder_id: personId,
    sample: isSample ? 1 : 0,
    // The sample is for playing at once: one's own list, and the room's.
    phase: isSample ? 'priorities' : 'lobby',
    round: 1,
    round_open: 0,
    timer_ends_at: null,
    board_locked: 0,
    closed: 0,
    naming: 'named',
    spotlight: null,
    sequence: 1,
    created_at: now,
    keep_until: now + keepDays * dayMs,
  })
  const founder = person({ workshop_id: id, id: personId, name: args.name ?? seat?.name ?? 'Facilitator', stakeholder: seat?.stakeholder ?? null, joined_at: arrivalOf(seat) })
  await insertPerson(db, { ...founder, role: 'facilitator', origin: 'joined' })
  for (const view of workshop.views) {
    if (view.kind !== 'participant' || view.id === personId) continue
    await insertPerson(db, person({ workshop_id: id, id: view.id, name: view.name, stakeholder: view.stakeholder ?? null, joined_at: arrivalOf(view) }))
  }
  if (hasViews) {
    await insertReveal(db, id, { round: 1, at: now, naming: 'named' })
    await insertRevealedViews(
      db,
      shuffled(workshop.views, random).map((view, position) => ({ workshop_id: id, round: 1, position, person_id: view.id, view: JSON.stringify({ ...view, round: 1 }) })),
    )
  }
  await insertMembership(db, { tokenHash, workshopId: id, personId })
  await seed(db, { workshopId: id, name: 'board', fill: (doc) => seedBoard(doc, workshop) })
  if (seat !== undefined) await seed(db, { workshopId: id, name: `own/${personId}`, fill: (doc) => seedOwn(doc, seat, workshop.regimes) })
  return { id, code: displayCode(code), recoveryCode, personId }
}

function startingPoint(args: z.output<typeof createSchema>): Workshop {
  if (args.sample === true) return { ...sampleWorkshop(), title: args.title }
  if (args.file === undefined) return starterWorkshop(args.title)
  const parsed = parseWorkshopFile(args.file)
  if (!parsed.ok) throw new ApiError('bad-file', `${parsed.path === '$' ? 'file' : `file.${parsed.path}`} ${parsed.rule}.`)
  return withUsableIds({ ...parsed.workshop, title: args.title })
}

function person(given: Pick<PersonRow, 'workshop_id' | 'id' | 'name' | 'stakeholder' | 'joined_at'>): PersonRow {
  return { ...given, role: 'participant', origin: 'imported', pseudonym_id: null, pseudonym_name: null, removed_at: null, erased_at: null }
}

type Seed = { readonly workshopId: string; readonly name: string; readonly fill: (doc: Y.Doc) => void }

/** Nobody can have the document open yet, so its first update is written beside the rooms. */
async function seed(db: Db, { workshopId, name, fill }: Seed): Promise<void> {
  const doc = new Y.Doc()
  fill(doc)
  const documentId = await ensureDocument(db, workshopId, name)
  await appendUpdates(db, [{ documentId, generation: 0, seq: 1, bytes: Y.encodeStateAsUpdate(doc), personId: null, newClientIds: [] }])
  doc.destroy()
}

