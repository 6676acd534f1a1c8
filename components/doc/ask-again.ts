import type { ApiAnswer } from './ask-server'

/** A server is started anew, the workshop moves to another one, or the store is away for a moment: nothing has been refused. */
const passing: ReadonlySet<string> = new Set(['offline', 'busy', 'not-saved'])

const waitsMs = [250, 500, 1000, 2000, 4000]
const patienceMs = 9000

export type AskingTools = {
  readonly now: () => number
  readonly wait: (ms: number) => Promise<void>
  /** False when this device knows that it has no network: then it says so at once. */
  readonly isOnline: () => boolean
}

export const browserTools: AskingTools = {
  now: () => performance.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  isOnline: () => typeof navigator === 'undefined' || navigator.onLine !== false,
}

/**
 * Asks until there is an answer or a refusal, for about as long as a server needs to be back. Only for what happens once however
 * often it is asked for.
 */
export async function askAgain<Reply>(ask: () => Promise<ApiAnswer<Reply>>, { now, wait, isOnline }: AskingTools = browserTools): Promise<ApiAnswer<Reply>> {
  const end = now() + patienceMs
  let answer = await ask()
  for (const ms of waitsMs) {
    if (answer.ok || !passing.has(answer.id) || !isOnline() || now() + ms > end) break
    await wait(ms)
    answer = await ask()
  }
  return answer
}
