import { comparable } from '../model/rounding'
import type { ViewModel } from '../model/view-model'
import { descendFromMany } from './compromise-descent'
import { everyPackage, type EveryPackage } from './every-package'
import { compareStandings, standingOf, type Standing } from './standing'

/**
 * The package within the ask limit that minimises the greatest loss of any view, then the mean loss, then comes first in package order
 * (fewer asks, then lexicographic); losses compared to 12 decimals (model.md section 6). Takes at least one model, all of one workshop.
 *
 * Exact on boards of up to 20 cards and 70,000 packages (17 cards and 7 asks make 41,226): every package is looked at. Beyond that the losses have
 * no bound worth computing, since packages are judged through regimes that are neither monotone nor submodular, and the search of compromise-descent.ts
 * answers; the tests hold it against looking at every package.
 */
export function findCompromise(models: readonly ViewModel[]): Standing {
  const tables = models.flatMap((model) => everyPackage(model) ?? [])
  const [first] = models
  if (first === undefined) throw new Error('a compromise needs at least one view')
  return tables.length === models.length ? bestInFull(models, tables) : descendFromMany(models, { cards: first.cards.length, askLimit: first.askLimit })
}

function bestInFull(models: readonly ViewModel[], tables: readonly EveryPackage[]): Standing {
  const judges = models.map(({ best, gain }, nth) => ({ best: best.value, gain, values: tables[nth]?.values ?? new Float64Array() }))
  let leader = standingOf(models, [])
  let leading = comparable(leader.maxLoss)
  const count = tables[0]?.values.length ?? 0
  for (let index = 0; index < count; index += 1) {
    if (judges.some(({ best, gain, values }) => comparable(Math.min(1, (best - (values[index] ?? 0)) / gain)) > leading)) continue
    const challenger = standingOf(models, tables[0]?.membersAt(index) ?? [])
    if (compareStandings(challenger, leader) >= 0) continue
    leader = challenger
    leading = comparable(leader.maxLoss)
  }
  return leader
}
