import type { Evaluator } from './evaluator'
import { comparePackages, type Package } from './package'
import type { Constraint, PackageSearch } from './search'

/** Looks at every package. Exact, for small boards. */
export function createExhaustiveSearch(evaluator: Evaluator, size: number, askLimit: number): PackageSearch {
  let all: readonly Package[] | null = null
  function packages(): readonly Package[] {
    if (all) return all
    const found: Package[] = []
    const visit = (members: readonly number[], from: number): void => {
      found.push({ members, value: evaluator.value(members) })
      if (members.length < askLimit) for (let i = from; i < size; i++) visit([...members, i], i + 1)
    }
    visit([], 0)
    return (all = found)
  }
  function best(constraint: Constraint = {}): Package | null {
    return packages()
      .filter(({ members }) => (constraint.with === undefined || members.includes(constraint.with)) && (constraint.without === undefined || !members.includes(constraint.without)))
      .reduce<Package | null>((leader, next) => (leader === null || comparePackages(next, leader) < 0 ? next : leader), null)
  }
  return { best }
}
