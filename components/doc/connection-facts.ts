import { fill } from '@/lib/words/fill'
import { connectionMessages } from '@/lib/words/messages-room'
import type { DocumentState } from './document-connection'

export type ConnectionFacts = {
  readonly state: 'connecting' | 'saved' | 'saving' | 'offline' | 'notSaved' | 'refused' | 'ended'
  readonly pending: number
  readonly message: string | null
}

type Documents = readonly ({ readonly state: DocumentState; readonly refused: { readonly groups: readonly { readonly reason: string }[] } } | null)[]

/** Worst first: what needs the person's attention is what is shown. */
const order = ['ended', 'notSaved', 'offline', 'connecting', 'saving', 'saved'] as const

/** How all documents of a page stand, as one state. The previous facts come back when they still hold. */
export function connectionFacts(previous: ConnectionFacts, { documents, keepsHere }: { readonly documents: Documents; readonly keepsHere: boolean }): ConnectionFacts {
  const open = documents.filter((document) => document !== null)
  const worst = order.find((state) => open.some((document) => document.state.state === state)) ?? 'connecting'
  const pending = open.reduce((sum, document) => sum + document.state.pending, 0)
  const reason = open.flatMap((document) => document.refused.groups).at(-1)?.reason
  const messageOf = (state: DocumentState['state']): string | null => open.find((document) => document.state.state === state)?.state.message ?? null
  const next = factsFor(worst, { pending, reason, ended: messageOf('ended'), turnedAway: messageOf('notSaved'), keepsHere })
  return next.state === previous.state && next.pending === previous.pending && next.message === previous.message ? previous : next
}

type Details = { readonly pending: number; readonly reason: string | undefined; readonly ended: string | null; readonly turnedAway: string | null; readonly keepsHere: boolean }

function factsFor(worst: (typeof order)[number], { pending, reason, ended, turnedAway, keepsHere }: Details): ConnectionFacts {
  if (worst === 'ended') return { state: 'ended', pending, message: ended }
  if (worst === 'offline' && !keepsHere) return { state: 'offline', pending, message: 'Offline, and this browser keeps nothing (a private window?). Leave this page open until it is back.' }
  if (worst === 'notSaved' && turnedAway !== null) return { state: 'notSaved', pending, message: fill(connectionMessages.turnedAway, { reason: turnedAway }) }
  if (worst === 'offline' || worst === 'notSaved' || worst === 'connecting' || reason === undefined) return { state: worst, pending, message: null }
  return { state: 'refused', pending, message: `A change was refused: ${reason.replace(/\.$/, '')}. Yours is kept below.` }
}
