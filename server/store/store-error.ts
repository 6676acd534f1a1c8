/** True for an error of the database itself, false for whatever a job decided to throw. */
export function isStoreError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')
}
