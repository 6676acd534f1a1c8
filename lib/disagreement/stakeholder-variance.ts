/** One participant's stakes over the board, and the stakeholder group they belong to. */
export type GroupedStakes = { readonly stakeholder: string; readonly stakes: readonly number[] }

/**
 * Share of the variance of stakes that lies between stakeholder groups, 0..1: the sum over asks of the squares between groups, over the sum of all
 * squares about the ask's mean. Null when every group has one member (then all of it lies between groups, whatever people think) and
 * when all stakes are equal. Source: model.md section 6; the decomposition is that of one-way analysis of variance (eta squared).
 */
export function varianceBetweenGroups(people: readonly GroupedStakes[]): number | null {
  const groups = new Map<string, GroupedStakes[]>()
  for (const person of people) groups.set(person.stakeholder, [...(groups.get(person.stakeholder) ?? []), person])
  if (groups.size === people.length) return null
  let between = 0
  let total = 0
  const asks = people[0]?.stakes.length ?? 0
  for (let ask = 0; ask < asks; ask += 1) {
    const grand = meanStake(people, ask)
    for (const { stakes } of people) total += square((stakes[ask] ?? 0) - grand)
    for (const members of groups.values()) between += members.length * square(meanStake(members, ask) - grand)
  }
  return total === 0 ? null : Math.min(1, between / total)
}

function meanStake(people: readonly GroupedStakes[], ask: number): number {
  return people.reduce((sum, { stakes }) => sum + (stakes[ask] ?? 0), 0) / people.length
}

function square(x: number): number {
  return x * x
}
