import pino from 'pino'

/** What the server says about itself. Never names, texts, numbers of people's answers, codes or tokens. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

export function createLog(level: LogLevel): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
