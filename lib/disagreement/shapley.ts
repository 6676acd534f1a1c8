/**
 * Shapley values of a game of n players, exactly. `worth[mask]` is what the coalition with the bits of `mask` is worth (2^n entries,
 * the empty coalition first). The values sum to worth[2^n - 1] - worth[0].
 * Throws when the number of entries is no power of two. Source: Shapley, A Value for n-Person Games (1953), equation 12.
 */
export function shapleyValues(worth: readonly number[]): readonly number[] {
  const players = Math.round(Math.log2(worth.length))
  if (2 ** players !== worth.length) throw new RangeError(`${worth.length} coalitions are no power of two`)
  const shares = sizeShares(players)
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player
    let sum = 0
    for (let mask = 0; mask < worth.length; mask += 1) {
      if ((mask & bit) !== 0) continue
      sum += (shares[bitCount(mask)] ?? 0) * ((worth[mask | bit] ?? 0) - (worth[mask] ?? 0))
    }
    return sum
  })
}

/** Share of the orders of arrival in which a given coalition of that size stands exactly before a given player: s!(n - s - 1)!/n!. */
function sizeShares(players: number): readonly number[] {
  const shares: number[] = []
  let choices = 1
  for (let size = 0; size < players; size += 1) {
    shares.push(1 / (players * choices))
    choices = (choices * (players - 1 - size)) / (size + 1)
  }
  return shares
}

function bitCount(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}
