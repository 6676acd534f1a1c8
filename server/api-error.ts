/** Stable ids of what can go wrong in an answer of `/api`, with the status each has. */
export const errorStatuses = {
  'bad-body': 400,
  'bad-file': 400,
  'bad-view': 400,
  'bad-sheet': 400,
  'bad-ballot': 400,
  'no-session': 401,
  'no-right': 403,
  'foreign-origin': 403,
  'removed': 403,
  'workshop-closed': 403,
  'door-locked': 403,
  'not-found': 404,
  'wrong-code': 404,
  'unknown-command': 404,
  'no-such-person': 404,
  'no-such-vote': 404,
  'no-such-card': 404,
  'revoked': 410,
  'method-not-allowed': 405,
  'round-closed': 409,
  'nothing-submitted': 409,
  'nobody-thinks': 409,
  'chair-taken': 409,
  'no-plan': 409,
  'somebody-else': 409,
  'nothing-revealed': 409,
  'naming-stricter-only': 409,
  'last-facilitator': 409,
  'erased': 409,
  'snapshots-full': 409,
  'board-full': 409,
  'taps-not-now': 409,
  'taps-open': 409,
  'taps-closed': 409,
  'vote-open': 409,
  'vote-closed': 409,
  'ballot-older': 409,
  'no-ballot': 409,
  'no-timer': 409,
  'nothing-to-show': 409,
  'too-large': 413,
  'not-json': 415,
  'too-many-tries': 429,
  'workshop-full': 409,
  'internal': 500,
  'not-saved': 503,
  'busy': 503,
  'full': 503,
} as const
export type ErrorId = keyof typeof errorStatuses

/** A refusal in words for the person who asked. Everything else that is thrown is a fault of ours. */
export class ApiError extends Error {
  readonly id: ErrorId

  constructor(id: ErrorId, message: string) {
    super(message)
    this.name = 'ApiError'
    this.id = id
  }
}
