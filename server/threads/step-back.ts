import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'

/** Lets everything else of this machine go before the thread that calls it: the room is served first, also where all cores compute. */
export function stepBack(): void {
  try {
    // Linux alone keeps a priority for each thread, and names the thread that asks: PROCESS/task/THREAD.
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    if (Number.isInteger(thread) && thread > 0) setPriority(thread, 10)
  } catch {
    // Elsewhere, or where it is forbidden, the thread shares as any other.
  }
}
