/** Message types on `/sync` (y-protocols plus two of our own). */
export const frameTypes = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** server -> client: varUint = how many update and step-2 frames of this socket are now durable. */
  ack: 4,
  /** server -> client: varString reason (a sentence), varUint close code; the close follows. */
  refusal: 5,
} as const
