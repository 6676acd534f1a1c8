/** PostgreSQL said no, or could not be asked. */
export class PostgresError extends Error {
  /** Five characters that PostgreSQL's manual lists (appendix A); null when nothing answered. */
  readonly state: string | null

  constructor(cause: unknown) {
    super(cause instanceof Error && cause.message !== '' ? cause.message : String(cause), { cause })
    this.name = 'PostgresError'
    this.state = sqlStateOf(cause)
  }

  /** The database is away, full, shutting down or takes no writes: not a matter of this one statement. */
  get isAway(): boolean {
    if (this.state === null) return true
    // 57014 is a statement that took too long.
    return ['08', '53', '58', 'XX'].includes(this.state.slice(0, 2)) || /^57P|^25006$|^28|^3D/.test(this.state)
  }
}

function sqlStateOf(cause: unknown): string | null {
  const state = cause instanceof Error && 'code' in cause && 'severity' in cause ? cause.code : null
  return typeof state === 'string' ? state : null
}

/** True for an error of the database itself, false for whatever a job decided to throw. */
export function isStoreError(error: unknown): boolean {
  if (error instanceof PostgresError) return true
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')
}

/** Another server took the document: what this one has of it in memory is worth nothing any more. */
export class Fenced extends Error {
  constructor(readonly documentIds: readonly number[]) {
    super(`Another server took the documents ${documentIds.join(', ')}.`)
    this.name = 'Fenced'
  }
}
