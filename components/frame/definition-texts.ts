import { fill } from '@/lib/words/fill'
import { definitionMessages } from '@/lib/words/messages-beliefs'
import type { Settings } from '@/lib/workshop/types'
import { frameLabels as labels } from '@/lib/words/labels-frame'

export type DefinitionKey = 'catastrophe' | 'period' | 'ai' | 'asThingsAre' | 'whose'
export type DefinitionText = { readonly label: string; readonly text: string; readonly edited: boolean }

export const definitionKeys: readonly DefinitionKey[] = ['catastrophe', 'period', 'ai', 'asThingsAre', 'whose']

/** The definitions in force: what the facilitator wrote, else the default of questions.md section 2, filled in. */
export function definitionTexts(settings: Pick<Settings, 'definitions' | 'developer' | 'until'>): { readonly [K in DefinitionKey]: DefinitionText } {
  const developer = settings.developer === '' ? 'the developer' : settings.developer
  const date = dateWords(settings.until)
  const defaults = {
    catastrophe: capital(definitionMessages.defaultCatastrophe),
    period: capital(fill(definitionMessages.defaultPeriod, { date })),
    ai: capital(fill(definitionMessages.defaultAi, { developer })),
    asThingsAre: capital(fill(definitionMessages.defaultAsThingsAre, { developer })),
    whose: fill(definitionMessages.defaultWhose, { developer }),
  }
  const entry = (key: DefinitionKey): DefinitionText => {
    const own = settings.definitions[key] ?? ''
    return { label: definitionMessages[key], text: own === '' ? defaults[key] : own, edited: own !== '' }
  }
  return { catastrophe: entry('catastrophe'), period: entry('period'), ai: entry('ai'), asThingsAre: entry('asThingsAre'), whose: entry('whose') }
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** `2028-11-30` → `30 November 2028`; anything else as it was written; empty → `the end of the period`. */
export function dateWords(until: string): string {
  if (until.trim() === '') return labels.noUntil
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(until)
  const month = parts === null ? undefined : months[Number(parts[2]) - 1]
  return parts === null || month === undefined ? until : `${Number(parts[3])} ${month} ${parts[1]}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
