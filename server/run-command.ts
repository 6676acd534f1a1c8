import { closeCodes } from '@/lib/protocol/close-codes'
import type { WorkshopCommand } from '@/lib/protocol/commands'
import { readBoard } from '@/lib/workshop/board-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import { ApiError } from './api-error'
import type { AfterCommit, CommandContext, Effects } from './commands/command'
import type { ServerContext } from './context'
import { readFacts } from './facts'
import { policyProblem, rolesFor } from './policy'
import { projectionOf } from './projections'
import { appendUpdates } from './store/append-updates'
import { markProjected } from './store/document-queries'
import type { PersonRow } from './store/people-queries'
import { findMember } from './store/session-queries'
import type { Append } from './store/store'
import { Fenced } from './store/store-error'
import type { Db } from './store/tables'
import { findWorkshop, raiseSequence, type WorkshopRow } from './store/workshop-queries'
import type { Room } from './sync/room'

export type Change<T> = {
  readonly workshopId: string
  /** Runs in the transaction, after the rooms are at hand. */
  readonly run: (context: Omit<CommandContext, 'actor' | 'workshop'> & { readonly workshop: WorkshopRow }) => Promise<T>
  readonly tokenHash: string
}

/**
 * One change of the tables of a workshop: the tables, `stage` and `desk` in one transaction, then the facts that rights
 * depend on, then everyone's screens, then the answer. Refused or failed, nothing of it has happened.
 */
export async function changeWorkshop<T>(server: ServerContext, change: Change<T>): Promise<T> {
  // Nobody joins or commands a workshop that does not exist, and no document of it is made.
  if ((await server.rooms.facts(change.workshopId)) === null) throw new ApiError('not-found', `There is no workshop "${change.workshopId}" on this server.`)
  // One at a time: the next command must find `stage` as this one left it, also when this one fails.
  return server.workshopLocks.run(change.workshopId, () => changeNow(server, change))
}

/**
 * The same for a request that a proxy led here: when another server had taken the workshop meanwhile, nothing has happened,
 * and this one, being where the way leads now, takes it back. Once: two proxies that disagree must not make it go to and fro.
 */
export async function changeRouted<T>(server: ServerContext, change: Change<T>): Promise<T> {
  try {
    return await changeWorkshop(server, change)
  } catch (error) {
    if (!(error instanceof Fenced)) throw error
    return changeWorkshop(server, change)
  }
}

async function changeNow<T>(server: ServerContext, change: Change<T>): Promise<T> {
  const { rooms, store, now, random, signer } = server
  const { workshopId, tokenHash } = change
  const held: Room[] = []
  const hold = async (kind: 'stage' | 'desk' | 'board'): Promise<Room> => {
    const room = await rooms.acquire(workshopId, { kind })
    held.push(room)
    return room
  }
  try {
    const stage = await hold('stage')
    const desk = await hold('desk')
    const board = await hold('board')
    const effects: AfterCommit[] = []
    const projected: Room[] = []
    const outcome = await store
      .write(async (db) => {
        const workshop = await workshopOrRefuse(db, workshopId)
        const context = { db, workshop, tokenHash, now: now(), random, signer, board: () => readBoard(board.doc), stage: () => readStage(stage.doc), afterCommit: (effect: AfterCommit) => void effects.push(effect) }
        const reply = await change.run(context)
        await raiseSequence(db, workshopId)
        const appends: Append[] = []
        for (const room of [stage, desk]) {
          const projection = await projectionOf(db, workshopId, room.document)
          if (projection === null) continue
          const append = room.project(projection.write)
          if (append !== null) {
            projected.push(room)
            appends.push(append)
          }
          await markProjected(db, room, projection.sequence)
        }
        await appendUpdates(db, appends)
        return { reply, facts: await readFacts(db, workshopId) }
      })
      .catch((error: unknown) => {
        // Whoever lost one document of a workshop has lost them all: sockets were closed while this waited.
        const isLost = error instanceof Fenced || (store.isShared && held.some((room) => room.isDropped))
        if (isLost) rooms.lose(workshopId)
        for (const room of projected) room.abandon()
        throw isLost ? new Fenced([stage.documentId]) : error
      })
    // Rights change before anybody hears of it: the lock holds from the moment it is on disk.
    if (outcome.facts !== null) rooms.setFacts(outcome.facts)
    for (const connection of [...desk.connections]) {
      if (outcome.facts?.people.get(connection.reader.personId)?.role !== 'facilitator') connection.refuse('The desk is for facilitators, and you are one no more.', closeCodes.noRight)
    }
    for (const room of projected) room.settle()
    for (const effect of effects) await effect(effectsFor(server, workshopId, board))
    return outcome.reply
  } finally {
    for (const room of held) room.release()
  }
}

/** Who the session is in the workshop, if it may give this command. */
export async function actorFor(db: Db, { command, workshopId, tokenHash }: { command: WorkshopCommand; workshopId: string; tokenHash: string }): Promise<PersonRow> {
  const member = await findMember(db, tokenHash, workshopId)
  if (member !== undefined && member.removed_at !== null) throw new ApiError('removed', 'The facilitator took this device out of the workshop; ask them if this was a mistake.')
  const problem = policyProblem(command, member?.role ?? null)
  if (member === undefined || problem === 'no-session') throw new ApiError('no-session', 'This browser has not joined the workshop. Join with its code first.')
  if (problem === 'no-right') throw new ApiError('no-right', `The command "${command}" is for ${rolesFor(command)}; you are here as ${member.role}.`)
  return member
}

export async function workshopOrRefuse(db: Db, workshopId: string): Promise<WorkshopRow> {
  const workshop = await findWorkshop(db, workshopId)
  if (workshop === undefined) throw new ApiError('not-found', `There is no workshop "${workshopId}" on this server.`)
  return workshop
}

function effectsFor({ rooms, beginAggregate, beginResults, voteClock }: ServerContext, workshopId: string, board: Room): Effects {
  const refuse = (isMeant: (connection: { reader: { personId: string }; tokenHash: string }) => boolean, reason: string, code: 4401 | 4403): void => {
    for (const connection of rooms.connections(workshopId)) if (isMeant(connection)) connection.refuse(reason, code)
  }
  return {
    closePerson: (personId) => refuse((connection) => connection.reader.personId === personId, 'The facilitator took this device out of the workshop.', closeCodes.noRight),
    closeSession: (tokenHash) => refuse((connection) => connection.tokenHash === tokenHash, 'This browser has left the workshop.', closeCodes.noSession),
    board,
    computeAggregate: (round) => beginAggregate(workshopId, round),
    computeResults: (snapshotId) => beginResults(workshopId, snapshotId),
    watchVote: (vote) => voteClock.watch({ workshopId, ...vote }),
    truncateLog: () => voteClock.truncateLog(),
  }
}
