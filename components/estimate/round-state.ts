// Where a person stands with the round: what the form lets them do.
import type { Role } from '@/lib/protocol/commands'
import type { StageSnapshot } from '@/lib/workshop/types'

export type RoundState = 'observer' | 'notOpen' | 'open' | 'closed' | 'sample'

/** `closed`: the round was revealed and no new one has begun; answers are read only. */
export function roundState(stage: StageSnapshot, role: Role): RoundState {
  if (stage.sample) return 'sample'
  if (role === 'observer') return 'observer'
  if (stage.roundOpen) return 'open'
  return stage.reveals.some(({ round }) => round === stage.round) ? 'closed' : 'notOpen'
}
