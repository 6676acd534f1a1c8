import type { SnapshotFile } from '../workshop/snapshot/types'
import { openSnapshot } from '../workshop/snapshot/open-snapshot'
import type { Report } from './report'

/** What a sealed file says, texts opened. */
export function reportOfSnapshot(file: SnapshotFile): Report {
  const state = openSnapshot(file)
  const last = state.reveals.at(-1)
  return {
    snapshot: state.id,
    number: state.number,
    hash: file.stateHash,
    previous: state.previous,
    sealedAt: state.sealedAt,
    sample: state.sample,
    modelVersion: state.modelVersion,
    seed: state.seed,
    draws: state.draws,
    round: last?.round ?? state.round,
    naming: last?.naming ?? state.naming,
    people: state.people,
    views: state.views,
    // The workshop may have been named anew since its board was: people know it by this name.
    workshop: state.workshop,
    results: file.results?.results ?? null,
    figures: last?.naming === 'aggregate' ? (state.aggregates.find(({ round }) => round === last.round)?.result ?? null) : null,
    votes: state.votes,
    commitments: state.board.commitments,
    minorityNotes: state.board.minorityNotes.filter(({ archived }) => !archived),
    notes: state.notes,
    whys: state.whys,
  }
}
