import { limits } from '@/lib/protocol/limits'

/** Large bodies being read at one time: all together, and of one address, so that a hundred of them fill no memory and nobody holds up the rest. */
const mostAtOnce = 16 * 1024 * 1024
const mostOfOne = 8 * 1024 * 1024
/** Up to here a body is not counted: joining and commands go on while large bodies wait. */
export const smallBody = 64 * 1024
const commandBody = 256 * 1024

/** Bytes that a body may have: files and tables of cards are large, every other command is small. */
export function bodyLimit(path: string): number {
  return path === '/api/workshops' || path.endsWith('/add-cards') ? limits.apiBodyBytes : commandBody
}

export class BodyBudget {
  readonly #held = new Map<string, number>()
  #all = 0

  /** False when there is no room for so many more bytes of this address now. */
  take(address: string, bytes: number): boolean {
    const own = (this.#held.get(address) ?? 0) + bytes
    if (own > mostOfOne || this.#all + bytes > mostAtOnce) return false
    this.#held.set(address, own)
    this.#all += bytes
    return true
  }

  release(address: string, bytes: number): void {
    const own = (this.#held.get(address) ?? 0) - bytes
    if (own > 0) this.#held.set(address, own)
    else this.#held.delete(address)
    this.#all -= bytes
  }
}
