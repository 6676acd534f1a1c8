import type { CardText, EstimateField } from './types'

/** What a column of a table of cards holds. */
export type CardColumn =
  | { readonly kind: 'text'; readonly field: CardText | 'overlapGroup' }
  | { readonly kind: 'estimate'; readonly field: EstimateField }
  | { readonly kind: 'support'; readonly constituency: string }

// The field's name, or what participants read, in any letter case and with any spaces, dots or dashes.
const texts: { readonly [name: string]: CardText | 'overlapGroup' } = {
  title: 'title', card: 'title', asktitle: 'title', name: 'title',
  summary: 'summary', description: 'summary',
  ask: 'ask', askasitwillbeput: 'ask',
  category: 'category', kind: 'category',
  who: 'who', bywhen: 'byWhen', seenby: 'seenBy',
  overlapgroup: 'overlapGroup', guardsagainstthesameas: 'overlapGroup',
}
const estimates: { readonly [name: string]: EstimateField } = {
  cost: 'cost', slowdown: 'cost',
  reductionifscheming: 'reductionIfScheming', ifithidesitsaims: 'reductionIfScheming', effectifscheming: 'reductionIfScheming',
  reductionifnotscheming: 'reductionIfNotScheming', ifitdoesnot: 'reductionIfNotScheming', effectifnotscheming: 'reductionIfNotScheming',
  legibility: 'legibility', easytoexplain: 'legibility',
  verifiability: 'verifiability', canbechecked: 'verifiability',
  robustness: 'robustness', holdsup: 'robustness',
  evidence: 'evidence', whatitwouldteachus: 'evidence',
}
/** As the library spells them: `employees` and not `Employees`. */
const constituencies = ['employees', 'assessors', 'regulators', 'public']

/** The column that a head names; null for one that no card has. */
export function columnOf(head: string): CardColumn | null {
  const name = head.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (Object.hasOwn(texts, name)) return { kind: 'text', field: texts[name] ?? 'title' }
  if (Object.hasOwn(estimates, name)) return { kind: 'estimate', field: estimates[name] ?? 'cost' }
  const supported = /^support[\s._:-]\s*(.+)$/i.exec(head.trim())?.[1]?.trim()
  if (supported === undefined || supported === '__proto__' || supported.length > 60) return null
  return { kind: 'support', constituency: constituencies.find((known) => known === supported.toLowerCase()) ?? supported }
}
