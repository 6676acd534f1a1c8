import type { Package } from './package'

/** Which packages a search may return, beside the ask limit. */
export type Constraint = { readonly with?: number; readonly without?: number }

/** Finds best packages of one view within its ask limit; null where none exists (with a card, at an ask limit of 0). */
export type PackageSearch = {
  readonly best: (constraint?: Constraint) => Package | null
}
