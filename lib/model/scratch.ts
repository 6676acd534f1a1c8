/** Columns that are written anew in every use. Their contents are anything until written. */
export type Scratch = {
  /** Makes all columns free again. */
  readonly reset: () => void
  /** A column of at least `length` numbers that nobody else has until the next reset. */
  readonly take: (length: number) => Float64Array
}

/** Making and clearing large columns costs more than filling them. */
export function createScratch(): Scratch {
  const columns: Float64Array[] = []
  let taken = 0
  return {
    reset() {
      taken = 0
    },
    take(length) {
      const known = columns[taken]
      const column = known !== undefined && known.length >= length ? known : new Float64Array(length)
      columns[taken++] = column
      return column
    },
  }
}
