// Second methods: slow and plain, written from the definitions, sharing no code with lib/voting.

type Ratio = { readonly n: bigint; readonly d: bigint }
const ratio = (n: bigint, d = 1n): Ratio => ({ n, d })
const add = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d + b.n * a.d, a.d * b.d)
const less = (a: Ratio, b: Ratio): boolean => a.n * b.d < b.n * a.d

/** Equal Shares voter by voter: for each number of full payers from most to one, try the split in which the poorest pay all they have. */
export function naiveEqualShares(costs: readonly number[], approvals: readonly (readonly number[])[], endowment: Ratio): readonly number[] {
  const purse = approvals.map(() => endowment)
  const bought: number[] = []
  for (;;) {
    let best: { option: number; pay: Ratio } | null = null
    for (const [option, cost] of costs.entries()) {
      if (bought.includes(option)) continue
      const purses = approvals.flatMap((approve, voter) => (approve.includes(option) ? [purse[voter] ?? ratio(0n)] : [])).sort((a, b) => (less(a, b) ? -1 : 1))
      for (let poor = 0; poor < purses.length; poor++) {
        const paid = purses.slice(0, poor).reduce(add, ratio(0n))
        const rest = add(ratio(BigInt(cost)), ratio(-paid.n, paid.d))
        const pay = ratio(rest.n, rest.d * BigInt(purses.length - poor))
        if (less(purses[poor] ?? ratio(0n), pay)) continue
        // Payment per unit of cost, compared across options.
        const perUnit = ratio(pay.n, pay.d * BigInt(cost))
        if (best === null || less(perUnit, ratio(best.pay.n, best.pay.d * BigInt(costs[best.option] ?? 1)))) best = { option, pay }
        break
      }
    }
    if (best === null) return bought
    const { option, pay } = best
    approvals.forEach((approve, voter) => {
      const has = purse[voter] ?? ratio(0n)
      if (approve.includes(option)) purse[voter] = less(has, pay) ? ratio(0n) : add(has, ratio(-pay.n, pay.d))
    })
    bought.push(option)
  }
}

type Above = (a: number, b: number) => number

/** Schulze's winners by trying every path that visits no option twice. */
export function naiveSchulze(count: number, above: Above): readonly number[] {
  const strongest = (from: number, to: number, seen: readonly number[]): number => {
    let best = above(from, to) > above(to, from) ? above(from, to) : 0
    for (let via = 0; via < count; via++) {
      if (via === to || seen.includes(via) || above(from, via) <= above(via, from)) continue
      best = Math.max(best, Math.min(above(from, via), strongest(via, to, [...seen, via])))
    }
    return best
  }
  const all = Array.from({ length: count }, (_, i) => i)
  return all.filter((a) => all.every((b) => a === b || strongest(a, b, [a]) >= strongest(b, a, [b])))
}

/** Everyone who can win an instant run-off under some way of breaking ties, on rankings without ties. */
export function naiveIrv(rankings: readonly (readonly number[])[], left: readonly number[]): ReadonlySet<number> {
  if (left.length === 1) return new Set(left)
  const firsts = left.map((option) => rankings.filter((ranking) => ranking.find((each) => left.includes(each)) === option).length)
  const least = Math.min(...firsts)
  return new Set(left.flatMap((option, i) => (firsts[i] === least ? [...naiveIrv(rankings, left.filter((each) => each !== option))] : [])))
}
