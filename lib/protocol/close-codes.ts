/** Why the server closed a socket (sync.md). 4400-4499 are terminal: y-websocket 3.1 stops by itself. */
export const closeCodes = {
  noSession: 4401,
  noRight: 4403,
  gone: 4404,
  refused: 4409,
  epochChanged: 4410,
  tooLarge: 4413,
  restart: 1012,
  comeBack: 4503,
} as const
export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]
