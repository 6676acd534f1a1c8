import type { PresenceState } from '@/lib/workshop/types'

/** Presence names what somebody edits by a card's id; views edited together stand there with this before theirs. */
export const sharedViewPresence = 'view/'

export function presenceOf(viewId: string): string {
  return `${sharedViewPresence}${viewId}`.slice(0, 64)
}

/** Who else is at a shared view now. */
export function othersAt(viewId: string, others: readonly PresenceState[]): readonly string[] {
  return others.filter(({ editing }) => editing?.card === presenceOf(viewId)).map(({ name }) => name)
}
