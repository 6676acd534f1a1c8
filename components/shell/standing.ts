import { tickWords } from '@/lib/words/messages-rounds'
import type { DeskSnapshot } from '@/lib/workshop/types'

/** Where somebody stands with what the room waits for, in words: their ballot while a vote is open, else their answers; null when for neither. */
export function standing({ voted, ticks }: Pick<DeskSnapshot, 'voted' | 'ticks'>, personId: string, roundOpen: boolean): string | null {
  const ballot = voted[personId]
  if (ballot !== undefined) return ballot ? tickWords.voted : tickWords.notVoted
  const tick = roundOpen ? ticks[personId] : undefined
  return tick === undefined ? null : tickWords[tick]
}
