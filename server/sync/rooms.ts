import type * as Y from 'yjs'
import type { CloseCode } from '@/lib/protocol/close-codes'
import { readFacts, type Facts } from '../facts'
import type { Log } from '../log'
import { appendUpdates } from '../store/append-updates'
import { listLost, markProjected, takeDocument } from '../store/document-queries'
import type { GroupCommit } from '../store/group-commit'
import type { Store } from '../store/store'
import type { Db } from '../store/tables'
import type { Connection } from './connection'
import { documentName, type DocumentKind } from './documents'
import { Room } from './room'

export type Projection = (doc: Y.Doc) => void

export type RoomsOptions = {
  readonly store: Store
  readonly commits: GroupCommit
  readonly now: () => number
  readonly log: Log
  /** What `stage` or `desk` must show, read from the tables; null for documents that are their own truth. */
  readonly project: (db: Db, workshopId: string, document: DocumentKind) => Promise<{ sequence: number; write: Projection } | null>
  /** This server begins to lead a workshop, and leads it no longer. */
  readonly opened?: (workshopId: string) => void
  readonly left?: (workshopId: string) => void
  /** How long an empty room stays in memory, for the person who only reloads. */
  readonly unloadAfterMs?: number
}

/** All documents in memory, each loaded exactly once, and the facts that rights depend on. */
export class Rooms {
  readonly #options: RoomsOptions
  readonly #rooms = new Map<string, Promise<Room>>()
  readonly #loaded = new Map<string, Room>()
  /** Rooms that were dropped while updates of theirs were still on the way to disk. */
  readonly #leaving = new Map<string, Room>()
  readonly #unloading = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #facts = new Map<string, Facts>()
  readonly #ticker: ReturnType<typeof setInterval>
  #stopped = false

  constructor(options: RoomsOptions) {
    this.#options = options
    this.#ticker = setInterval(() => this.#tick(), 1000)
    this.#ticker.unref()
  }

  /** The document, held in memory until the caller calls `release` on it. A load that fails rejects; it never yields an empty document. */
  async acquire(workshopId: string, document: DocumentKind): Promise<Room> {
    const key = keyOf(workshopId, document)
    for (;;) {
      const loading = this.#rooms.get(key) ?? this.#begin(key, workshopId, document)
      const room = await loading
      if (room.isDropped) continue
      room.hold()
      const timer = this.#unloading.get(key)
      if (timer !== undefined) clearTimeout(timer)
      this.#unloading.delete(key)
      return room
    }
  }

  /** The facts of a workshop, kept while one of its documents is in memory; null when there is no such workshop. */
  async facts(workshopId: string): Promise<Facts | null> {
    const known = this.#facts.get(workshopId)
    if (known !== undefined) return known
    const read = await this.#options.store.read((db) => readFacts(db, workshopId))
    if (read === null || !this.#hasDocuments(workshopId)) return read
    this.setFacts(read)
    return this.factsNow(workshopId)
  }

  factsNow(workshopId: string): Facts | null {
    return this.#facts.get(workshopId) ?? null
  }

  /** A command that committed meanwhile has newer facts than a read that began before it. */
  setFacts(facts: Facts): void {
    const known = this.#facts.get(facts.workshopId)
    if (known === undefined || known.sequence <= facts.sequence) this.#facts.set(facts.workshopId, facts)
  }

  *connections(workshopId?: string): Generator<Connection> {
    for (const room of [...this.#loaded.values()]) {
      if (workshopId === undefined || room.workshopId === workshopId) yield* [...room.connections]
    }
  }

  /** Every document in memory. */
  *loaded(): Generator<Room> {
    yield* [...this.#loaded.values()]
  }

  /** True while this server leads the workshop: nobody changes its phase, votes or rounds without the stage. */
  isOpen(workshopId: string): boolean {
    return this.#loaded.has(keyOf(workshopId, { kind: 'stage' }))
  }

  /**
   * Another server has taken a document of the workshop. All of it is dropped here, since rights and phase are decided where
   * the workshop is led; its people come back by the way that led them here, which now leads there.
   */
  lose(workshopId: string): void {
    const rooms = [...this.#loaded.values()].filter((room) => room.workshopId === workshopId)
    for (const room of rooms) room.drop('The workshop moved to another server; this page comes back by itself.')
    this.#facts.delete(workshopId)
    if (rooms.length > 0) this.#options.left?.(workshopId)
  }

  /** Documents of the workshop were begun anew in the store: nobody goes on with what is in memory. */
  startAnew(workshopId: string, { reason, code }: { readonly reason: string; readonly code: CloseCode }): void {
    for (const room of [...this.#loaded.values()].filter((one) => one.workshopId === workshopId)) room.drop(reason, code)
    this.#facts.delete(workshopId)
  }

  /**
   * On a store that others share: asks whether the workshop is still led here. Somebody whom the proxy sends here must not be
   * shown what was true before another server had it.
   */
  async confirm(workshopId: string): Promise<void> {
    const rooms = [...this.#loaded.values()].filter((room) => room.workshopId === workshopId)
    if (!this.#options.store.isShared || rooms.length === 0) return
    const lost = await this.#options.store.read((db) => listLost(db, rooms))
    if (lost.length > 0) this.lose(workshopId)
  }

  get size(): number {
    return this.#loaded.size
  }

  /** Forgets everything; call it when all commits have drained and the sockets are closed. */
  stop(): void {
    this.#stopped = true
    clearInterval(this.#ticker)
    for (const timer of this.#unloading.values()) clearTimeout(timer)
    for (const room of this.#loaded.values()) room.destroy()
    this.#loaded.clear()
    this.#rooms.clear()
  }

  #begin(key: string, workshopId: string, document: DocumentKind): Promise<Room> {
    const loading = this.#load(key, workshopId, document)
    this.#rooms.set(key, loading)
    loading.catch(() => this.#rooms.delete(key))
    return loading
  }

  async #load(key: string, workshopId: string, document: DocumentKind): Promise<Room> {
    await this.#leaving.get(key)?.quiet()
    const { store, commits, now, project } = this.#options
    const context = { store, commits, now, facts: (id: string) => this.factsNow(id), forget: (room: Room) => this.#forget(key, room), lost: () => this.lose(workshopId) }
    const room = await store.write(async (db) => {
      const stored = await takeDocument(db, workshopId, documentName(document))
      const fresh = new Room(context, { workshopId, document }, stored)
      const projection = await project(db, workshopId, document)
      if (projection !== null && projection.sequence !== stored.projected) {
        const append = fresh.project(projection.write)
        if (append !== null) await appendUpdates(db, [append])
        await markProjected(db, stored, projection.sequence)
      }
      return fresh
    })
    room.settleAll()
    this.#loaded.set(key, room)
    if (document.kind === 'stage') this.#options.opened?.(workshopId)
    return room
  }

  #forget(key: string, room: Room): void {
    if (room.isDropped) {
      if (this.#loaded.get(key) !== room) return
      this.#loaded.delete(key)
      this.#rooms.delete(key)
      this.#leaving.set(key, room)
      void room.quiet().then(() => {
        if (this.#leaving.get(key) === room) this.#leaving.delete(key)
      })
      return
    }
    if (this.#stopped || this.#unloading.has(key)) return
    const timer = setTimeout(() => this.#unload(key, room), this.#options.unloadAfterMs ?? 15_000)
    timer.unref()
    this.#unloading.set(key, timer)
  }

  #unload(key: string, room: Room): void {
    this.#unloading.delete(key)
    if (!room.isIdle || room.isDropped || this.#stopped) return
    // A compaction reads committed rows only, so the document may be loaded again while it runs.
    room.compact().catch((error: unknown) => this.#options.log.warn({ error, document: room.documentId }, 'compaction failed'))
    this.#loaded.delete(key)
    this.#rooms.delete(key)
    room.destroy()
    if (room.document.kind === 'stage') this.#options.left?.(room.workshopId)
    if (!this.#hasDocuments(room.workshopId)) this.#facts.delete(room.workshopId)
  }

  #hasDocuments(workshopId: string): boolean {
    return [...this.#loaded.values()].some((room) => room.workshopId === workshopId)
  }

  #tick(): void {
    for (const connection of this.connections()) connection.tick()
  }
}

function keyOf(workshopId: string, document: DocumentKind): string {
  return `${workshopId}/${documentName(document)}`
}
