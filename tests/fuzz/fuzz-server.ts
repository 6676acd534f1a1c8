import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { closeCodes } from '@/lib/protocol/close-codes'
import type { Facts } from '@/server/facts'
import { createLog } from '@/server/log'
import { createGroupCommit, type GroupCommit } from '@/server/store/group-commit'
import type { Store } from '@/server/store/store'
import { Connection } from '@/server/sync/connection'
import type { Reader } from '@/server/sync/documents'
import type { Room } from '@/server/sync/room'
import { Rooms } from '@/server/sync/rooms'
import { plainDialect } from '../load/dialect'
import type { MemorySocket } from './memory-socket'

const board = { kind: 'board' } as const
const log = createLog('silent')

/** The server's own rooms, admission, group commit and store, without HTTP: connections are handed over. */
export class FuzzServer {
  readonly #store: Store
  readonly #workshopId: string
  /** Called while a batch is on its way to the disk. */
  readonly #duringWrite: () => void
  #compacting: Promise<void> = Promise.resolve()
  #facts: Facts
  #rooms: Rooms
  #commits: GroupCommit
  #room: Room | null = null
  #sockets: MemorySocket[] = []

  constructor(store: Store, workshop: { readonly id: string; readonly people: ReadonlyMap<string, Reader['role']>; readonly duringWrite: () => void }) {
    this.#store = store
    this.#workshopId = workshop.id
    this.#duringWrite = workshop.duringWrite
    const people = new Map([...workshop.people].map(([id, role]) => [id, { name: id, role }]))
    this.#facts = { workshopId: workshop.id, sequence: 1, phase: 'result', boardLocked: false, closed: false, frameFrozen: false, sample: false, chairFree: false, hasReveal: true, people }
    ;[this.#rooms, this.#commits] = this.#begin()
  }

  get isLocked(): boolean {
    return this.#facts.boardLocked
  }

  async accept(socket: MemorySocket, personId: string): Promise<void> {
    const room = await this.#rooms.acquire(this.#workshopId, board)
    this.#room = room
    const first = { personId, role: this.#facts.people.get(personId)?.role ?? 'participant', projector: false }
    // reason: the connection uses of a socket only what ServerEnd has.
    const end = socket.server as unknown as WebSocket
    const connection = new Connection({ socket: end, room, reader: () => first, tokenHash: personId, now: Date.now, turnNow: () => 0, onRefusal: () => undefined }, first)
    socket.server.on('close', () => connection.ended())
    this.#sockets = [...this.#sockets.filter(({ readyState }) => readyState !== 3), socket]
    socket.open()
    room.attach(connection)
    room.release()
  }

  lock(locked: boolean): void {
    this.#facts = { ...this.#facts, boardLocked: locked, sequence: this.#facts.sequence + 1 }
    this.#rooms.setFacts(this.#facts)
  }

  /** Everything applied so far reaches the disk. */
  async commit(): Promise<void> {
    await this.#commits.drained()
    await this.#compacting
  }

  /** Begins to merge rows; `commit` waits for it. */
  compact(): void {
    const running = this.#room?.compact()
    if (running !== undefined) this.#compacting = Promise.all([this.#compacting, running]).then(() => undefined)
  }

  /** The process is killed: what was not committed is gone, and nobody hears a goodbye. */
  crash(): void {
    for (const socket of this.#sockets.splice(0)) socket.cut()
    this.#commits.stop()
    this.#rooms.stop()
    this.#room = null
    ;[this.#rooms, this.#commits] = this.#begin()
  }

  /** SIGTERM: stops reading, commits, acknowledges, says 1012. */
  async restart(): Promise<void> {
    await this.commit()
    for (const connection of this.#rooms.connections()) connection.refuse('The server restarts.', closeCodes.restart)
    for (const socket of this.#sockets.splice(0)) socket.deliverDown(socket.waitingDown)
    this.crash()
  }

  /** The document as a fresh start of the server reads it from the disk. */
  async stored(): Promise<Y.Doc> {
    const [rooms, commits] = this.#begin()
    const room = await rooms.acquire(this.#workshopId, board)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.doc))
    commits.stop()
    rooms.stop()
    return doc
  }

  stop(): void {
    for (const socket of this.#sockets.splice(0)) socket.cut()
    this.#commits.stop()
    this.#rooms.stop()
  }

  #begin(): [Rooms, GroupCommit] {
    const write: Store['write'] = (job) => {
      const written = this.#store.write(job)
      this.#duringWrite()
      return written
    }
    const commits = createGroupCommit({ store: { ...this.#store, write }, durability: 'normal', now: Date.now })
    const rooms = new Rooms({ store: this.#store, commits, now: Date.now, log, project: async () => null })
    rooms.setFacts(this.#facts)
    return [rooms, commits]
  }
}

/** The update inside a frame that says something about the document; null for others. */
export function updateInside(frame: Uint8Array): Uint8Array | null {
  const read = plainDialect.read(frame)
  return read?.kind === 'update' || read?.kind === 'step2' ? read.payload : null
}
