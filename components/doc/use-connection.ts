'use client'
import type { ConnectionFacts } from './connection-facts'
import { useOfSession } from './session-context'

/** How this page's changes stand with the server, all documents together. */
export function useConnection(): ConnectionFacts {
  return useOfSession((session) => session.facts)
}
