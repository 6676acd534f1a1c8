export type Fault = { readonly kind: string; readonly code?: string; readonly at?: readonly string[] }

/**
 * What of an error may stand in a log: its kind, its code and where in the program it arose. Its message may quote what
 * somebody typed (a JSON parser does), so it is left out; errors that arrive as text lose all but their kind.
 */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { kind: typeof error === 'string' ? (/^[A-Za-z]{1,40}(?=:)/.exec(error)?.[0] ?? 'text') : typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim())
  return { kind: error.name, ...(code === undefined ? {} : { code }), ...(at.length === 0 ? {} : { at }) }
}
