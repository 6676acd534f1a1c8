import { connectionMessages } from '@/lib/words/messages-room'
import { fill } from '@/lib/words/fill'
import { shellLabels as labels } from '@/lib/words/labels-shell'

export type ConnectionFacts = {
  readonly state: 'connecting' | 'saved' | 'saving' | 'offline' | 'notSaved' | 'refused' | 'ended'
  readonly pending: number
  readonly message: string | null
}

/** The connection in words (questions.md section 4). */
export function connectionText({ state, pending, message }: ConnectionFacts): string {
  switch (state) {
    case 'connecting': return labels.connecting
    case 'saved': return connectionMessages.saved
    case 'saving': return connectionMessages.saving
    case 'offline':
      if (message !== null) return message
      if (pending === 0) return connectionMessages.offlineNone
      return pending === 1 ? connectionMessages.offlineOne : fill(connectionMessages.offlineMany, { n: String(pending) })
    case 'notSaved': return message ?? connectionMessages.notSaved
    case 'refused': return message ?? labels.refused
    case 'ended': return message ?? labels.connectionEnded
  }
}
