import type { Definitions, Estimate, Framing, Intervention, Regime, Support, View, BeliefKey, Defaults } from '../model/workshop'
import type { RoomAggregate } from '../disagreement/aggregate'
import type { InputGroup } from '../disagreement/types'
import type { Naming, Phase, Role } from '../protocol/commands'
import type { TapRound } from './tap-types'
import type { PracticeId } from '../protocol/lead-commands'
import type { ScriptState } from './script'
import type { SnapshotMark } from './snapshot/types'
import type { Commitment, CommitmentEdit, MinorityNote, VoteState } from './vote-types'

// Typed, frozen pictures of the four documents, and the named edits that change them.
// Only lib/workshop names a Yjs key; everybody else reads these and sends those.

export type EstimateField = 'cost' | 'reductionIfScheming' | 'reductionIfNotScheming' | 'legibility' | 'verifiability' | 'robustness' | 'evidence'

export type Card = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly ask: string
  readonly category: string
  readonly overlapGroup: string | null
  /** Who, by when, seen by: parts of the ask in one line; empty when not said. */
  readonly who: string
  readonly byWhen: string
  readonly seenBy: string
  /** Complete: fields nobody touched hold the starting value and are named in `assumed`. */
  readonly numbers: { readonly [K in EstimateField]: Estimate }
  readonly support: Support
  readonly assumed: readonly EstimateField[]
  readonly archived: boolean
  /** The card that took this one in; holds only while this one is archived. */
  readonly mergedInto: string | null
  readonly pos: string
}

export type Comment = { readonly id: string; readonly cardId: string; readonly personId: string; readonly text: string; readonly at: number; readonly archived: boolean }

export type Settings = {
  readonly title: string
  readonly framing: Framing
  readonly askLimit: number
  readonly developer: string
  readonly until: string
  readonly definitions: Definitions
  readonly defaults: Defaults
  readonly regimes: readonly Regime[]
  readonly note: string
}

export type BoardSnapshot = {
  /** In board order (pos, id), archived ones included. */
  readonly cards: readonly Card[]
  readonly comments: readonly Comment[]
  readonly settings: Settings
  /** The view that all co-edit after the first reveal; untouched until somebody answers in it. */
  readonly groupView: OwnSnapshot
  /** Views of somebody who is not in the room ("as the developer's leadership"), archived ones included. */
  readonly proxyViews: readonly ProxyView[]
  /** By card id; only cards of which something is agreed. */
  readonly commitments: readonly Commitment[]
  /** Oldest first, archived ones included. */
  readonly minorityNotes: readonly MinorityNote[]
  /** What could not be read and was left out, in words. */
  readonly problems: readonly string[]
}

export type ProxyView = { readonly id: string; readonly name: string; readonly archived: boolean; readonly answers: OwnSnapshot }

export type CardText = 'title' | 'summary' | 'ask' | 'category' | 'who' | 'byWhen' | 'seenBy'

/**
 * One act of one person on the board: the unit of undo and of the journal. `base` is what the person saw.
 * A card goes after the card `after`, at the top when that is null; `pos` is the exact place, filled in by `withPlace`.
 * A null estimate is one that nobody has touched: it goes back to the starting value.
 */
export type BoardEdit =
  | { readonly kind: 'addCard'; readonly card: string; readonly title: string; readonly after: string | null; readonly numbers?: Partial<Intervention>; readonly pos?: string }
  | { readonly kind: 'setText'; readonly card: string; readonly field: CardText; readonly base: string; readonly value: string }
  | { readonly kind: 'setEstimate'; readonly card: string; readonly field: EstimateField; readonly base: Estimate | null; readonly value: Estimate | null }
  | { readonly kind: 'setSupport'; readonly card: string; readonly constituency: string; readonly base: Estimate | null; readonly value: Estimate | null }
  | { readonly kind: 'setOverlapGroup'; readonly card: string; readonly base: string | null; readonly value: string | null }
  | { readonly kind: 'moveCard'; readonly card: string; readonly base: string; readonly after: string | null; readonly pos?: string }
  | { readonly kind: 'archiveCard'; readonly card: string; readonly archived: boolean }
  /** `added` and `took` are filled in by `withPlace`. */
  | { readonly kind: 'mergeCards'; readonly card: string; readonly into: string; readonly added?: string; readonly took?: readonly string[] }
  | { readonly kind: 'unmergeCards'; readonly card: string; readonly into: string; readonly added: string; readonly took: readonly string[] }
  | { readonly kind: 'addComment'; readonly comment: string; readonly card: string; readonly person: string; readonly text: string; readonly at: number }
  | { readonly kind: 'archiveComment'; readonly comment: string; readonly archived: boolean }
  | { readonly kind: 'setSetting'; readonly key: SettingKey; readonly base: unknown; readonly value: unknown }
  /** An answer in the group view (`view` is `group`) or in a proxy view; `base` is the stored value before, null for none. */
  | { readonly kind: 'answerIn'; readonly view: string; readonly edit: OwnEdit; readonly base: unknown }
  | { readonly kind: 'addProxy'; readonly view: string; readonly name: string }
  | { readonly kind: 'nameProxy'; readonly view: string; readonly base: string; readonly value: string }
  | { readonly kind: 'archiveProxy'; readonly view: string; readonly archived: boolean }
  | CommitmentEdit

/** `regime/ID` holds a whole regime (null takes it out of play); `definitions/KEY` and `defaults/KEY` one entry each. */
export type SettingKey = 'title' | 'framing' | 'askLimit' | 'developer' | 'until' | 'note' | `definitions/${string}` | `defaults/${string}` | `regime/${string}`

export type EditResult = { readonly ok: true } | { readonly ok: false; readonly reason: 'gone' | 'changed' | 'invalid' | 'full' | 'kept'; readonly message: string }

/** One answer in a person's own document. `open` = "I don't know": the starting value, counted as not answered. */
export type Answer =
  | { readonly state: 'answered'; readonly estimate: Estimate; readonly asked?: { readonly [key: string]: unknown } }
  | { readonly state: 'open' }
  /** "About right": the board's figure was looked at and kept. Cards only. */
  | { readonly state: 'checked' }

/**
 * Keys of `own/<person>`:
 * `belief/pScheming` … · `weights/REGIME` (of ten decisions, a number) · `weights` (`open` only) · `budget/REGIME` · `sincerity/REGIME`
 * · `card/ID/FIELD` (FIELD an estimate field or `support.CONSTITUENCY`).
 */
export type AnswerKey = string

export type OwnSnapshot = {
  readonly answers: { readonly [key: AnswerKey]: Answer }
  /** Of ten decisions, how many by each story; empty when untouched. */
  readonly counters: { readonly [regimeId: string]: number }
  /** One line of why per answer key. */
  readonly why: { readonly [key: AnswerKey]: string }
  /** Free small facts the screens keep across devices: story order, place in the form, `changedAfterResults`. */
  readonly meta: { readonly [key: string]: unknown }
  readonly problems: readonly string[]
}

export type OwnEdit =
  | { readonly kind: 'setAnswer'; readonly key: AnswerKey; readonly value: Answer | null }
  | { readonly kind: 'setCounter'; readonly regime: string; readonly value: number | null }
  | { readonly kind: 'setWhy'; readonly key: AnswerKey; readonly value: string }
  | { readonly kind: 'setMeta'; readonly key: string; readonly value: unknown }

export type Person = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly stakeholder: string | null
  /** `joined` with a device of their own, `imported` from a file, `entered` by the facilitator. */
  readonly origin: 'joined' | 'imported' | 'entered'
}

export type RevealedView = { readonly round: number; readonly personId: string; readonly view: View }

/** `tooFew`: fewer than three answered, so nothing is shown. `result` is there when the state is `ready`. */
export type RevealedAggregate = {
  readonly round: number
  readonly answers: number
  readonly state: 'computing' | 'ready' | 'tooFew' | 'failed'
  readonly result: RoomAggregate | null
}
/** `input` names the question as in a view's `why`. */
export type SharedWhy = { readonly round: number; readonly input: string; readonly text: string }
export type CruxNote = { readonly round: number; readonly crux: InputGroup; readonly text: string; readonly by: string; readonly at: number }
export type ProxyName = { readonly view: string; readonly personId: string; readonly name: string; readonly allowed: boolean }

export type StageSnapshot = {
  readonly title: string
  readonly sample: boolean
  readonly code: string
  readonly phase: Phase
  /** The round whose answers are being collected or were last revealed; 1 at first. */
  readonly round: number
  /** Answers of `round` are accepted: true from the start of the round until its reveal. */
  readonly roundOpen: boolean
  /** Server time in ms at which the soft timer ends. */
  readonly timerEndsAt: number | null
  readonly boardLocked: boolean
  /** Nobody new comes in. */
  readonly doorLocked: boolean
  /** Since when (server ms) no facilitator has been there, once that is long enough for somebody else to take over. */
  readonly chairFreeSince: number | null
  /** The facilitators' script, if they chose one. */
  readonly script: ScriptState | null
  /** When those who are still thinking were last asked to come to an end; it does not say who they are. */
  readonly nudgedAt: number | null
  /** How many of the room's practice ranges hold the answer; counts of fewer than three are not told. */
  readonly practice: readonly PracticeCount[]
  readonly naming: Naming
  readonly people: readonly Person[]
  readonly counts: { readonly submitted: number; readonly abstained: number; readonly of: number }
  readonly reveals: readonly { readonly round: number; readonly at: number; readonly naming: Naming }[]
  /** All revealed views of all rounds; a person's latest is what results use. */
  readonly views: readonly RevealedView[]
  /** Rounds shown as group figures only; they have no views. */
  readonly aggregates: readonly RevealedAggregate[]
  /** Lines of why from rounds without names, in random order, without whose they are. */
  readonly whys: readonly SharedWhy[]
  /** The question that everyone's screen and the wall show. */
  readonly spotlight: InputGroup | null
  /** What was said about a question after the reveal of a round. */
  readonly notes: readonly CruxNote[]
  /** A yes or no of the person whom a proxy view is named after, to that name. */
  readonly proxyNames: readonly ProxyName[]
  /** Cards that were opened for taps, oldest first; at most one is open. */
  readonly taps: readonly TapRound[]
  /** Oldest first; at most one is open. */
  readonly votes: readonly VoteState[]
  /** By number; the hash of the last one proves all before it. */
  readonly snapshots: readonly SnapshotMark[]
  /** Server time in ms after which the workshop is deleted. */
  readonly keepUntil: number | null
  readonly problems: readonly string[]
}

export type PracticeCount = { readonly question: PracticeId; readonly inside: number; readonly of: number }

export type Tick = 'thinking' | 'submitted' | 'abstains'
export type DeskSnapshot = {
  readonly ticks: { readonly [personId: string]: Tick }
  /** By person, whether their ballot in the open vote has arrived; empty while no vote is open. */
  readonly voted: { readonly [personId: string]: boolean }
  readonly problems: readonly string[]
}

/** What another socket of the board shows of its person; stamped by the server. */
export type PresenceState = { readonly personId: string; readonly name: string; readonly editing: { readonly card: string; readonly field: string | null } | null; readonly away: boolean }

export type { BeliefKey }
