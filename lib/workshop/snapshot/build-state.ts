import { DEFAULT_DRAWS, DEFAULT_SEED } from '../../model/uncertainty'
import { MODEL_VERSION } from '../../model/version'
import { assembleWorkshop } from '../assemble'
import type { BoardSnapshot, Person, StageSnapshot } from '../types'
import { commitTexts, type Committed } from './texts'
import type { SnapshotState } from './types'

export type Sealing = {
  readonly id: string
  readonly workshopId: string
  readonly number: number
  readonly previous: string | null
  /** ISO 8601, UTC. */
  readonly sealedAt: string
  readonly sealedBy: string | null
  readonly board: BoardSnapshot
  /** As everybody in the room reads it: nothing sealed is in it. */
  readonly stage: StageSnapshot
  /** 128 bits in hex, drawn for each text. */
  readonly salt: () => string
  /** SHA-256 in hex, where there is a faster one than the library's. */
  readonly hash?: (text: string) => string
}

/**
 * The state that a snapshot freezes, with its texts committed to. Open votes are left out with their sheets and counts; submissions before
 * their reveal are in neither argument.
 */
export function snapshotState({ board, stage, salt, hash, ...sealing }: Sealing): Committed<SnapshotState> {
  const { problems: _, ...whole } = board
  const { title, sample, phase, round, naming, reveals, views, aggregates, whys, notes, proxyNames } = stage
  const state: SnapshotState = {
    format: 'snapshot-state/1',
    ...sealing,
    modelVersion: MODEL_VERSION,
    seed: DEFAULT_SEED,
    draws: DEFAULT_DRAWS,
    title,
    sample,
    phase,
    round,
    naming,
    people: isNamed(stage) ? stage.people : stage.people.map(withoutName),
    board: whole,
    reveals,
    views,
    aggregates,
    whys,
    notes,
    proxyNames,
    votes: stage.votes.filter(({ status }) => status === 'closed'),
    workshop: assembleWorkshop({ board, stage }),
  }
  return commitTexts(state, salt, hash)
}

/** Names leave the room only where everybody typed under the promise that they would be shown. */
function isNamed({ naming, reveals }: StageSnapshot): boolean {
  return naming === 'named' && reveals.every((reveal) => reveal.naming === 'named')
}

function withoutName(person: Person): Person {
  return { ...person, name: '', stakeholder: null }
}
