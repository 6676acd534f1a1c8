import type { Awareness } from 'y-protocols/awareness'
import type { PresenceState } from '@/lib/workshop/types'
import { Listeners } from './listeners'
import { othersPresent } from './presence'

export type Editing = { readonly card: string; readonly field: string | null }

type Board = { readonly subscribe: (listener: () => void) => () => void; readonly link: { readonly awareness: Awareness } | null }

/** Who else is at the board, and what this page shows of its person. Goes along when the board's document is replaced. */
export class BoardPresence {
  readonly subscribe: (listener: () => void) => () => void
  readonly #listeners = new Listeners()
  readonly #board: Board
  readonly #personId: string
  #awareness: Awareness | null = null
  #others: readonly PresenceState[] = []
  #editing: Editing | null = null
  #isAway = false
  #isSeen: boolean

  /** Observers are seen by nobody. */
  constructor(board: Board, { personId, isSeen }: { readonly personId: string; readonly isSeen: boolean }) {
    this.#board = board
    this.#personId = personId
    this.#isSeen = isSeen
    this.subscribe = this.#listeners.subscribe
    board.subscribe(() => this.#follow())
  }

  get others(): readonly PresenceState[] {
    return this.#others
  }

  setEditing(editing: Editing | null): void {
    if (editing?.card === this.#editing?.card && editing?.field === this.#editing?.field) return
    this.#editing = editing
    this.#show()
  }

  setAway(isAway: boolean): void {
    if (isAway === this.#isAway) return
    this.#isAway = isAway
    this.#show()
  }

  setSeen(isSeen: boolean): void {
    if (isSeen === this.#isSeen) return
    this.#isSeen = isSeen
    this.#show()
  }

  #follow(): void {
    const awareness = this.#board.link?.awareness ?? null
    if (awareness === this.#awareness) return
    this.#awareness = awareness
    awareness?.on('change', () => this.#hear())
    this.#show()
    this.#hear()
  }

  #show(): void {
    this.#awareness?.setLocalState(this.#isSeen ? { editing: this.#editing, away: this.#isAway } : null)
  }

  #hear(): void {
    const others = othersPresent(this.#awareness?.getStates().values() ?? [], this.#personId)
    if (JSON.stringify(others) === JSON.stringify(this.#others)) return
    this.#others = others
    this.#listeners.notify()
  }
}
