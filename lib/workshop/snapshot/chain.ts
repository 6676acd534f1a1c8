import type { SnapshotFile } from './types'

export type NamedSnapshot = { readonly name: string; readonly file: SnapshotFile }

/**
 * Why snapshots, in order of number, are no chain: another workshop or key, one twice, one left out, one put in. Null when they are. More than
 * one must begin with number 1 unless `isPart`. A chain cannot tell whether later ones were left out; the newest hash can.
 */
export function chainProblem(ordered: readonly NamedSnapshot[], isPart: boolean): string | null {
  const [first, ...rest] = ordered
  if (first === undefined) return null
  if (first.file.state.number === 1 && first.file.state.previous !== null) return `${first.name}: it is snapshot 1 and names one before it.`
  if (first.file.state.number > 1 && first.file.state.previous === null) return `${first.name}: it is snapshot ${first.file.state.number} and names none before it.`
  if (rest.length > 0 && first.file.state.number !== 1 && !isPart) return `${first.name}: the chain begins with snapshot ${first.file.state.number}; snapshot 1 is missing.`
  let before = first
  for (const next of rest) {
    const problem = linkProblem(before.file, next.file)
    if (problem !== null) return `${next.name}: ${problem}.`
    before = next
  }
  return null
}

function linkProblem(before: SnapshotFile, next: SnapshotFile): string | null {
  const { number } = next.state
  if (next.publicKey !== before.publicKey) return `it is signed by the key ${next.publicKey} and the one before it by ${before.publicKey}`
  if (next.state.workshopId !== before.state.workshopId) return `it is of the workshop ${next.state.workshopId} and the one before it of ${before.state.workshopId}`
  if (number === before.state.number) return `it is snapshot ${number}, and so is another file`
  if (number !== before.state.number + 1) return `it is snapshot ${number} and follows ${before.state.number}; ${number - 1} is missing`
  return next.state.previous === before.stateHash ? null : `it follows ${next.state.previous ?? 'none'}, not ${before.stateHash}`
}
