import * as Y from 'yjs'
import { closeCodes } from '@/lib/protocol/close-codes'
import { DocumentSize } from '@/lib/workshop/document-size'
import type { EditResult } from '@/lib/workshop/types'
import type { DocumentKind } from './document-kind'
import { fitsDocument } from './fits-document'
import { documentName } from './indexed-store'
import { Journal } from './journal'
import type { Generation, LocalStore } from './journal-store'
import { Listeners } from './listeners'
import { RefusedEdits, type RefusedEdit } from './refused-edits'
import { SocketLink } from './socket-link'

export type DocumentPlace = {
  /** `board`, `own/PERSON`, `stage` or `desk`. */
  readonly document: string
  /** `workshop/document/person`: under this everything local is kept. */
  readonly scope: string
  /** Null for the wall, which takes whatever epoch there is and keeps nothing. */
  readonly epoch: number | null
  readonly isProjector: boolean
}

export type ConnectionTools = {
  /** `ws://host/sync/WORKSHOP` */
  readonly url: string
  readonly local: LocalStore | null
  readonly chance: () => number
  readonly now: () => number
  readonly newId: () => string
}

export type ConnectionEvents<Edit> = {
  /** An edit of this person was carried out. */
  readonly edited: (edit: Edit, label: string) => void
  /** The document was begun anew: what was undoable is not any more. */
  readonly replaced: () => void
  /** The server ended it for good with this code. */
  readonly ended: (code: number) => void
  /** The epoch has changed; gives the present one, or null when it cannot be had. */
  readonly freshEpoch: () => Promise<number | null>
}

export type DocumentState = {
  readonly state: 'connecting' | 'saved' | 'saving' | 'offline' | 'notSaved' | 'ended'
  readonly pending: number
  readonly message: string | null
}

/** The server has had this long to store a change before the page says that it is not saved. */
const storedWithinMs = 10_000

/**
 * One document of one person: its Y.Doc (which may be replaced), what is kept of it here, its socket, and the journal of
 * named edits between the two (sync.md, "one path back"). Framework-free; the hooks stand on top.
 */
export class DocumentConnection<Snapshot, Edit> {
  readonly subscribe: (listener: () => void) => () => void
  readonly refused: RefusedEdits<Edit>
  readonly #kind: DocumentKind<Snapshot, Edit>
  readonly #place: DocumentPlace
  readonly #tools: ConnectionTools
  readonly #events: ConnectionEvents<Edit>
  readonly #listeners = new Listeners()
  readonly #journal: Journal<Edit>
  #generation: Generation
  #doc: Y.Doc
  #size: DocumentSize
  #link: SocketLink | null = null
  #closeLocal: (() => Promise<void>) | null = null
  #hasContent = false
  /** Shown while a new document fills. */
  #bridge: Snapshot | null = null
  #end: string | null = null
  #lateTimer: ReturnType<typeof setTimeout> | null = null
  #isLate = false
  #isStopped = false
  #state: DocumentState = { state: 'connecting', pending: 0, message: null }

  constructor(kind: DocumentKind<Snapshot, Edit>, place: DocumentPlace, { tools, events }: { readonly tools: ConnectionTools; readonly events: ConnectionEvents<Edit> }) {
    this.#kind = kind
    this.#place = place
    this.#tools = tools
    this.#events = events
    this.subscribe = this.#listeners.subscribe
    this.#generation = { epoch: place.epoch ?? 0, n: 0 }
    this.#journal = new Journal({ store: tools.local, scope: place.scope, newId: tools.newId, now: tools.now, merge: kind.merge })
    this.refused = new RefusedEdits({ store: tools.local, scope: place.scope, newId: tools.newId, now: tools.now, parse: kind.parse, merge: kind.merge, changed: () => this.#update() })
    ;({ doc: this.#doc, size: this.#size } = this.#newDoc())
  }

  get snapshot(): Snapshot {
    return this.#bridge ?? this.#kind.read(this.#doc)
  }

  /** The document holds what the server or this device knows of it. */
  get isReady(): boolean {
    return this.#hasContent
  }

  get state(): DocumentState {
    return this.#state
  }

  /** Presence lives and dies with the socket's document. */
  get link(): SocketLink | null {
    return this.#link
  }

  async start(): Promise<void> {
    const { local } = this.#tools
    if (local !== null && this.#place.epoch !== null) {
      const kept = await local.generation(this.#place.scope)
      const entries = (await local.edits(this.#place.scope)).flatMap((record) => {
        const edit = this.#kind.parse(record.edit)
        return edit === null ? [] : [{ ...record, edit }]
      })
      await this.refused.load()
      this.#journal.adopt(entries)
      if (kept !== null && kept.epoch === this.#generation.epoch) this.#generation = kept
      else if (kept !== null) this.refused.add(epochReason, this.#journal.takeAll())
      await local.setGeneration(this.#place.scope, this.#generation)
    }
    if (!this.#isStopped) await this.#open()
  }

  /** Carries out an edit of this person. What a full document has no room for is `kept`: offered back at once, as if the server had refused it. */
  edit(edit: Edit): EditResult {
    return this.#carryOut(edit, (refused) => {
      this.refused.join(this.#kind.full, refused)
      return { ok: false, reason: 'kept', message: this.#kind.full }
    })
  }

  #carryOut(edit: Edit, full: (refused: RefusedEdit<Edit>) => EditResult): EditResult {
    if (this.#end !== null) return { ok: false, reason: 'gone', message: this.#end }
    if (this.#bridge !== null) return { ok: false, reason: 'gone', message: 'The document is being loaded anew; try again in a moment.' }
    const prepared = this.#kind.prepare(this.#doc, edit, this.#tools.chance)
    // In words before it is done: the title of a card is still the one its writer saw.
    const words = this.#kind.describe(this.#doc, prepared)
    if (!fitsDocument(this.#doc, this.#size, (copy) => void this.#kind.apply(copy, prepared))) return full({ edit: prepared, ...words })
    let hasChanged = false
    const notice = (): void => {
      hasChanged = true
    }
    this.#doc.on('update', notice)
    const result = this.#kind.apply(this.#doc, prepared)
    this.#doc.off('update', notice)
    if (!result.ok || !hasChanged) return result
    this.#journal.add(prepared, words)
    const frame = this.#link?.caughtUpFrame ?? null
    if (frame !== null) this.#journal.markSent(frame)
    this.#events.edited(prepared, words.label)
    this.#update()
    return result
  }

  /** Carries out what takes an edit back, or says why not. */
  undo(edit: Edit): EditResult {
    const undo = this.#kind.undoOf(this.#doc, edit)
    return undo.ok ? this.#carryOut(undo.edit, this.#fullResult) : undo
  }

  /** Carries out refused edits again; those that do not fit any more stay on offer. */
  putBack(id: string): void {
    if (!this.#hasContent || this.#bridge !== null) return
    this.refused.putBack(id, (edit) => this.#carryOut(this.#kind.rebase(this.#doc, edit), this.#fullResult))
  }

  retryNow(): void {
    this.#link?.retryNow()
  }

  suspect(): void {
    this.#link?.suspect()
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#setLate(false)
    await this.#close()
  }

  readonly #fullResult = (): EditResult => ({ ok: false, reason: 'full', message: this.#kind.full })

  #newDoc(): { readonly doc: Y.Doc; readonly size: DocumentSize } {
    const doc = new Y.Doc()
    const size = new DocumentSize(doc, { sum: 0, now: this.#tools.now })
    // Read first: the reader must hear of an update before anybody asks it.
    this.#kind.read(doc)
    doc.on('update', (update: Uint8Array) => {
      size.add(update.length)
      this.#listeners.notify()
    })
    return { doc, size }
  }

  async #open(): Promise<void> {
    const doc = this.#doc
    const { local } = this.#tools
    if (local !== null && this.#place.epoch !== null) {
      const close = await local.openDocument(documentName(this.#place.scope, this.#generation), doc)
      if (this.#isStopped || doc !== this.#doc) return void (await close())
      this.#closeLocal = close
    }
    if (doc.store.clients.size > 0) this.#hasContent = true
    const { epoch } = this.#generation
    const params: { [key: string]: string } = {}
    if (this.#place.epoch !== null) params['epoch'] = String(epoch)
    if (this.#place.isProjector) params['as'] = 'projector'
    this.#link = new SocketLink(
      { url: this.#tools.url, document: this.#place.document, params, doc, chance: this.#tools.chance, now: this.#tools.now },
      {
        changed: () => this.#update(),
        sent: (frame) => {
          this.#journal.markSent(frame)
          this.#update()
        },
        acked: (frame) => this.#journal.markAcked(frame),
        lost: () => this.#journal.markLost(),
        ended: (end) => this.#onEnded(end),
      },
    )
    this.#link.connect()
    this.#update()
  }

  async #close(): Promise<void> {
    this.#link?.stop()
    this.#link = null
    const closeLocal = this.#closeLocal
    this.#closeLocal = null
    await closeLocal?.()
    this.#doc.destroy()
  }

  #onEnded({ code, reason }: { readonly code: number; readonly reason: string }): void {
    if (code === closeCodes.epochChanged) void this.#beginAnew(epochReason, this.#events.freshEpoch())
    else if (code === closeCodes.refused || code === closeCodes.tooLarge) void this.#beginAnew(reason === '' ? 'not accepted by the server' : reason, Promise.resolve(this.#generation.epoch))
    else {
      this.#end = reason === '' ? 'The server ended the connection.' : reason
      this.#update()
      this.#events.ended(code)
    }
  }

  /** A new document with a new client id under a new local name; what was not acknowledged is offered back. */
  async #beginAnew(reason: string, epochFound: Promise<number | null>): Promise<void> {
    this.refused.add(reason, this.#journal.takeAll())
    if (this.#hasContent) this.#bridge ??= this.#kind.read(this.#doc)
    await this.#close()
    const epoch = await epochFound
    if (this.#isStopped) return
    if (epoch === null) {
      this.#end = 'The workshop was restored, and what it is now could not be loaded. Reload the page.'
      return this.#update()
    }
    const { local } = this.#tools
    // Another tab may have begun anew before this one.
    const kept = (await local?.generation(this.#place.scope)) ?? this.#generation
    const isAhead = kept.epoch === epoch && kept.n > this.#generation.n
    this.#generation = isAhead ? kept : { epoch, n: epoch === this.#generation.epoch ? this.#generation.n + 1 : 0 }
    await local?.setGeneration(this.#place.scope, this.#generation)
    ;({ doc: this.#doc, size: this.#size } = this.#newDoc())
    this.#events.replaced()
    if (!this.#isStopped) await this.#open()
  }

  #update(): void {
    if (this.#isStopped) return
    if (this.#link?.status === 'synced') {
      this.#hasContent = true
      this.#bridge = null
    }
    const status = this.#link?.status
    // What was late when the server gave it up is no less so until somebody has it.
    this.#setLate((status === 'synced' && this.#link?.isAwaitingAck === true) || (status === 'returning' && this.#isLate))
    const next = this.#computeState()
    if (next.state !== this.#state.state || next.pending !== this.#state.pending || next.message !== this.#state.message) this.#state = next
    this.#listeners.notify()
  }

  #computeState(): DocumentState {
    const pending = this.#journal.length
    if (this.#end !== null) return { state: 'ended', pending, message: this.#end }
    // Ended, and not for good: it is being begun anew.
    if (this.#link === null || this.#link.status === 'connecting' || this.#link.status === 'ended') return { state: 'connecting', pending, message: null }
    if (this.#link.status === 'turnedAway') return { state: 'notSaved', pending, message: this.#link.turnedAwayBecause }
    if (this.#isLate) return { state: 'notSaved', pending, message: null }
    if (this.#link.status === 'returning') return { state: 'connecting', pending, message: null }
    if (this.#link.status !== 'synced') return { state: 'offline', pending, message: null }
    return { state: pending > 0 ? 'saving' : 'saved', pending, message: null }
  }

  #setLate(isAwaiting: boolean): void {
    if (isAwaiting && this.#lateTimer === null) {
      this.#lateTimer = setTimeout(() => {
        this.#isLate = true
        this.#update()
      }, storedWithinMs)
    }
    if (isAwaiting) return
    if (this.#lateTimer !== null) clearTimeout(this.#lateTimer)
    this.#lateTimer = null
    this.#isLate = false
  }
}

const epochReason = 'the workshop was restored from a copy'
