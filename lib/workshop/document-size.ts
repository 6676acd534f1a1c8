import * as Y from 'yjs'
import { limits } from '../protocol/limits'

/** How much may be added, and how long, before the exact size of a nearly full document is asked again. */
const weighAgainAfter = { bytes: 32 * 1024, ms: 1000 }

/**
 * Bytes of a document. Adding up updates counts what was overwritten too, so the exact size is asked when the sum comes near
 * the limit; not at every update, since it takes as long as encoding the document.
 */
export class DocumentSize {
  readonly #doc: Y.Doc
  readonly #clock: () => number
  #sum: number
  #weighed: { readonly sum: number; readonly at: number } | null = null

  constructor(doc: Y.Doc, { sum, now }: { readonly sum: number; readonly now: () => number }) {
    this.#doc = doc
    this.#clock = now
    this.#sum = sum
  }

  /** As the updates add up. */
  get sum(): number {
    return this.#sum
  }

  add(bytes: number): void {
    this.#sum += bytes
  }

  now(): number {
    if (this.#sum <= limits.documentBytes - limits.frameBytes) return this.#sum
    const at = this.#clock()
    if (!this.#isWeighed(at)) {
      this.#sum = Y.encodeStateAsUpdate(this.#doc).length
      this.#weighed = { sum: this.#sum, at }
    }
    return this.#sum
  }

  #isWeighed(at: number): boolean {
    const weighed = this.#weighed
    if (weighed === null) return false
    const added = this.#sum - weighed.sum
    return added === 0 || (added < weighAgainAfter.bytes && at - weighed.at < weighAgainAfter.ms)
  }
}
