import * as z from 'zod'
import '@/lib/protocol/zod-config'
import type { VoteSheet } from '@/lib/workshop/vote-types'
import { readChoice } from '@/lib/workshop/draft-ballot'
import type { BallotChoice } from '@/lib/workshop/vote-types'

// What this device knows of one person's ballot in one vote. What a secret ballot says is kept nowhere else with a name on it.

export type Cast = { readonly choice: BallotChoice; readonly receipt: string; readonly at: number }
/** A cast that has not been answered: sent again under the same key it stays one. */
export type Attempt = { readonly choice: BallotChoice | null; readonly turn: number; readonly key: string }
export type BallotMemory = { readonly draft: BallotChoice | null; readonly cast: Cast | null; readonly attempt: Attempt | null }

export type BallotPlace = { readonly workshop: string; readonly vote: string; readonly person: string }

const prefix = 'parley-ballot'
const nothing: BallotMemory = { draft: null, cast: null, attempt: null }
const keyOf = ({ workshop, vote, person }: BallotPlace): string => `${prefix}/${workshop}/${vote}/${person}`
const stored = z.object({
  draft: z.unknown(),
  cast: z.object({ choice: z.unknown(), receipt: z.string(), at: z.number() }).nullable(),
  attempt: z.object({ choice: z.unknown(), turn: z.number(), key: z.string() }).nullable(),
})

export function readBallotMemory(place: BallotPlace, sheet: VoteSheet): BallotMemory {
  try {
    const parsed = stored.safeParse(JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null'))
    if (!parsed.success) return nothing
    const { draft, cast, attempt } = parsed.data
    return {
      draft: readChoice(draft, sheet),
      cast: cast === null ? null : { ...cast, choice: readChoice(cast.choice, sheet) ?? {} },
      attempt: attempt === null ? null : { ...attempt, choice: readChoice(attempt.choice, sheet) },
    }
  } catch {
    // No storage, or something else wrote the key: the ballot starts empty.
    return nothing
  }
}

export function writeBallotMemory(place: BallotPlace, memory: BallotMemory): void {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(memory))
  } catch {
    // Storage is full or off: the ballot lives as long as the page.
  }
}

/** Every ballot this device knows of a workshop that it leaves. */
export function forgetBallots(workshop: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(`${prefix}/${workshop}/`)) localStorage.removeItem(key)
  } catch {
    // No storage: nothing was kept.
  }
}
