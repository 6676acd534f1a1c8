import { limits } from '@/lib/protocol/limits'

/** Bodies being read at one time, all together: a hundred large ones at once must not fill the memory. */
const mostAtOnce = 16 * 1024 * 1024
const smallBody = 256 * 1024

/** Bytes that a body may have: files and tables of cards are large, every other command is small. */
export function bodyLimit(path: string): number {
  return path === '/api/workshops' || path.endsWith('/add-cards') ? limits.apiBodyBytes : smallBody
}

export class BodyBudget {
  #held = 0

  /** False when there is no room for so many more bytes now. */
  take(bytes: number): boolean {
    if (this.#held + bytes > mostAtOnce) return false
    this.#held += bytes
    return true
  }

  release(bytes: number): void {
    this.#held -= bytes
  }
}
