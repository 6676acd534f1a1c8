import { seededChance } from '@/lib/workshop/seeded-chance'

/** One request of one device; `at` in ms from the close. Sends of the same voter, turn and key are copies of one act. */
export type Send = {
  readonly voter: number
  readonly device: 0 | 1
  readonly turn: number
  readonly key: string
  readonly at: number
  /** Null takes the ballot back. */
  readonly choice: { readonly approve: readonly string[] } | null
}

export type StormPlan = {
  readonly sends: readonly Send[]
  /** When the facilitator closes by hand; null leaves it to the clock. */
  readonly closeBy: number | null
}

const aroundMs = 50

/** What a hundred people in a hurry do: change their minds, press twice, send again what was not answered, use a second device. */
export function stormPlan(seed: number, voters: number, asks: readonly string[]): StormPlan {
  const chance = seededChance(`storm ${seed}`)
  const between = (low: number, high: number): number => Math.floor(low + chance() * (high - low + 1))
  const happens = (share: number): boolean => chance() < share
  const choice = () => ({ approve: asks.filter(() => happens(0.4)) })
  const sends: Send[] = []
  for (let voter = 0; voter < voters; voter += 1) {
    const key = (name: string): string => `storm-${seed}-${voter}-${name}`
    const first: Send = { voter, device: 0, turn: 1, key: key('first'), at: happens(0.75) ? between(-aroundMs, -1) : between(0, aroundMs), choice: choice() }
    sends.push(first)
    if (happens(0.3)) sends.push({ ...first, at: first.at + between(0, 2) })
    if (happens(0.2)) sends.push({ ...first, at: first.at + between(3, 60) })
    if (happens(0.25)) sends.push({ ...first, device: 1, key: key('other'), at: first.at + between(-2, 10), choice: choice() })
    if (happens(0.35)) {
      const second: Send = { ...first, device: happens(0.5) ? 1 : 0, turn: 2, key: key('second'), at: first.at + between(1, 40), choice: choice() }
      sends.push(second)
      if (happens(0.3)) sends.push({ ...second, at: second.at + between(0, 20) })
    }
    if (happens(0.1)) sends.push({ ...first, turn: 3, key: key('back'), at: first.at + between(1, 40), choice: null })
  }
  return { sends: sends.sort((a, b) => a.at - b.at), closeBy: happens(0.4) ? between(-20, aroundMs) : null }
}
