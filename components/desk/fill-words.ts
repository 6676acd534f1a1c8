import type { Plan } from '@/lib/protocol/lead-commands'
import { planCounts } from '@/lib/words/messages-script'

/** What to do at a step, with the counts that fit the plan. */
export function fillWords(text: string, plan: Plan): string {
  const { cards, cruxes } = planCounts[plan]
  return text.replace('{cards}', String(cards)).replace('{cruxes}', String(cruxes))
}
