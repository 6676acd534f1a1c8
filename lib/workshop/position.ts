/** A number in [0, 1): Math.random, or a seeded stream in tests. */
export type Chance = () => number

// A place in an order is a text of base-62 digits, read as the fraction 0.d1d2d3… and compared in code units.
// Two people who insert at the same spot get different places because each place ends in random digits.
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const suffixLength = 3
const longest = 200

/** True for a text that `positionBetween` can put something before and after. */
export function isPosition(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longest && /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(value)
}

/**
 * A place strictly between two places; null stands for the top (`before`) or the end (`after`).
 * Steps of one digit at the ends keep places short however often something is added there.
 */
export function positionBetween(before: string | null, after: string | null, chance: Chance): string {
  if (before !== null && after !== null && before >= after) throw new Error(`No place between ${before} and ${after}.`)
  const head = before === null && after === null ? 'V' : after === null ? stepUp(before ?? '') : before === null ? stepDown(after) : midpoint(before, after)
  return head + randomDigits(chance)
}

/** `count` places in order, evenly spaced, for a board that starts with cards on it. */
export function evenPositions(count: number, chance: Chance): readonly string[] {
  const cells = digits.length ** 2
  if (count >= cells) throw new Error(`${count} places do not fit in ${cells} cells.`)
  return Array.from({ length: count }, (_, index) => {
    const cell = Math.floor(((index + 1) * cells) / (count + 1))
    return digitAt(Math.floor(cell / digits.length)) + digitAt(cell % digits.length) + randomDigits(chance)
  })
}

/** Order of the board: by place, then by id, both in code units. */
export function comparePlaces(a: { readonly pos: string; readonly id: string }, b: { readonly pos: string; readonly id: string }): number {
  if (a.pos !== b.pos) return a.pos < b.pos ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function digitAt(index: number): string {
  return digits.charAt(index)
}

function valueAt(place: string, index: number): number {
  return index < place.length ? digits.indexOf(place.charAt(index)) : 0
}

function stepUp(place: string): string {
  const index = [...place].findIndex((digit) => digit !== 'z')
  if (index < 0) return `${place}V`
  return place.slice(0, index) + digitAt(valueAt(place, index) + 1)
}

function stepDown(place: string): string {
  const index = [...place].findIndex((digit) => digit !== '0')
  const value = valueAt(place, index)
  return value > 1 ? place.slice(0, index) + digitAt(value - 1) : `${place.slice(0, index)}0V`
}

/** Never the beginning of `after`, so that the random digits cannot carry it past. */
function midpoint(before: string, after: string): string {
  let index = 0
  while (valueAt(before, index) === valueAt(after, index)) index += 1
  const low = valueAt(before, index)
  const high = valueAt(after, index)
  const shared = after.slice(0, index)
  if (high - low > 1) return shared + digitAt(Math.floor((low + high) / 2))
  return shared + digitAt(low) + stepUp(before.slice(index + 1))
}

function randomDigits(chance: Chance): string {
  const body = Array.from({ length: suffixLength - 1 }, () => digitAt(Math.floor(chance() * digits.length))).join('')
  // The last digit is never 0, or nothing would fit just below this place.
  return body + digitAt(1 + Math.floor(chance() * (digits.length - 1)))
}
