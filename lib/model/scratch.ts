/** Columns that are written anew in every use. Their contents are anything until written. */
export type Scratch = {
  /** Makes all columns free again. */
  readonly reset: () => void
  /** A column of at least `length` numbers that nobody else has until the next reset. */
  readonly take: (length: number) => Float64Array
  /** The same for whole numbers of 32 bits. */
  readonly takeIntegers: (length: number) => Int32Array
}

/** Making and clearing large columns costs more than filling them. */
export function createScratch(): Scratch {
  const numbers = poolOf((length) => new Float64Array(length))
  const integers = poolOf((length) => new Int32Array(length))
  return {
    reset() {
      numbers.reset()
      integers.reset()
    },
    take: numbers.take,
    takeIntegers: integers.take,
  }
}

function poolOf<Column extends { readonly length: number }>(make: (length: number) => Column) {
  const columns: Column[] = []
  let taken = 0
  return {
    reset(): void {
      taken = 0
    },
    take(length: number): Column {
      const known = columns[taken]
      const column = known !== undefined && known.length >= length ? known : make(length)
      columns[taken++] = column
      return column
    },
  }
}
