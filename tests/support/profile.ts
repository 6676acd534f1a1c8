import type { BallotFile } from '@/lib/voting/ballot'
import { parseBallots } from '@/lib/voting/parse-ballots'

export type Profile = readonly (readonly [weight: number, ranking: string])[]

/** Rankings as `A>B=C`, best first, each times its number of ballots. */
export const rankingFile = (profile: Profile, settings: object = {}) => {
  const ids = [...new Set(profile.flatMap(([, ranking]) => ranking.split(/[>=]/)))].filter((id) => id !== '').sort()
  return checked({
    format: 'ballots/1',
    method: 'ranking',
    options: ids.map((id) => ({ id, title: `Option ${id}` })),
    settings,
    ballots: profile.map(([weight, ranking], i) => ({ id: `b${i}`, weight, ranking: ranking === '' ? [] : ranking.split('>').map((group) => group.split('=')) })),
  })
}

/** The ranked ballots of an .abif file (lines `12:A>B=C`; comments, settings and candidate lines aside). */
export const parseAbif = (text: string): Profile =>
  text.split(/\r?\n/).flatMap((line) => {
    const match = /^(\d+):(.+)$/.exec(line)
    return match === null ? [] : [[Number(match[1]), match[2] ?? ''] as const]
  })

/** Budget ballots from costs and lists of approvals. */
export const budgetFile = (costs: { readonly [id: string]: number }, approvals: readonly (readonly string[])[], budget: number, settings: object = {}) =>
  checked({
    format: 'ballots/1',
    method: 'budget',
    budget,
    options: Object.entries(costs).map(([id, cost]) => ({ id, title: id, cost })),
    settings,
    ballots: approvals.map((approve, i) => ({ id: `b${i}`, approve })),
  })

/** Parses what a test means to be right, and says why when it is not. */
export function checked(value: unknown): BallotFile {
  const parsed = parseBallots(value)
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.rule}`)
  return parsed.file
}
