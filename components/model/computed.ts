/** A result on its way. `stale`: `result` answers an earlier question of the same kind, and shows until the new one is in. */
export type Computed<T> = { readonly status: 'empty' | 'computing' | 'ready' | 'failed'; readonly result: T | null; readonly stale: boolean; readonly message?: string }
