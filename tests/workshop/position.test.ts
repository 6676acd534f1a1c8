import { expect, it } from 'vitest'
import { evenPositions, isPosition, positionBetween } from '@/lib/workshop/position'
import { seededChance } from '@/lib/workshop/seeded-chance'

it('PLACE-1 a place lies strictly between its neighbours wherever cards are put', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const chance = seededChance(`places ${seed}`)
    const places = [...evenPositions(seed, chance)]
    for (let step = 0; step < 200; step += 1) {
      const index = Math.floor(chance() * (places.length + 1))
      const place = positionBetween(places[index - 1] ?? null, places[index] ?? null, chance)
      expect(isPosition(place), `${seed}: ${place}`).toBe(true)
      places.splice(index, 0, place)
    }
    expect([...places].sort((a, b) => (a < b ? -1 : 1)), `seed ${seed}`).toEqual(places)
    expect(new Set(places).size).toBe(places.length)
  }
})

it('PLACE-2 a thousand cards added at one end keep short places', () => {
  const chance = seededChance('ends')
  let last: string | null = null
  let first: string | null = null
  for (let step = 0; step < 1000; step += 1) {
    last = positionBetween(last, null, chance)
    first = positionBetween(null, first, chance)
  }
  expect(last?.length).toBeLessThan(40)
  expect(first?.length).toBeLessThan(60)
})

it('PLACE-3 two people who put a card at the same spot get different places', () => {
  const places = Array.from({ length: 100 }, (_, person) => positionBetween('V', 'X', seededChance(`person ${person}`)))
  expect(new Set(places).size).toBe(100)
})

it('PLACE-4 what is no place is recognised', () => {
  for (const value of ['', '0', 'V0', 'a b', 'é', 'V'.repeat(201), 3, null, undefined, {}]) expect(isPosition(value), String(value)).toBe(false)
  expect(isPosition('0V')).toBe(true)
  expect(() => positionBetween('V', 'V', () => 0)).toThrow('No place between V and V')
})
