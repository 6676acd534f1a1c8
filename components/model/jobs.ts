import type { PackageByView } from '@/lib/disagreement/any-package'
import type { Flip, PairCruxes, WorkshopResults } from '@/lib/disagreement/types'
import type { Frontier } from '@/lib/model/frontier'
import type { Levers } from '@/lib/model/levers'
import type { ViewResult } from '@/lib/model/results'
import type { TheatrePoint } from '@/lib/model/theatre'
import type { UncertaintyResult } from '@/lib/model/uncertainty'
import type { Workshop } from '@/lib/model/workshop'
import type { OpenQuestion } from '@/lib/words/open-questions'

// What a page asks of the worker and what it gets back: plain data that crosses a thread by structured clone.

type OfPair = { readonly workshop: Workshop; readonly viewId: string; readonly otherId: string }
type OfView = { readonly workshop: Workshop; readonly viewId: string }
export type Job =
  | ({ readonly kind: 'view' } & OfView)
  | { readonly kind: 'room'; readonly workshop: Workshop }
  /** Worlds inside the view's ranges; answers several times on the way. */
  | ({ readonly kind: 'draws'; readonly draws: number } & OfView)
  /** For each ask, the least change of one answer that takes it in or out. */
  | ({ readonly kind: 'flips' } & OfView)
  /** The best possible, appeal against effect, and what else would move the outcome. */
  | ({ readonly kind: 'outlook' } & OfView)
  /** The inputs left at a starting value that could change the list. */
  | ({ readonly kind: 'open' } & OfView)
  /** What some asks, such as a vote's winners, bring by every view; answers without ranges first. */
  | { readonly kind: 'package'; readonly workshop: Workshop; readonly asks: readonly string[] }
  /** Why two views value asks differently, on the first one's list and then also on the other's. */
  | ({ readonly kind: 'pair' } & OfPair)
  /** The least change of one answer that makes the two lists the same: of the first view, then also of the other. */
  | ({ readonly kind: 'equal' } & OfPair)

export type Outlook = { readonly frontier: Frontier; readonly theatre: readonly TheatrePoint[]; readonly levers: Levers }
export type BothCruxes = { readonly own: PairCruxes; readonly reverse: PairCruxes | null }
/** `other` is missing until it was looked for; null where no single answer would do. */
export type Equalizers = { readonly own: Flip | null; readonly other?: Flip | null }
export type Flips = { readonly [askId: string]: Flip | null }
export type JobAnswer =
  | { readonly kind: 'view'; readonly result: ViewResult }
  | { readonly kind: 'room'; readonly result: WorkshopResults }
  | { readonly kind: 'draws'; readonly result: UncertaintyResult }
  | { readonly kind: 'flips'; readonly result: Flips }
  | { readonly kind: 'outlook'; readonly result: Outlook }
  | { readonly kind: 'open'; readonly result: readonly OpenQuestion[] }
  | { readonly kind: 'package'; readonly result: readonly PackageByView[] }
  | { readonly kind: 'pair'; readonly result: BothCruxes }
  | { readonly kind: 'equal'; readonly result: Equalizers }

export type JobRequest = { readonly number: number; readonly job: Job }
/** `final`: nothing more comes for this request. */
export type JobReply =
  | { readonly number: number; readonly ok: true; readonly answer: JobAnswer; readonly final: boolean }
  | { readonly number: number; readonly ok: false; readonly message: string }

const kinds: readonly unknown[] = ['view', 'room', 'draws', 'flips', 'outlook', 'open', 'package', 'pair', 'equal'] satisfies readonly Job['kind'][]
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const hasKind = (value: unknown) => isObject(value) && 'kind' in value && kinds.includes(value.kind)
const isNumbered = (value: unknown): value is { readonly number: number } => isObject(value) && 'number' in value && typeof value.number === 'number'

// Both ends are built from the same sources, so only the envelope is checked: the contents are typed where they are made.
export const isJobRequest = (value: unknown): value is JobRequest => isNumbered(value) && 'job' in value && hasKind(value.job)

export const isJobReply = (value: unknown): value is JobReply => {
  if (!isNumbered(value) || !('ok' in value)) return false
  if (value.ok === true) return 'answer' in value && hasKind(value.answer) && 'final' in value && typeof value.final === 'boolean'
  return 'message' in value && typeof value.message === 'string'
}
