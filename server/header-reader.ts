import type { IncomingMessage } from 'node:http'

/** Reads one header by its lower-case name; undefined when it was not sent. */
export type HeaderReader = (name: string) => string | undefined

export function headersOf(request: IncomingMessage): HeaderReader {
  return (name) => {
    const value = request.headers[name]
    return Array.isArray(value) ? value.join(', ') : value
  }
}
