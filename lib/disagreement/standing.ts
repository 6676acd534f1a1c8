import { comparable } from '../model/rounding'
import { lossOf, type Judge, type Members } from './loss'
import { comparePackages } from './packages'

/** A package as all judges see it; losses in the judges' order, each in 0..1. */
export type Standing = { readonly members: Members; readonly losses: readonly number[]; readonly maxLoss: number; readonly meanLoss: number }

export function standingOf(judges: readonly Judge[], members: Members): Standing {
  const losses = judges.map((judge) => lossOf(judge, members))
  const meanLoss = losses.length === 0 ? 0 : losses.reduce((sum, loss) => sum + loss, 0) / losses.length
  return { members, losses, maxLoss: Math.max(0, ...losses), meanLoss }
}

/** Negative when `a` is the better compromise: less for whoever loses most, then less on average, then first in package order. */
export function compareStandings(a: Standing, b: Standing): number {
  return comparable(a.maxLoss) - comparable(b.maxLoss) || comparable(a.meanLoss) - comparable(b.meanLoss) || comparePackages(a.members, b.members)
}
