import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { step2Frame } from './messages'

/** Who has a document knows its devices, and a few of their own that the server has not met. */
const mostOwnDevices = 64

export type Answer = { readonly ok: true; readonly frame: Uint8Array } | { readonly ok: false; readonly reason: string }

/** Answers to sync step 1. All of the document is encoded once for everybody who comes between two changes. */
export class Answers {
  readonly #doc: Y.Doc
  #whole: Uint8Array | null = null

  constructor(doc: Y.Doc) {
    this.#doc = doc
    // Not 'update', for which Yjs would encode every change once more.
    doc.on('afterTransaction', () => (this.#whole = null))
  }

  to(stateVector: Uint8Array): Answer {
    if (entriesOf(stateVector) > this.#doc.store.clients.size + mostOwnDevices) return { ok: false, reason: 'A state vector names devices that never wrote here.' }
    try {
      return { ok: true, frame: isEmpty(stateVector) ? this.#wholeFrame() : step2Frame(Y.encodeStateAsUpdate(this.#doc, stateVector)) }
    } catch {
      return { ok: false, reason: 'A state vector could not be read.' }
    }
  }

  #wholeFrame(): Uint8Array {
    this.#whole ??= step2Frame(Y.encodeStateAsUpdate(this.#doc))
    return this.#whole
  }
}

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
