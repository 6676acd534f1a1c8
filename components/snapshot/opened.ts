import type { SnapshotComparison } from '@/lib/compare/compare'
import type { PackageByView } from '@/lib/disagreement/any-package'
import type { Report } from '@/lib/report/report'
import type { BoardSnapshot, RevealedAggregate } from '@/lib/workshop/types'

// What a page asks of the snapshot worker and what it gets back: the page itself parses, hashes and computes nothing.

/** One sealed file, opened. */
export type Opened = {
  readonly report: Report
  /** What the chosen asks bring by every view. */
  readonly bought: readonly PackageByView[] | null
  readonly board: BoardSnapshot
  readonly workshopId: string
  readonly reveals: readonly { readonly round: number; readonly at: number }[]
  readonly aggregates: readonly RevealedAggregate[]
  /** The results are sealed too; until then the central ones were computed here. */
  readonly isComplete: boolean
  /** Texts that were erased since. */
  readonly erased: number
}

export type SnapshotJob =
  /** Opens a file, then checks it: signature and every number. `publicKey` is the host's, where it is known. */
  | { readonly kind: 'open'; readonly text: string; readonly publicKey: string | null }
  /** Opens two and says what changed, from the older to the newer. */
  | { readonly kind: 'compare'; readonly texts: readonly [string, string] }

export type Compared = { readonly before: Opened; readonly after: Opened; readonly comparison: SnapshotComparison; readonly swapped: boolean }
export type SnapshotReply =
  | { readonly kind: 'opened'; readonly opened: Opened }
  /** The file is not what was sealed: nothing of it is shown. `which` is 0 or 1 of a comparison. */
  | { readonly kind: 'broken'; readonly which: number; readonly problem: string }
  | { readonly kind: 'checking'; readonly done: number; readonly of: number }
  | { readonly kind: 'checked'; readonly outcome: 'whole' | 'broken' | 'otherModel'; readonly problem: string }
  | { readonly kind: 'compared'; readonly compared: Compared }
  | { readonly kind: 'failed'; readonly message: string }
