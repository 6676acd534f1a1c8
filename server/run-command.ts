import type * as Y from 'yjs'
import { closeCodes } from '@/lib/protocol/close-codes'
import type { WorkshopCommand } from '@/lib/protocol/commands'
import { readBoard } from '@/lib/workshop/board-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import { ApiError } from './api-error'
import type { AfterCommit, CommandContext, Effects } from './commands/command'
import type { ServerContext } from './context'
import { readFacts, type Facts } from './facts'
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
 * One change of the tables of a workshop: the tables, `stage`, `desk` and what it writes on the board in one transaction, then the
 * facts that rights depend on, then everyone's screens, then the answer. Refused or failed, nothing of it has happened.
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

/** The command writes on the board, and the board has what is not on disk yet: what the command writes could come to disk before it. */
class BoardIsBehind extends Error {}

async function changeNow<T>(server: ServerContext, change: Change<T>): Promise<T> {
  const { rooms, store } = server
  const { workshopId } = change
  const held: Room[] = []
  const hold = async (kind: 'stage' | 'desk' | 'board'): Promise<Room> => {
    const room = await rooms.acquire(workshopId, { kind })
    held.push(room)
    return room
  }
  try {
    const documents = { stage: await hold('stage'), desk: await hold('desk'), board: await hold('board') }
    const { desk, board } = documents
    const projected: Room[] = []
    const takeAgain: (() => void)[] = []
    const commit = () => store.write((db) => writeChange(server, change, { db, ...documents, projected, stopTaking: () => void takeAgain.push(board.stopTaking()) }))
    const commitBehind = async (error: unknown) => {
      if (!(error instanceof BoardIsBehind)) throw error
      takeAgain.push(board.stopTaking())
      await board.committed()
      return commit()
    }
    let outcome: Written<T>
    try {
      outcome = await commit()
        .catch(commitBehind)
        .catch((error: unknown) => {
          // Whoever lost one document of a workshop has lost them all: sockets were closed while this waited.
          const isLost = error instanceof Fenced || (store.isShared && held.some((room) => room.isDropped))
          if (isLost) rooms.lose(workshopId)
          for (const room of projected) room.abandon()
          throw isLost ? new Fenced([documents.stage.documentId]) : error
        })
      // Rights change before anybody hears of it: the lock holds from the moment it is on disk.
      if (outcome.facts !== null) rooms.setFacts(outcome.facts)
      for (const connection of [...desk.connections]) {
        if (outcome.facts?.people.get(connection.reader.personId)?.role !== 'facilitator') connection.refuse('The desk is for facilitators, and you are one no more.', closeCodes.noRight)
      }
      for (const room of projected) room.settle()
    } finally {
      for (const take of takeAgain) take()
    }
    for (const effect of outcome.effects) await effect(effectsFor(server, workshopId))
    return outcome.reply
  } finally {
    for (const room of held) room.release()
  }
}

type Writing = {
  readonly db: Db
  readonly stage: Room
  readonly desk: Room
  readonly board: Room
  /** Filled with the room of each update that is applied in memory and stands in this transaction. */
  readonly projected: Room[]
  readonly stopTaking: () => void
}

type Written<T> = { readonly reply: T; readonly facts: Facts | null; readonly effects: readonly AfterCommit[] }

/** All of a change that is in its transaction. Until the command has run nothing is applied in memory, so that it may be tried again. */
async function writeChange<T>({ now, random, signer }: ServerContext, { workshopId, tokenHash, run }: Change<T>, { db, stage, desk, board, projected, stopTaking }: Writing): Promise<Written<T>> {
  const workshop = await workshopOrRefuse(db, workshopId)
  const effects: AfterCommit[] = []
  const onBoard: ((doc: Y.Doc) => void)[] = []
  const reply = await run({
    db,
    workshop,
    tokenHash,
    now: now(),
    random,
    signer,
    board: () => readBoard(board.doc),
    stage: () => readStage(stage.doc),
    writeBoard: (edit) => void onBoard.push(edit),
    afterCommit: (effect) => void effects.push(effect),
  })
  if (onBoard.length > 0) {
    if (board.isBehind) throw new BoardIsBehind()
    stopTaking()
  }
  await raiseSequence(db, workshopId)
  const appends: Append[] = []
  const project = (room: Room, write: (doc: Y.Doc) => void): void => {
    const append = room.project(write)
    if (append === null) return
    projected.push(room)
    appends.push(append)
  }
  for (const room of [stage, desk]) {
    const projection = await projectionOf(db, workshopId, room.document)
    if (projection === null) continue
    project(room, projection.write)
    await markProjected(db, room, projection.sequence)
  }
  for (const edit of onBoard) project(board, edit)
  await appendUpdates(db, appends)
  return { reply, facts: await readFacts(db, workshopId), effects }
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

function effectsFor({ rooms, beginAggregate, beginResults, voteClock }: ServerContext, workshopId: string): Effects {
  const refuse = (isMeant: (connection: { reader: { personId: string }; tokenHash: string }) => boolean, reason: string, code: 4401 | 4403): void => {
    for (const connection of rooms.connections(workshopId)) if (isMeant(connection)) connection.refuse(reason, code)
  }
  return {
    closePerson: (personId) => refuse((connection) => connection.reader.personId === personId, 'The facilitator took this device out of the workshop.', closeCodes.noRight),
    closeSession: (tokenHash) => refuse((connection) => connection.tokenHash === tokenHash, 'This browser has left the workshop.', closeCodes.noSession),
    computeAggregate: (round) => beginAggregate(workshopId, round),
    computeResults: (snapshotId) => beginResults(workshopId, snapshotId),
    watchVote: (vote) => voteClock.watch({ workshopId, ...vote }),
    truncateLog: () => voteClock.truncateLog(),
  }
}
