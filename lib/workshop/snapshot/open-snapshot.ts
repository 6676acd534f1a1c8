import { commitmentsIn, openTexts } from './texts'
import type { SnapshotFile, SnapshotState } from './types'

/** The state to read and to compute with: every text back in its place, erased ones as "(erased)". */
export function openSnapshot({ state, texts }: Pick<SnapshotFile, 'state' | 'texts'>): SnapshotState {
  return openTexts(state, texts)
}

/** How many of the sealed texts have been erased since. */
export function erasedTexts({ state, texts }: Pick<SnapshotFile, 'state' | 'texts'>): number {
  return [...commitmentsIn(state)].filter((commitment) => !Object.hasOwn(texts, commitment)).length
}
