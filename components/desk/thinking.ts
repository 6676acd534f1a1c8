import type { Me } from '@/lib/protocol/commands'
import type { StageSnapshot } from '@/lib/workshop/types'

type Open = Pick<StageSnapshot, 'roundOpen' | 'counts' | 'votes'>

/** What the room waits for: ballots of an open vote, else answers of an open round; null when for neither. */
export function thinkingOf({ roundOpen, counts, votes }: Open): { readonly about: 'answers' | 'vote'; readonly spoke: number; readonly of: number } | null {
  const vote = votes.find(({ status }) => status === 'open')
  if (vote !== undefined) return { about: 'vote', spoke: vote.counts.cast, of: vote.counts.of }
  return roundOpen ? { about: 'answers', spoke: counts.submitted + counts.abstained, of: counts.of } : null
}

type Thinker = Pick<Me, 'personId' | 'role' | 'submitted' | 'abstained'> & { readonly ballots: readonly Pick<Me['ballots'][number], 'vote' | 'personId' | 'withdrawn'>[] }

/** Whether this person is one of those: only their own page can tell, so a nudge names nobody. */
export function isThinking(stage: Open & Pick<StageSnapshot, 'round'>, me: Thinker): boolean {
  if (me.role !== 'participant') return false
  const vote = stage.votes.find(({ status }) => status === 'open')
  if (vote !== undefined) return !me.ballots.some((ballot) => ballot.vote === vote.id && ballot.personId === me.personId && !ballot.withdrawn)
  return stage.roundOpen && me.submitted === null && !me.abstained
}
