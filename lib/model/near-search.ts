import { createBoundedSearch } from './bounded-search'
import type { ModelInput } from './effective'
import type { Evaluator } from './evaluator'
import type { Package } from './package'
import { areAllLookedAt } from './search'

/** The best package of figures that are near others whose good packages are known. Exact; null where not all packages can be looked at (search.ts). */
export function exactNear({ compiled, constant, value }: Evaluator, { askLimit, cards }: ModelInput, promising: readonly (readonly number[])[]): Package | null {
  if (compiled === null || !areAllLookedAt(cards.length, askLimit)) return null
  const search = createBoundedSearch(compiled, { askLimit, constant: constant(), cards: inOrderOf(promising, cards.length) })
  if (search === null) return null
  const { members } = search.best(promising)
  return { members, value: value(members) }
}

/** Cards that the packages name, then the others; each in board order, so that like packages make like halves. */
function inOrderOf(packages: readonly (readonly number[])[], size: number): readonly number[] {
  const named = new Set(packages.flat())
  const everything = Array.from({ length: size }, (_, i) => i)
  return [...everything.filter((i) => named.has(i)), ...everything.filter((i) => !named.has(i))]
}
