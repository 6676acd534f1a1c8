import { closeCodes } from '@/lib/protocol/close-codes'
import type { Me } from '@/lib/protocol/commands'
import { meReply } from '@/lib/protocol/commands'
import type { BoardEdit, BoardSnapshot, DeskSnapshot, EditResult, OwnEdit, OwnSnapshot, StageSnapshot } from '@/lib/workshop/types'
import type { ApiAnswer } from './ask-server'
import { retryDelayMs } from './backoff'
import { BoardPresence } from './board-presence'
import { connectionFacts, type ConnectionFacts } from './connection-facts'
import { DocumentConnection, type ConnectionEvents, type ConnectionTools } from './document-connection'
import { boardKind, deskKind, ownKind, stageKind } from './document-kinds'
import type { LocalStore } from './journal-store'
import { Listeners } from './listeners'
import { UndoStack } from './undo-stack'

export type SessionOptions = {
  readonly workshopId: string
  /** `ws://host` or `wss://host` */
  readonly socketOrigin: string
  /** The wall: reads the stage and the board as the projector, and nothing else. */
  readonly isProjector: boolean
  readonly fetchMe: () => Promise<ApiAnswer<Me>>
  readonly openStore: (failed: () => void) => Promise<LocalStore | null>
  readonly chance: () => number
  readonly now: () => number
  readonly newId: () => string
}

/** `trouble`: this workshop cannot be opened, and trying again by itself would not help. */
export type Opening = { readonly status: 'loading'; readonly message: string | null } | { readonly status: 'trouble'; readonly id: string; readonly message: string } | { readonly status: 'open' }

/** Everything one page holds of one workshop: who one is there, its documents, and how they stand with the server. */
export class WorkshopSession {
  readonly subscribe: (listener: () => void) => () => void
  readonly #options: SessionOptions
  readonly #listeners = new Listeners()
  readonly #undo: UndoStack<BoardEdit>
  #me: Me | null = null
  #opening: Opening = { status: 'loading', message: null }
  #local: LocalStore | null = null
  #localFailed = false
  #board: DocumentConnection<BoardSnapshot, BoardEdit> | null = null
  #own: DocumentConnection<OwnSnapshot, OwnEdit> | null = null
  #stage: DocumentConnection<StageSnapshot, never> | null = null
  #desk: DocumentConnection<DeskSnapshot, never> | null = null
  #presence: BoardPresence | null = null
  #facts: ConnectionFacts = { state: 'connecting', pending: 0, message: null }
  #stageMark = ''
  #retry: ReturnType<typeof setTimeout> | null = null
  #isStopped = false
  #isOut = false

  constructor(options: SessionOptions) {
    this.#options = options
    this.subscribe = this.#listeners.subscribe
    this.#undo = new UndoStack({ now: options.now, merge: boardKind.merge, undo: (edit) => this.#board?.undo(edit) ?? notOpen })
  }

  get workshopId(): string {
    return this.#options.workshopId
  }

  get opening(): Opening {
    return this.#opening
  }

  get me(): Me | null {
    return this.#me
  }

  get board(): DocumentConnection<BoardSnapshot, BoardEdit> | null {
    return this.#board
  }

  /** Null for observers and on the wall. */
  get own(): DocumentConnection<OwnSnapshot, OwnEdit> | null {
    return this.#own
  }

  get stage(): DocumentConnection<StageSnapshot, never> | null {
    return this.#stage
  }

  /** Null for everybody but facilitators. */
  get desk(): DocumentConnection<DeskSnapshot, never> | null {
    return this.#desk
  }

  get presence(): BoardPresence | null {
    return this.#presence
  }

  get facts(): ConnectionFacts {
    return this.#facts
  }

  /** Taken out, left in another tab, or the workshop is gone: this page will not come back by itself. */
  get isOut(): boolean {
    return this.#isOut
  }

  get lastOwnEdit(): string | null {
    return this.#undo.label
  }

  undo(): EditResult {
    const result = this.#undo.undo()
    this.#listeners.notify()
    return result
  }

  async start(): Promise<void> {
    if (this.#options.isProjector) {
      this.#openStage(null)
      this.#openBoardToRead()
      return this.#setOpening({ status: 'open' })
    }
    this.#local = await this.#options.openStore(() => {
      this.#localFailed = true
      this.#update()
    })
    await this.#tryToOpen()
  }

  /** Who one is may have changed: a role, a submission, an epoch. */
  async refreshMe(): Promise<Me | null> {
    const answer = await this.#options.fetchMe()
    if (this.#isStopped || !answer.ok) return null
    this.#setMe(answer.reply)
    return answer.reply
  }

  retryNow(): void {
    for (const document of this.#documents()) document.retryNow()
  }

  suspect(): void {
    for (const document of this.#documents()) document.suspect()
  }

  /** "Leave and clear this device". */
  async clearDevice(): Promise<void> {
    await this.stop()
    await this.#local?.clearWorkshop(this.#options.workshopId)
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    if (this.#retry !== null) clearTimeout(this.#retry)
    await Promise.all(this.#documents().map((document) => document.stop()))
  }

  async #tryToOpen(): Promise<void> {
    const answer = await this.#options.fetchMe()
    if (this.#isStopped) return
    if (answer.ok) return this.#open(answer.reply)
    if (answer.id !== 'offline') {
      this.#setOpening({ status: 'trouble', id: answer.id, message: answer.message })
      if (answer.id === 'removed') await this.clearDevice()
      return
    }
    // Who one was on the last visit will do to go on typing until the server is back.
    const remembered = meReply.safeParse(await this.#local?.remembered(this.#options.workshopId))
    if (remembered.success) return this.#open(remembered.data)
    this.#setOpening({ status: 'loading', message: answer.message })
    this.#retry = setTimeout(() => void this.#tryToOpen(), retryDelayMs(this.#options.chance))
  }

  #open(me: Me): void {
    this.#setMe(me)
    this.#board = new DocumentConnection(boardKind, this.#place('board', me.epochs.board), {
      tools: this.#tools(),
      events: { ...this.#events('board'), edited: (edit, label) => this.#undo.record(edit, label), replaced: () => this.#undo.clear(), ended: (code) => this.#onBoardEnded(code) },
    })
    this.#presence = new BoardPresence(this.#board, { personId: me.personId, isSeen: me.role !== 'observer' })
    this.#begin(this.#board)
    this.#openStage(me.epochs.stage)
    this.#openByRole()
    this.#setOpening({ status: 'open' })
  }

  /** What only the server writes is not kept here: it would show what has been taken back. */
  #openStage(epoch: number | null): void {
    const place = { ...this.#place('stage', epoch), isProjector: this.#options.isProjector }
    const stage = new DocumentConnection(stageKind, place, { tools: { ...this.#tools(), local: null }, events: this.#events('stage') })
    this.#stage = stage
    stage.subscribe(() => this.#onStage())
    this.#begin(stage)
  }

  /** On the wall: the board's words and figures, kept nowhere and written by nobody here. */
  #openBoardToRead(): void {
    const board = new DocumentConnection(boardKind, { ...this.#place('board', null), isProjector: true }, { tools: { ...this.#tools(), local: null }, events: this.#events('board') })
    this.#board = board
    this.#begin(board)
  }

  /** One's own answers for all but observers, the desk for facilitators; roles change while the page is open. */
  #openByRole(): void {
    const me = this.#me
    if (me === null || this.#board === null) return
    if (me.role !== 'observer' && this.#own === null) {
      this.#own = new DocumentConnection(ownKind, this.#place(`own/${me.personId}`, me.epochs.own), { tools: this.#tools(), events: this.#events('own') })
      this.#begin(this.#own)
    }
    if (me.role === 'facilitator' && this.#desk === null) {
      const desk = new DocumentConnection(deskKind, this.#place('desk', me.epochs.desk), { tools: { ...this.#tools(), local: null }, events: this.#events('desk') })
      this.#desk = desk
      this.#begin(desk)
    } else if (me.role !== 'facilitator' && this.#desk !== null) {
      void this.#desk.stop()
      this.#desk = null
    }
  }

  #begin(document: Pick<DocumentConnection<unknown, never>, 'subscribe' | 'start'>): void {
    document.subscribe(() => this.#update())
    document.start().catch(() => {
      this.#localFailed = true
      this.#update()
    })
  }

  /** Everybody in the workshop may read the board: who may not was taken out, and keeps nothing of it here. */
  #onBoardEnded(code: number): void {
    this.#isOut = code === closeCodes.noRight || code === closeCodes.noSession || code === closeCodes.gone
    if (code === closeCodes.noRight) void this.clearDevice()
    // The tab that left deletes what is kept here, and cannot while this one holds it open.
    else if (this.#isOut) void this.stop()
    this.#listeners.notify()
  }

  #onStage(): void {
    const stage = this.#stage?.snapshot
    if (stage === undefined || this.#me === null) return
    const role = stage.people.find(({ id }) => id === this.#me?.personId)?.role
    const mark = JSON.stringify([role, stage.round, stage.roundOpen, stage.reveals.length, stage.votes.map(({ status }) => status)])
    if (mark === this.#stageMark) return
    const isFirst = this.#stageMark === ''
    this.#stageMark = mark
    if (!isFirst || (role !== undefined && role !== this.#me.role)) void this.refreshMe()
  }

  #setMe(me: Me): void {
    this.#me = me
    this.#local?.remember(this.#options.workshopId, me)
    this.#presence?.setSeen(me.role !== 'observer')
    this.#openByRole()
    this.#listeners.notify()
  }

  #setOpening(opening: Opening): void {
    this.#opening = opening
    this.#listeners.notify()
  }

  #update(): void {
    if (this.#isStopped) return
    this.#facts = connectionFacts(this.#facts, { documents: [this.#board, this.#own, this.#stage], keepsHere: this.#local !== null && !this.#localFailed })
    this.#listeners.notify()
  }

  #documents() {
    return [this.#board, this.#own, this.#stage, this.#desk].filter((document) => document !== null)
  }

  #place(document: string, epoch: number | null) {
    return { document, scope: `${this.#options.workshopId}/${document}/${this.#me?.personId ?? ''}`, epoch, isProjector: false }
  }

  #tools(): ConnectionTools {
    const { workshopId, socketOrigin, chance, now, newId } = this.#options
    return { url: `${socketOrigin}/sync/${workshopId}`, local: this.#local, chance, now, newId }
  }

  #events<Edit>(document: 'board' | 'own' | 'stage' | 'desk'): ConnectionEvents<Edit> {
    return { edited: () => undefined, replaced: () => undefined, ended: () => undefined, freshEpoch: async () => (await this.refreshMe())?.epochs[document] ?? null }
  }
}

const notOpen: EditResult = { ok: false, reason: 'gone', message: 'The workshop is not open yet.' }
