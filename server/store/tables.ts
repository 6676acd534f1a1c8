import type { Generated, Kysely, Transaction } from 'kysely'
import type { InputGroup } from '@/lib/disagreement/types'
import type { Naming, Phase, Role } from '@/lib/protocol/commands'
import type { Plan, PracticeId, ScriptStep } from '@/lib/protocol/lead-commands'
import type { Person, RevealedAggregate } from '@/lib/workshop/types'

// The columns as the migrations made them. Times are milliseconds since 1970, truth values 0 or 1, JSON is text.

export type Tables = {
  readonly facts: { readonly key: string; readonly value: string }
  readonly workshops: WorkshopsTable
  readonly people: PeopleTable
  readonly sessions: { readonly token_hash: string; readonly created_at: number }
  readonly memberships: { readonly token_hash: string; readonly workshop_id: string; readonly person_id: string }
  readonly documents: DocumentsTable
  readonly updates: { readonly document_id: number; readonly seq: number; readonly bytes: Uint8Array }
  readonly client_ids: { readonly document_id: number; readonly client_id: number; readonly person_id: string }
  readonly submissions: SubmissionsTable
  readonly reveals: { readonly workshop_id: string; readonly round: number; readonly at: number; readonly naming: Naming }
  readonly revealed_views: RevealedViewsTable
  readonly aggregates: AggregatesTable
  readonly whys: WhysTable
  readonly crux_notes: CruxNotesTable
  readonly proxy_names: ProxyNamesTable
  readonly votes: VotesTable
  readonly ballots: BallotsTable
  readonly vote_choices: VoteChoicesTable
  readonly vote_participation: VoteParticipationTable
  readonly tap_rounds: TapRoundsTable
  readonly card_taps: CardTapsTable
  readonly device_codes: DeviceCodesTable
  readonly command_replies: { readonly workshop_id: string; readonly token_hash: string; readonly key: string; readonly command: string; readonly reply: string; readonly at: number }
  readonly practice_marks: { readonly workshop_id: string; readonly question: PracticeId; readonly person_id: string }
  readonly practice_counts: { readonly workshop_id: string; readonly question: PracticeId; readonly inside: number; readonly total: number }
  readonly snapshots: SnapshotsTable
  readonly erasures: ErasuresTable
  readonly vote_receipts: { readonly workshop_id: string; readonly vote_id: string; readonly receipt: string }
}

export type WorkshopsTable = {
  readonly id: string
  readonly title: string
  /** The join code as typed without dash, upper case. */
  readonly code: string
  readonly recovery_hash: string
  readonly founder_id: string
  readonly sample: number
  readonly phase: Phase
  readonly round: number
  readonly round_open: number
  readonly timer_ends_at: number | null
  readonly board_locked: number
  readonly closed: number
  readonly naming: Naming
  readonly spotlight: InputGroup | null
  /** Nobody new comes in. */
  readonly door_locked: Generated<number>
  /** When a facilitator was last there; written every few seconds while one is. */
  readonly chair_seen_at: number | null
  /** Since when the chair may be taken over; null while it may not. */
  readonly chair_free_since: number | null
  readonly plan: Plan | null
  readonly plan_started_at: number | null
  readonly step: ScriptStep | null
  readonly step_started_at: number | null
  /** Parts of the script that are left out, as a JSON list. */
  readonly dropped: Generated<string>
  readonly nudged_at: number | null
  /** Raised by every command that changes what `stage` or `desk` show. */
  readonly sequence: number
  readonly created_at: number
  /** The workshop is deleted after this moment. */
  readonly keep_until: number | null
}

/** What is left to do of an erasure. */
export type ErasuresTable = {
  readonly workshop_id: string
  readonly person_id: string
  /** What has to be found, as JSON. */
  readonly traces: string
  /** Number of the last snapshot that is done. */
  readonly through: number
  readonly begun_at: number
}

export type SnapshotsTable = {
  readonly id: string
  readonly workshop_id: string
  readonly number: number
  readonly at: number
  /** Canonical JSON, as it was signed: never written again. */
  readonly state: string
  readonly state_hash: string
  readonly state_signature: string
  readonly public_key: string
  /** What opens the commitments of the state, as JSON; an erasure takes openings out. */
  readonly texts: string
  /** How much of the results is computed, 0 to 1. */
  readonly progress: number
  /** Canonical JSON too; null until the thread is done. */
  readonly results: string | null
  readonly results_hash: string | null
  readonly results_signature: string | null
  /** 1: the results could not be computed. */
  readonly failed: number
  readonly revoked_at: number | null
}

export type PeopleTable = {
  readonly workshop_id: string
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly stakeholder: string | null
  readonly origin: Person['origin']
  /** What the person is called at a pseudonymous reveal: an id and a name that say nothing about who it is. */
  readonly pseudonym_id: string | null
  readonly pseudonym_name: string | null
  readonly joined_at: number
  readonly removed_at: number | null
  /** When name and free text of the person were taken out of everything. */
  readonly erased_at: number | null
}

/** Continue on another device: at most one code a person, hashed, used once. */
export type DeviceCodesTable = { readonly workshop_id: string; readonly person_id: string; readonly code_hash: string; readonly expires_at: number }

export type DocumentsTable = {
  readonly id: Generated<number>
  readonly workshop_id: string
  /** `board`, `stage`, `desk` or `own/PERSON`. */
  readonly name: string
  readonly epoch: number
  /** For `stage` and `desk`: the workshop's sequence they were projected from. */
  readonly projected: number | null
  /** Raised by the server that takes the document; whoever took it before appends no more. */
  readonly generation: Generated<number>
  /** Number of the last committed update. */
  readonly head: Generated<number>
}

export type SubmissionsTable = {
  readonly workshop_id: string
  readonly round: number
  readonly person_id: string
  /** The view as JSON; null when the person abstains. */
  readonly view: string | null
  readonly receipt: string
  readonly at: number
}

export type RevealedViewsTable = {
  readonly workshop_id: string
  readonly round: number
  /** Random order, drawn at the reveal. */
  readonly position: number
  readonly person_id: string
  readonly view: string
}

export type AggregatesTable = {
  readonly workshop_id: string
  readonly round: number
  /** Views compared; said even where they are too few to show more. */
  readonly answers: number
  readonly state: RevealedAggregate['state']
  /** A RoomAggregate as JSON once the state is `ready`. */
  readonly result: string | null
}

export type WhysTable = {
  readonly workshop_id: string
  readonly round: number
  /** Random order, drawn at the reveal. */
  readonly position: number
  readonly input: string
  readonly text: string
}

export type CruxNotesTable = {
  readonly workshop_id: string
  readonly round: number
  readonly crux: InputGroup
  readonly text: string
  readonly person_id: string
  readonly at: number
}

export type ProxyNamesTable = {
  readonly workshop_id: string
  readonly view_id: string
  readonly person_id: string
  /** The name that was asked about; another name needs another yes. */
  readonly name: string
  readonly allowed: number
}

export type VotesTable = {
  readonly workshop_id: string
  readonly id: string
  readonly place: number
  /** The frozen sheet as JSON. */
  readonly sheet: string
  readonly hash: string
  readonly opened_at: number
  readonly closes_at: number | null
  readonly closed_at: number | null
  /** From here on as they were at the close; null while open. */
  readonly outcome: 'counted' | 'tooFew' | null
  readonly cast_count: number | null
  readonly abstained_count: number | null
  readonly of_count: number | null
  /** The whole count as JSON; null when it is not shown to anybody. */
  readonly tally: string | null
  readonly rules_shown: number
}

/** Ballots of open votes only. */
export type BallotsTable = {
  readonly workshop_id: string
  readonly vote_id: string
  readonly person_id: string
  /** The facilitator who entered it for somebody without a device. */
  readonly entered_by: string | null
  /** What it says, as JSON: read by the count at the close and by nothing else. */
  readonly choice: string
  readonly withdrawn: number
  readonly receipt: string
  readonly turn: number
  readonly attempt: string
  readonly at: number
}

export type VoteChoicesTable = { readonly workshop_id: string; readonly vote_id: string; readonly choice_key: string; readonly choice: string }

export type VoteParticipationTable = {
  readonly workshop_id: string
  readonly vote_id: string
  readonly person_id: string
  readonly entered: number
  /** Of a named vote; null where the vote was secret. */
  readonly choice_key: string | null
}

export type TapRoundsTable = {
  readonly workshop_id: string
  readonly id: string
  readonly place: number
  readonly card_id: string
  /** The card's title and its ask in one line, as they stood at the opening. */
  readonly title: string
  readonly line: string
  readonly opened_at: number
  readonly closed_at: number | null
  /** As they were at the close; null while open. */
  readonly tapped_count: number | null
  readonly of_count: number | null
  /** A TapResult as JSON; null while open and when called off. */
  readonly result: string | null
}

/** Taps on the open card only. */
export type CardTapsTable = {
  readonly workshop_id: string
  readonly taps_id: string
  readonly person_id: string
  /** The facilitator who entered it for somebody without a device. */
  readonly entered_by: string | null
  /** What was tapped, as JSON. */
  readonly answers: string
  readonly abstains: number
}

/** A handle that queries run on: the connection outside, the transaction inside a job. */
export type Db = Kysely<Tables> | Transaction<Tables>
