// The streams of model.md section 4 in another hand: BigInt hash, TextEncoder, plain arrays.
export function oracleStream(name: string, draws: number, seed: number): number[] {
  let hash = 2166136261n
  for (const byte of new TextEncoder().encode(`${seed}|${name}`)) hash = ((hash ^ BigInt(byte)) * 16777619n) % 4294967296n
  let a = Number(hash)
  const next = () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = a
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const pi = [...Array(draws).keys()]
  for (let j = draws - 1; j >= 1; j--) {
    const k = Math.floor(next() * (j + 1))
    ;[pi[j], pi[k]] = [pi[k] ?? 0, pi[j] ?? 0]
  }
  return pi.map((p) => Math.min(1 - 1e-12, Math.max(1e-12, (p + next()) / draws)))
}
