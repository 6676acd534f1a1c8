import type { WorkshopResults } from '../../disagreement/types'
import type { Workshop } from '../../model/workshop'
import type { Naming, Phase } from '../../protocol/commands'
import type { BoardSnapshot, CruxNote, Person, ProxyName, RevealedAggregate, RevealedView, SharedWhy } from '../types'
import type { VoteState } from '../vote-types'

// A sealed workshop: what anybody needs who asks six weeks later how a result came about.

/**
 * In a sealed state every free text stands as `text:` and the commitment SHA-256(salt ‖ text), in hex; the same text has the same reference
 * wherever it stands. What it said is in `texts`, outside what is signed, and can be forgotten while the signatures hold.
 */
export type TextRef = string

export type TextOpening = { readonly salt: string; readonly text: string }
/** By commitment, in hex, without `text:`. */
export type TextOpenings = { readonly [commitment: string]: TextOpening }

/** The part that is frozen at the command. Texts in it are references, until `openSnapshot` puts them back. */
export type SnapshotState = {
  readonly format: 'snapshot-state/1'
  /** 128 bits that nobody guesses: also the address of its page. */
  readonly id: string
  readonly workshopId: string
  /** 1 for the first one of a workshop. */
  readonly number: number
  /** State hash of the one before; null for number 1. */
  readonly previous: string | null
  /** ISO 8601, UTC. */
  readonly sealedAt: string
  /** A person's id; null when the server sealed. */
  readonly sealedBy: string | null
  readonly modelVersion: string
  readonly seed: number
  readonly draws: number
  readonly title: TextRef
  readonly sample: boolean
  readonly phase: Phase
  readonly round: number
  readonly naming: Naming
  /** Without names and stakeholders unless every reveal was named. */
  readonly people: readonly Person[]
  /** Archived cards too: all that a restore needs. */
  readonly board: Omit<BoardSnapshot, 'problems'>
  readonly reveals: readonly { readonly round: number; readonly at: number; readonly naming: Naming }[]
  /** Every revealed round. */
  readonly views: readonly RevealedView[]
  readonly aggregates: readonly RevealedAggregate[]
  readonly whys: readonly SharedWhy[]
  readonly notes: readonly CruxNote[]
  readonly proxyNames: readonly ProxyName[]
  /** Closed ones only, as the stage showed them. */
  readonly votes: readonly VoteState[]
  /** What the results are computed from: the board with everybody's latest revealed view. */
  readonly workshop: Workshop
}

/** The part that follows from a thread: the same numbers that anybody computes again from the state. */
export type SnapshotResults = {
  readonly format: 'snapshot-results/1'
  /** Of the state it was computed from. */
  readonly stateHash: string
  readonly modelVersion: string
  readonly seed: number
  readonly draws: number
  /** Null when the state's workshop breaks a rule of its format; `problem` then says which. */
  readonly results: WorkshopResults | null
  readonly problem: string | null
}

export type SnapshotFile = {
  readonly format: 'snapshot/1'
  readonly state: SnapshotState
  /** SHA-256 of the state's canonical JSON, in hex. */
  readonly stateHash: string
  /** Ed25519 over `snapshot-state/1:HASH`, in hex. */
  readonly stateSignature: string
  /** Ed25519, in hex: the host's key. */
  readonly publicKey: string
  /** Null, as are the two below, until the thread is done. */
  readonly results: SnapshotResults | null
  readonly resultsHash: string | null
  /** Ed25519 over `snapshot-results/1:HASH`, in hex. */
  readonly resultsSignature: string | null
  readonly texts: TextOpenings
}

/** A snapshot as the stage lists it. */
export type SnapshotMark = {
  readonly id: string
  readonly number: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly hash: string
  /** How much of the results is computed, 0 to 1; 1 once the second part is signed. */
  readonly progress: number
  readonly resultsReady: boolean
  /** The results could not be computed; the frozen part stands. */
  readonly failed: boolean
  /** Its page and file are closed; its hash stays in the chain. */
  readonly revoked: boolean
}
