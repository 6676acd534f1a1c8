import type { Seat } from '../load/seats'

export type WriterSeat = Pick<Seat, 'workshopId' | 'personId' | 'cookie'>

/** What a run tells a process of clients. */
export type ToWriter =
  | { readonly kind: 'open'; readonly origin: string; readonly seats: readonly WriterSeat[]; readonly seed: string }
  /** Begin to write, each page `rate` times a second. */
  | { readonly kind: 'write'; readonly rate: number }
  | { readonly kind: 'stop' }
  | { readonly kind: 'comeBack'; readonly origin: string }
  | { readonly kind: 'contents' }

export type FromWriter =
  | { readonly kind: 'opened' }
  /** Updates that arrived from the server, and own ones that it acknowledged. */
  | { readonly kind: 'stopped'; readonly written: number; readonly shown: readonly Uint8Array[]; readonly saved: readonly Uint8Array[] }
  | { readonly kind: 'back' }
  | { readonly kind: 'contents'; readonly hashes: readonly string[] }
