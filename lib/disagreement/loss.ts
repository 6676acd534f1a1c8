/** Sorted board positions. */
export type Members = readonly number[]

/** What is needed of a view's model to judge packages by its own beliefs: V, the best package A* and the gain G (model.md section 4). */
export type Judge = {
  readonly value: (members: Members) => number
  readonly best: { readonly members: Members; readonly value: number }
  /** At least 1e-6. */
  readonly gain: number
}

/**
 * Loss of a view under a package, in 0..1: the share of its own package's gain that it would lose, by its own beliefs.
 * Source: model.md section 6.
 */
export function lossOf(judge: Judge, members: Members): number {
  const lost = (judge.best.value - judge.value(members)) / judge.gain
  return Math.min(1, Math.max(0, lost))
}

/** Row judges, column's package; 0 on the diagonal. */
export function lossMatrix(judges: readonly Judge[]): readonly (readonly number[])[] {
  return judges.map((judge, row) => judges.map((other, column) => (row === column ? 0 : lossOf(judge, other.best.members))))
}

/** Distance D: the mean loss over ordered pairs of different views, in 0..1. NaN-free: 0 for fewer than two. */
export function distanceOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((_, row) => meanLoss(matrix, row))
  return rows.length === 0 ? 0 : rows.reduce((sum, mean) => sum + mean, 0) / rows.length
}

/** Mean loss of one view over the packages of all others, in 0..1. */
export function meanLoss(matrix: readonly (readonly number[])[], row: number): number {
  const others = matrix[row]?.filter((_, column) => column !== row) ?? []
  return others.length === 0 ? 0 : others.reduce((sum, loss) => sum + loss, 0) / others.length
}
