import type { Signer } from '@/lib/workshop/snapshot/signature'
import type { Capacity } from './capacity'
import type { RandomBytes } from './codes'
import type { Locks } from './locks'
import type { Log } from './log'
import type { Metrics } from './metrics'
import type { RateLimits } from './rate-limit'
import type { GroupCommit } from './store/group-commit'
import type { Store } from './store/store'
import type { Rooms } from './sync/rooms'
import type { VoteClock } from './votes/vote-clock'

/** What the parts of one running server share. Clock and chance come in from outside. */
export type ServerContext = {
  readonly store: Store
  readonly commits: GroupCommit
  readonly rooms: Rooms
  readonly log: Log
  readonly metrics: Metrics
  /** Where the host's key and an embedded database lie. */
  readonly dataDir: string
  readonly now: () => number
  readonly random: RandomBytes
  readonly wrongCodes: RateLimits
  readonly capacity: Capacity
  /** Refused updates per person: who is refused again and again waits. */
  readonly refusals: RateLimits
  /** Commands of one workshop run one after the other. */
  readonly workshopLocks: Locks
  /** Begins to compute the group figures of a revealed round. */
  readonly beginAggregate: (workshopId: string, round: number) => void
  /** Begins to compute the results of a sealed snapshot. */
  readonly beginResults: (workshopId: string, snapshotId: string) => void
  /** Takes an erased person out of the sealed snapshots; fulfilled when nothing of them is left. */
  readonly finishErasure: (workshopId: string, personId: string) => Promise<void>
  /** The host's key. */
  readonly signer: Signer
  readonly voteClock: Pick<VoteClock, 'watch' | 'truncateLog'>
}
