import { ask, drop, dueMs, emptyQueue, know, speak, type AnnouncementQueue, type Message } from './announcement-queue'

export type Announcer = {
  readonly ask: (message: Message) => void
  readonly know: (topic: string, text: string) => void
  readonly drop: (topic: string) => void
}

/** How long a message stays where a screen reader could come upon it: less than the pause between two. */
const HELD_MS = 4000

type Parts = { readonly now: () => number; readonly say: (text: string) => void }

/** The queue with a clock and a voice. */
export function startAnnouncer({ now, say }: Parts): { readonly announcer: Announcer; readonly stop: () => void } {
  let queue: AnnouncementQueue = emptyQueue
  let timer: ReturnType<typeof setTimeout> | undefined
  let fading: ReturnType<typeof setTimeout> | undefined
  const take = (next: AnnouncementQueue) => {
    queue = next
    clearTimeout(timer)
    const due = dueMs(queue)
    if (due !== null) timer = setTimeout(turn, Math.max(0, due - now()))
  }
  const turn = () => {
    const { queue: next, said } = speak(queue, now())
    if (said !== null) {
      say(said)
      clearTimeout(fading)
      fading = setTimeout(() => say(''), HELD_MS)
    }
    take(next)
  }
  return {
    announcer: {
      ask: (message) => take(ask(queue, message, now())),
      know: (topic, text) => take(know(queue, topic, text)),
      drop: (topic) => take(drop(queue, topic)),
    },
    stop: () => {
      clearTimeout(timer)
      clearTimeout(fading)
    },
  }
}
