export type Message = {
  /** What it is about: the newest text of a topic takes the place of an older one that waits. */
  readonly topic: string
  readonly text: string
  /** Something went wrong: said before the rest. */
  readonly trouble: boolean
}

type Waiting = Message & { readonly sinceMs: number; readonly changedMs: number }

export type AnnouncementQueue = {
  readonly waiting: readonly Waiting[]
  /** What the listener knows of each topic, so that there and back again is no news. */
  readonly known: ReadonlyMap<string, string>
  readonly spokenMs: number
}

/** Least time between two messages: five seconds, and a little more, so that whoever measures from outside never finds less. */
export const pauseMs = 5050
/** A text that still changes, as while somebody types, waits until it rests. */
export const settleMs = 500
/** As much as is listened to in one go; the rest has its turn after the pause. */
export const mostSigns = 240

export const emptyQueue: AnnouncementQueue = { waiting: [], known: new Map(), spokenMs: -Infinity }

export function ask(queue: AnnouncementQueue, message: Message, nowMs: number): AnnouncementQueue {
  const { topic, text } = message
  const others = queue.waiting.filter((entry) => entry.topic !== topic)
  if (queue.known.get(topic) === text) return { ...queue, waiting: others }
  const before = queue.waiting.find((entry) => entry.topic === topic)
  if (before?.text === text && before.trouble === message.trouble) return queue
  const next = { ...message, sinceMs: before?.sinceMs ?? nowMs, changedMs: nowMs }
  // It keeps its turn.
  return { ...queue, waiting: before === undefined ? [...queue.waiting, next] : queue.waiting.map((entry) => (entry === before ? next : entry)) }
}

/** Takes a text as known without saying it: what a page shows on arrival is read, not announced. */
export function know(queue: AnnouncementQueue, topic: string, text: string): AnnouncementQueue {
  return { ...queue, known: new Map(queue.known).set(topic, text) }
}

/** What no screen shows any more is not said, and is news when it comes again. */
export function drop(queue: AnnouncementQueue, topic: string): AnnouncementQueue {
  const known = new Map(queue.known)
  known.delete(topic)
  return { ...queue, known, waiting: queue.waiting.filter((entry) => entry.topic !== topic) }
}

/** When there will be something to say; null while nothing waits. */
export function dueMs(queue: AnnouncementQueue): number | null {
  if (queue.waiting.length === 0) return null
  return Math.max(queue.spokenMs + pauseMs, Math.min(...queue.waiting.map(restsMs)))
}

/** What is said now: everything at rest that is listened to in one go, trouble first, in the order of asking, each sentence once. */
export function speak(queue: AnnouncementQueue, nowMs: number): { readonly queue: AnnouncementQueue; readonly said: string | null } {
  const due = dueMs(queue)
  if (due === null || nowMs < due) return { queue, said: null }
  const ready = queue.waiting.filter((entry) => restsMs(entry) <= nowMs).sort((a, b) => Number(b.trouble) - Number(a.trouble) || a.sinceMs - b.sinceMs)
  const texts: string[] = []
  const taken = new Set<Waiting>()
  for (const entry of ready) {
    const text = sentence(entry.text)
    if (!texts.includes(text)) {
      if (texts.length > 0 && texts.join(' ').length + 1 + text.length > mostSigns) continue
      texts.push(text)
    }
    taken.add(entry)
  }
  const known = new Map(queue.known)
  for (const { topic, text } of taken) known.set(topic, text)
  return { queue: { waiting: queue.waiting.filter((entry) => !taken.has(entry)), known, spokenMs: nowMs }, said: texts.join(' ') }
}

/** A text that never rests is said all the same once it has waited for a whole pause. */
function restsMs({ sinceMs, changedMs }: Waiting): number {
  return Math.min(changedMs + settleMs, sinceMs + pauseMs)
}

function sentence(text: string): string {
  return /[.!?…:;]["”’)]?$/.test(text) ? text : `${text}.`
}
