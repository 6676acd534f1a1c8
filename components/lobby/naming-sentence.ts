import type { Naming } from '@/lib/protocol/commands'
import { sealMessages } from '@/lib/words/messages-room'

const levels: { readonly [N in Naming]: string } = {
  named: sealMessages.namingNamed,
  pseudonymous: sealMessages.namingPseudonymous,
  aggregate: sealMessages.namingAggregate,
}

/** What happens to answers, before anyone types (questions.md section 6, Join). */
export function namingSentence(naming: Naming, leads: readonly string[]): string {
  const who = leads.length === 0 ? 'the facilitator' : leads.join(' or ')
  return `Your answers stay sealed until ${who} ${leads.length > 1 ? 'reveal' : 'reveals'} them, then shown ${levels[naming]}.`
}
