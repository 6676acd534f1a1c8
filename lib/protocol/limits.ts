/** Limits both ends know (sync.md, Admission). Client limits are lower than the server's so that two honest typists are not refused. */
export const limits = {
  frameBytes: 64 * 1024,
  maxPayloadBytes: 1024 * 1024,
  documentBytes: 2 * 1024 * 1024,
  documentClient: 2 * 1024 * 1024 - 16 * 1024,
  textClient: 2000,
  textServer: 4000,
  titleClient: 120,
  whyClient: 200,
  nameChars: 60,
  cardsClient: 500,
  cardsServer: 600,
  writeEveryMs: 250,
  presenceBytes: 1024,
  presenceEveryMs: 200,
  ackEveryMs: 15_000,
  socketsPerPersonAndDocument: 5,
  /** How long no facilitator is there before somebody else may take over. */
  chairAbsentMs: 120_000,
  deviceCodeMs: 600_000,
  apiBodyBytes: 2 * 1024 * 1024,
} as const
