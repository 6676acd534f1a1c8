// All neighbours of a package at once. Every package one add or swap away from A is a subset of A ∪ {t} that holds the outsider t, so
// 2^|A| new rows per outsider decide all of them: each row competes for every target that admits it. surveyEach in neighbourhood.ts is
// the definition; the two may differ in the last bits.
import { createColumns } from './columns'
import type { Compiled } from './compile'
import { createContest } from './contest'
import { createExtensionRows } from './extension-rows'
import { outsidersOf, type Surveyor } from './neighbourhood'

/** Largest package surveyed from tables: one ask more still has a table of its own values. */
export const MOST_SURVEYED = 11

/** `constant` is what regimes whose choice no package changes add to every V. Throws for packages beyond MOST_SURVEYED or the ask limit. */
export function createFastSurvey(compiled: Compiled, constant: number): Surveyor {
  const size = compiled.input.cards.length
  const rows = createExtensionRows(compiled.layout, Math.min(MOST_SURVEYED, size, compiled.input.askLimit))
  const columns = createColumns(rows)
  const contests = compiled.regimes.flatMap((regime) =>
    regime.weight === 0 || regime.kind === 'board' ? [] : [createContest(compiled, regime, { rows, columns })],
  )

  return (members) => {
    rows.take(members)
    columns.open()
    for (const contest of contests) contest.open()
    // The tables order members by overlap group; the caller by board position.
    const targetOf = members.map((member) => rows.positions().indexOf(member))
    const total = (target: number): number => {
      let sum = constant
      for (const contest of contests) sum += contest.weight * contest.worth(target)
      return sum
    }
    const drops = Float64Array.from(targetOf, total)
    const outsiders = outsidersOf(size, members)
    const adds = new Float64Array(outsiders.length)
    const swaps = new Float64Array(outsiders.length * members.length)
    outsiders.forEach((outsider, nth) => {
      rows.extend(outsider)
      for (const contest of contests) contest.extend()
      adds[nth] = total(members.length)
      targetOf.forEach((target, member) => {
        swaps[nth * members.length + member] = total(target)
      })
    })
    return { outsiders, adds, drops, swaps }
  }
}
