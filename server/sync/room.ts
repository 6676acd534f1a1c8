import * as Y from 'yjs'
import { closeCodes, type CloseCode } from '@/lib/protocol/close-codes'
import { DocumentSize } from '@/lib/workshop/document-size'
import type { Facts } from '../facts'
import { documentOfRows } from '../store/document-of-rows'
import type { Append, StoredDocument } from '../store/store'
import { Fenced } from '../store/store-error'
import { admit } from './admission/admission'
import { Answers } from './answers'
import { Broadcast } from './broadcast'
import type { Connection } from './connection'
import { DocumentLog, notSaved, type LogContext } from './document-log'
import type { DocumentKind } from './documents'
import { step1Frame } from './messages'
import { PresenceFeed } from './presence-feed'

export type RoomContext = LogContext & {
  readonly now: () => number
  readonly facts: (workshopId: string) => Facts | null
  /** The room has failed or is empty: forget it. */
  readonly forget: (room: Room) => void
  /** Another server has the document, and with it the workshop. */
  readonly lost: (room: Room) => void
}

type Applied = { readonly bytes: Uint8Array; readonly from: Connection | null }

/** No person has an empty id. */
const serverOwner = ''

/**
 * One document in memory. What is applied here is on its way to disk; nothing of it leaves before it has arrived there:
 * broadcasts, acknowledgements and answers to newcomers all wait in one line for the commit of what they contain.
 */
export class Room {
  readonly doc: Y.Doc
  readonly workshopId: string
  readonly document: DocumentKind
  readonly documentId: number
  readonly epoch: number
  readonly generation: number
  readonly connections = new Set<Connection>()
  readonly #context: RoomContext
  /** Only the board has presence. */
  readonly #presence: PresenceFeed | null
  readonly #owners: Map<number, string>
  readonly #size: DocumentSize
  readonly #log: DocumentLog<Applied>
  readonly #answers: Answers
  #holds = 0
  #stops = 0
  #isDropped = false

  constructor(context: RoomContext, place: { workshopId: string; document: DocumentKind }, stored: StoredDocument) {
    this.#context = context
    this.workshopId = place.workshopId
    this.document = place.document
    this.documentId = stored.documentId
    this.epoch = stored.epoch
    this.generation = stored.generation
    this.#owners = new Map(stored.clientIds)
    this.#presence = place.document.kind === 'board' ? new PresenceFeed(this.connections, context.now) : null
    this.doc = documentOfRows(stored.updates)
    this.#size = new DocumentSize(this.doc, { sum: stored.updates.reduce((sum, update) => sum + update.length, 0), now: context.now })
    this.#answers = new Answers(this.doc)
    const broadcast = new Broadcast(this.connections)
    this.#log = new DocumentLog<Applied>({
      context,
      stored,
      documentBytes: () => this.#size.sum,
      tell: ({ bytes, from }) => broadcast.add(bytes, from),
      settled: () => this.#forgetWhenIdle(),
      failed: (error) => (error instanceof Fenced ? context.lost(this) : this.drop('The server cannot save at the moment; what you typed is kept on your device.')),
    })
    // What nobody was seen to write, the server wrote: its client ids are taken too.
    for (const clientId of [this.doc.clientID, ...this.doc.store.clients.keys()]) {
      if (!this.#owners.has(clientId)) this.#owners.set(clientId, serverOwner)
    }
  }

  get isIdle(): boolean {
    return this.connections.size === 0 && this.#holds === 0 && this.#log.pending === 0
  }

  /** Keeps the room in memory until `release`, for a command that works on it. */
  hold(): void {
    this.#holds += 1
  }

  release(): void {
    this.#holds -= 1
    this.#forgetWhenIdle()
  }

  /**
   * From now on nothing that sockets send is read, until the answer is called: for a command that brings this document and the tables to
   * disk together. An update that came in between would stand before it in the line and might be on disk after it, or never.
   */
  stopTaking(): () => void {
    this.#stops += 1
    return () => void (this.#stops -= 1)
  }

  get isTakingNothing(): boolean {
    return this.#stops > 0
  }

  /** True while something that was applied is not on disk. */
  get isBehind(): boolean {
    return this.#log.pending > 0
  }

  attach(connection: Connection): void {
    this.connections.add(connection)
    connection.send(step1Frame(Y.encodeStateVector(this.doc)))
    this.#presence?.sendAll(connection)
  }

  sendPresence(connection: Connection): void {
    this.#presence?.sendAll(connection)
  }

  detach(connection: Connection): void {
    if (!this.connections.delete(connection)) return
    this.#presence?.leave(connection)
    this.#forgetWhenIdle()
  }

  /** A sync step 1: what the sender lacks, encoded now, sent when all of it is on disk. */
  answer(connection: Connection, stateVector: Uint8Array): void {
    const answer = this.#answers.to(stateVector)
    if (!answer.ok) return connection.refuse(answer.reason, closeCodes.refused)
    this.whenCommitted(() => connection.send(answer.frame))
  }

  /** An update from a socket: admitted whole, or the socket is told why not and closed. */
  receive(connection: Connection, update: Uint8Array): void {
    const facts = this.#context.facts(this.workshopId)
    if (facts === null) return connection.refuse('The workshop is not open here; come back in a moment.', closeCodes.comeBack)
    const admission = admit({ doc: this.doc, document: this.document, reader: connection.reader, facts, owners: this.#owners, size: () => this.#size.now() }, update)
    if (admission.kind === 'refused') return connection.refuse(admission.reason, admission.cause === 'full' ? closeCodes.tooLarge : closeCodes.refused, admission.cause)
    const frameNumber = connection.countFrame()
    if (admission.kind === 'admitted') {
      if (!this.#apply(admission.update, connection)) return
      for (const clientId of admission.newClientIds) this.#owners.set(clientId, connection.reader.personId)
      this.#size.add(admission.growth)
      this.#log.append({ entry: { bytes: admission.update, from: connection }, bytes: admission.update, personId: connection.reader.personId, newClientIds: admission.newClientIds })
    }
    this.whenCommitted(() => connection.markDurable(frameNumber))
  }

  /**
   * A change that a command commits in its own transaction. The caller appends what this answers (null: nothing changed)
   * and then calls `settle`, or `abandon` when the transaction failed and memory is ahead of the disk.
   */
  project(change: (doc: Y.Doc) => void): Append | null {
    // Memory may hold what never reached the disk; an update that builds on it would be a gap.
    if (this.#isDropped) throw notSaved()
    const bytes = this.#capture(change)
    if (bytes === null) return null
    this.#size.add(bytes.length)
    return this.#log.reserve({ bytes, from: null }, bytes)
  }

  settle(): void {
    this.#log.settle(1)
  }

  /** What the load itself projected is committed together with the load. */
  settleAll(): void {
    this.#log.settle(this.#log.pending)
  }

  /** The transaction of `project` failed: what it applied never reaches the disk. */
  abandon(): void {
    this.drop('The server cannot save at the moment; come back in a moment.')
    this.#log.lose()
  }

  whenCommitted(run: () => void): void {
    this.#log.whenCommitted(run)
  }

  /** Fulfilled when all that is applied now is on disk; rejected when it never will be. */
  committed(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.whenCommitted(() => (this.#isDropped ? reject(notSaved()) : resolve()))
    })
  }

  receivePresence(connection: Connection, update: Uint8Array): void {
    if (connection.reader.role === 'observer' || connection.reader.projector) return
    const name = this.#context.facts(this.workshopId)?.people.get(connection.reader.personId)?.name
    if (name !== undefined) this.#presence?.receive(connection, { personId: connection.reader.personId, name }, update)
  }

  /** The store gave up on what is in memory here: everyone comes back to what is on disk and sends again. */
  drop(reason: string, code: CloseCode = closeCodes.comeBack): void {
    if (this.#isDropped) return
    this.#isDropped = true
    this.#context.forget(this)
    for (const connection of [...this.connections]) connection.refuse(reason, code)
    // The sockets are closed: what waited to be sent goes nowhere, what waited for the disk learns that it waits in vain.
    this.#log.cut()
  }

  get isDropped(): boolean {
    return this.#isDropped
  }

  /** Fulfilled when nothing of this room is on its way to disk any more: only then may the document be loaded again. */
  quiet(): Promise<void> {
    return this.#log.quiet()
  }

  compact(): Promise<void> {
    return this.#log.compact()
  }

  /** Forgets the document; the timers with it. */
  destroy(): void {
    this.#presence?.stop()
    this.doc.destroy()
  }

  #forgetWhenIdle(): void {
    if (this.isIdle) this.#context.forget(this)
  }

  /** False when an update that admission let through did not integrate whole: memory is then worth nothing. */
  #apply(update: Uint8Array, from: Connection): boolean {
    try {
      Y.applyUpdate(this.doc, update, from)
      if (this.doc.store.pendingStructs === null && this.doc.store.pendingDs === null) return true
    } catch {
      // Falls through to the drop below.
    }
    from.refuse('An update could not be applied.', closeCodes.refused)
    this.drop('The document is read anew; come back in a moment.')
    return false
  }

  #capture(change: (doc: Y.Doc) => void): Uint8Array | null {
    const updates: Uint8Array[] = []
    const listen = (update: Uint8Array): void => void updates.push(update)
    this.doc.on('update', listen)
    try {
      this.doc.transact(() => change(this.doc))
    } finally {
      this.doc.off('update', listen)
    }
    return updates.length === 0 ? null : Y.mergeUpdates(updates)
  }
}
