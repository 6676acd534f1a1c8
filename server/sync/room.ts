import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { closeCodes, type CloseCode } from '@/lib/protocol/close-codes'
import { limits } from '@/lib/protocol/limits'
import type { Facts } from '../facts'
import { ApiError } from '../api-error'
import { compactDocument } from '../store/document-queries'
import type { GroupCommit } from '../store/group-commit'
import type { Append, Store, StoredDocument } from '../store/store'
import { admit } from './admission/admission'
import { CommitLine } from './commit-line'
import type { Connection } from './connection'
import type { DocumentKind } from './documents'
import { step1Frame, step2Frame, updateFrame } from './messages'
import { PresenceFeed } from './presence-feed'

export type RoomContext = {
  readonly store: Store
  readonly commits: GroupCommit
  readonly now: () => number
  readonly facts: (workshopId: string) => Facts | null
  /** The room has failed or is empty: forget it. */
  readonly forget: (room: Room) => void
}

type Applied = { readonly bytes: Uint8Array; readonly from: Connection | null }

/** Rows are merged when there are many and merging them is worth its while: it costs as much as the whole document. */
const compactAfter = { rows: 500, shareOfDocument: 0.5, mostRows: 5000 }
/** How much may be added, and how long, before the exact size of a nearly full document is asked again. */
const weighAgainAfter = { bytes: 32 * 1024, ms: 1000 }
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
  readonly connections = new Set<Connection>()
  readonly #context: RoomContext
  /** Only the board has presence. */
  readonly #presence: PresenceFeed | null
  readonly #owners: Map<number, string>
  #head: number
  #size: number
  #rows: number
  #tailBytes = 0
  #weighed: { readonly size: number; readonly at: number } | null = null
  readonly #line = new CommitLine<Applied>()
  #whole: Uint8Array | null = null
  #holds = 0
  #isDropped = false

  constructor(context: RoomContext, place: { workshopId: string; document: DocumentKind }, stored: StoredDocument) {
    this.#context = context
    this.workshopId = place.workshopId
    this.document = place.document
    this.documentId = stored.documentId
    this.epoch = stored.epoch
    this.#head = stored.head
    this.#size = stored.updates.reduce((sum, update) => sum + update.length, 0)
    this.#rows = stored.updates.length
    this.#owners = new Map(stored.clientIds)
    this.#presence = place.document.kind === 'board' ? new PresenceFeed(this.connections, context.now) : null
    this.doc = new Y.Doc()
    if (stored.updates.length > 0) Y.applyUpdate(this.doc, Y.mergeUpdates([...stored.updates]))
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null) {
      throw new Error(`Document ${stored.documentId} of workshop ${place.workshopId} has a gap in its updates.`)
    }
    this.doc.on('update', () => (this.#whole = null))
    // What nobody was seen to write, the server wrote: its client ids are taken too.
    for (const clientId of [this.doc.clientID, ...this.doc.store.clients.keys()]) {
      if (!this.#owners.has(clientId)) this.#owners.set(clientId, serverOwner)
    }
  }

  get isIdle(): boolean {
    return this.connections.size === 0 && this.#holds === 0 && this.#line.pending === 0
  }

  /** Keeps the room in memory until `release`, for a command that works on it. */
  hold(): void {
    this.#holds += 1
  }

  release(): void {
    this.#holds -= 1
    if (this.isIdle) this.#context.forget(this)
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
    if (this.isIdle) this.#context.forget(this)
  }

  /** A sync step 1: what the sender lacks, encoded now, sent when all of it is on disk. */
  answer(connection: Connection, stateVector: Uint8Array): void {
    // Who has this document knows its devices, and a few of their own that the server has not met.
    if (entriesOf(stateVector) > this.doc.store.clients.size + mostOwnDevices) return connection.refuse('A state vector names devices that never wrote here.', closeCodes.refused)
    let frame: Uint8Array
    try {
      frame = isEmpty(stateVector) ? this.#wholeFrame() : step2Frame(Y.encodeStateAsUpdate(this.doc, stateVector))
    } catch {
      connection.refuse('A state vector could not be read.', closeCodes.refused)
      return
    }
    this.whenCommitted(() => connection.send(frame))
  }

  /** All of the document, encoded once for everybody who comes between two changes. */
  #wholeFrame(): Uint8Array {
    this.#whole ??= step2Frame(Y.encodeStateAsUpdate(this.doc))
    return this.#whole
  }

  /** An update from a socket: admitted whole, or the socket is told why not and closed. */
  receive(connection: Connection, update: Uint8Array): void {
    const facts = this.#context.facts(this.workshopId)
    if (facts === null) return connection.refuse('The workshop is not open here; come back in a moment.', closeCodes.comeBack)
    const admission = admit({ doc: this.doc, document: this.document, reader: connection.reader, facts, owners: this.#owners, size: () => this.#sizeNow() }, update)
    if (admission.kind === 'refused') return connection.refuse(admission.reason, admission.tooLarge === true ? closeCodes.tooLarge : closeCodes.refused)
    const frameNumber = connection.countFrame()
    if (admission.kind === 'admitted') {
      if (!this.#apply(admission.update, connection)) return
      for (const clientId of admission.newClientIds) this.#owners.set(clientId, connection.reader.personId)
      this.#append(admission.update, connection, admission.newClientIds)
    }
    this.whenCommitted(() => connection.markDurable(frameNumber))
  }

  /** A change by the server itself; fulfilled when it is on disk, rejected when it never will be. */
  edit(change: (doc: Y.Doc) => void): Promise<void> {
    if (this.#isDropped) return Promise.reject(notSaved())
    const bytes = this.#capture(change)
    if (bytes === null) return Promise.resolve()
    return new Promise((resolve, reject) => this.#append(bytes, null, [], { resolve, reject }))
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
    this.#head += 1
    this.#line.add({ bytes, from: null })
    return { documentId: this.documentId, seq: this.#head, bytes, personId: null, newClientIds: [] }
  }

  settle(): void {
    this.#settle(1)
  }

  /** What the load itself projected is committed together with the load. */
  settleAll(): void {
    this.#settle(this.#line.pending)
  }

  /** The transaction of `project` failed: what it applied never reaches the disk. */
  abandon(): void {
    this.drop('The server cannot save at the moment; come back in a moment.')
    this.#line.lose()
  }

  whenCommitted(run: () => void): void {
    this.#line.whenCommitted(run)
  }

  /** Fulfilled when all that is applied now is on disk; rejected when it never will be. */
  committed(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.whenCommitted(() => (this.#isDropped ? reject(notSaved()) : resolve()))
    })
  }

  receivePresence(connection: Connection, update: Uint8Array): void {
    if (connection.reader.role === 'observer') return
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
    this.#line.cut()
  }

  get isDropped(): boolean {
    return this.#isDropped
  }

  /** Fulfilled when nothing of this room is on its way to disk any more: only then may the document be loaded again. */
  quiet(): Promise<void> {
    return this.#line.quiet()
  }

  async compact(): Promise<void> {
    if (this.#rows < 2 || this.#isDropped) return
    const seq = this.#head - this.#line.pending
    this.#rows = 1
    this.#tailBytes = 0
    await this.#context.store.write((db) => compactDocument(db, this.documentId, seq))
  }

  get #isWorthCompacting(): boolean {
    if (this.#rows <= compactAfter.rows) return false
    return this.#rows > compactAfter.mostRows || this.#tailBytes > this.#size * compactAfter.shareOfDocument
  }

  /** Forgets the document; the timers with it. */
  destroy(): void {
    this.#presence?.stop()
    this.doc.destroy()
  }

  /**
   * Adding up updates counts what was overwritten too, so the exact size is asked when the sum comes near the limit; not at
   * every update, since it takes as long as encoding the document.
   */
  #sizeNow(): number {
    if (this.#size <= limits.documentBytes - limits.frameBytes) return this.#size
    const now = this.#context.now()
    const weighed = this.#weighed
    const isRecent = weighed !== null && this.#size - weighed.size < weighAgainAfter.bytes && (this.#size === weighed.size || now - weighed.at < weighAgainAfter.ms)
    if (!isRecent) {
      this.#size = Y.encodeStateAsUpdate(this.doc).length
      this.#weighed = { size: this.#size, at: now }
    }
    return this.#size
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

  #append(bytes: Uint8Array, from: Connection | null, newClientIds: readonly number[], done?: { resolve(): void; reject(error: unknown): void }): void {
    this.#head += 1
    this.#size += bytes.length
    this.#tailBytes += bytes.length
    this.#line.add({ bytes, from })
    this.#context.commits.append({
      documentId: this.documentId,
      seq: this.#head,
      bytes,
      personId: from?.reader.personId ?? null,
      newClientIds,
      committed: () => {
        this.#settle(1)
        done?.resolve()
      },
      failed: (error) => {
        this.drop('The server cannot save at the moment; what you typed is kept on your device.')
        this.#line.lose()
        done?.reject(notSaved(error))
      },
    })
  }

  #settle(count: number): void {
    this.#rows += count
    this.#line.settle(count, ({ bytes, from }) => this.#broadcast(bytes, from))
    if (this.#isDropped) return
    if (this.#isWorthCompacting) this.compact().catch(() => undefined)
    if (this.isIdle) this.#context.forget(this)
  }

  #broadcast(bytes: Uint8Array, from: Connection | null): void {
    const frame = updateFrame(bytes)
    for (const connection of this.connections) if (connection !== from) connection.send(frame)
  }
}

const mostOwnDevices = 64

/** How many devices a state vector claims to name; what cannot be read is found out later. */
function entriesOf(stateVector: Uint8Array): number {
  try {
    return decoding.readVarUint(decoding.createDecoder(stateVector))
  } catch {
    return 0
  }
}

/** The state vector of somebody who has nothing yet. */
function isEmpty(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0
}

function notSaved(cause?: unknown): ApiError {
  const error = new ApiError('not-saved', 'The server cannot save at the moment. Try again in a minute.')
  error.cause = cause
  return error
}
