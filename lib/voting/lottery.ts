import { mulberry32 } from '../model/random'

/**
 * A fair order of options from a seed published before the vote: Fisher and Yates' shuffle (for j from the last down to 1, swap with
 * ⌊rand·(j + 1)⌋) of the options as listed, with mulberry32 seeded by FNV-1a (32 bit, UTF-8) of `seed|ties`, as in model.md section 5.
 */
export function lottery(ids: readonly string[], seed: string): readonly string[] {
  const random = mulberry32(fnv1a(`${seed}|ties`))
  const order = [...ids]
  for (let j = order.length - 1; j > 0; j--) {
    const k = Math.floor(random() * (j + 1))
    const [a, b] = [order[j], order[k]]
    if (a === undefined || b === undefined) throw new RangeError(`no place ${k} among ${order.length}`)
    order[j] = b
    order[k] = a
  }
  return order
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of utf8(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

function utf8(text: string): readonly number[] {
  const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
  return [...escaped.matchAll(/%([0-9A-F]{2})|[^%]/g)].map(([all, hex]) => (hex === undefined ? all.charCodeAt(0) : Number.parseInt(hex, 16)))
}
