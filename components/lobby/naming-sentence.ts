import type { Naming } from '@/lib/protocol/commands'
import { sealMessages } from '@/lib/words/messages-room'

const levels: { readonly [N in Naming]: string } = {
  named: sealMessages.namingNamed,
  pseudonymous: sealMessages.namingPseudonymous,
  aggregate: sealMessages.namingAggregate,
}

type Room = { readonly naming: Naming; readonly leads: readonly string[] }

/** What happens to answers, before anyone types (questions.md section 6, Join); once some were revealed, to those that follow. */
export function namingSentence({ naming, leads }: Room, revealed = false): string {
  const act = `until ${leads.length === 0 ? 'the facilitator' : leads.join(' or ')} ${leads.length > 1 ? 'reveal' : 'reveals'}`
  return revealed ? `What you answer next stays sealed ${act} it, then shown ${levels[naming]}.` : `Your answers stay sealed ${act} them, then shown ${levels[naming]}.`
}

/** That one is in, and what comes next; nothing of a beginning once the room is at work. */
export function arrivalSentence(name: string, { leads, begun }: Pick<Room, 'leads'> & { readonly begun: boolean }): string {
  if (begun) return `You are in, as ${name}.`
  return `You are in, as ${name}. ${leads.length === 0 ? 'The facilitator' : leads.join(' and ')} will begin.`
}
