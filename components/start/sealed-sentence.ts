import type { Door } from '@/lib/protocol/lead-commands'
import { dateWords } from '@/components/frame/definition-texts'
import { fill } from '@/lib/words/fill'
import { joinMessages as say } from '@/lib/words/messages-lead'
import { sealMessages } from '@/lib/words/messages-room'

const levels = { named: sealMessages.namingNamed, pseudonymous: sealMessages.namingPseudonymous, aggregate: sealMessages.namingAggregate } as const

/** What happens to answers, before anybody joins (questions.md section 6, Join). */
export function sealedSentence(door: Pick<Door, 'leads' | 'naming'> & Partial<Pick<Door, 'keepUntil'>> | null): string {
  if (door === null) return 'Your answers stay sealed until the facilitator reveals them. No account, nothing to install.'
  const leads = door.leads.length === 0 ? 'the facilitator' : door.leads.join(' or ')
  const sealed = fill(say.sealed, { leads: fill(door.leads.length > 1 ? say.revealsMany : say.revealsOne, { leads }), level: levels[door.naming] })
  return door.keepUntil === null || door.keepUntil === undefined ? sealed : `${sealed} ${fill(say.deleted, { date: dateWords(new Date(door.keepUntil).toISOString().slice(0, 10)) })}`
}
