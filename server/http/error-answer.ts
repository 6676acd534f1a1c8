import { ApiError, errorStatuses } from '../api-error'
import type { Log } from '../log'
import { Fenced, isStoreError } from '../store/store-error'

/** Whatever was thrown, as the JSON answer every client can read. Faults of ours are logged and not described. */
export function errorAnswer(error: unknown, log: Log): Response {
  if (error instanceof ApiError) return errorJson(errorStatuses[error.id], error.id, error.message)
  if (error instanceof Fenced) return errorJson(503, 'busy', 'The workshop is moving to another server. Nothing has changed; try again in a few seconds.')
  log.error({ error }, 'request failed')
  if (isStoreError(error)) return errorJson(503, 'not-saved', 'The server cannot save at the moment. Nothing has changed; try again in a minute.')
  return errorJson(500, 'internal', 'Something went wrong on the server. Nothing has changed.')
}

function errorJson(status: number, id: string, message: string): Response {
  return Response.json({ error: { id, message } }, { status })
}
