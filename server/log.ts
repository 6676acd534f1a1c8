import pino from 'pino'
import { faultOf } from './fault'

/** What the server says about itself. Never names, texts, numbers of people's answers, codes or tokens. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/** Lines of JSON on standard output, or wherever `write` puts them. */
export function createLog(level: LogLevel, write?: (line: string) => void): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: faultOf } }
  return write === undefined ? pino(options) : pino(options, { write })
}
