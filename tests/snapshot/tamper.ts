import { canonicalJson } from '@/lib/workshop/canonical-json'

export type Tampered = { readonly kind: string; readonly texts: readonly string[] }

/** Draws one way after another in which a chain of files could be tampered with; none of them leaves it as it was. */
export function createTamperer({ chain, others, seed }: { readonly chain: readonly string[]; readonly others: readonly string[]; readonly seed: number }): () => Tampered {
  let state = seed
  const below = (most: number): number => {
    // Park and Miller, 1988: enough to choose places.
    state = (state * 48_271) % 2_147_483_647
    return state % most
  }
  const pick = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)]
    if (found === undefined) throw new Error('Nothing to pick from.')
    return found
  }
  const put = (at: number, text: string): readonly string[] => chain.map((whole, place) => (place === at ? text : whole))
  const splice = (at: number, count: number, bytes: readonly number[]): string => {
    const text = Buffer.from(chain[at] ?? '')
    const from = below(text.length - 1)
    return Buffer.concat([text.subarray(0, from), Buffer.from(bytes), text.subarray(from + count)]).toString()
  }
  const bytes = (): Tampered => {
    const at = below(chain.length)
    const kind = pick(['byte changed', 'byte put in', 'byte taken out'])
    const text = splice(at, kind === 'byte put in' ? 0 : 1, kind === 'byte taken out' ? [] : [below(256)])
    return text === chain[at] ? bytes() : { kind, texts: put(at, text) }
  }
  const whole = (): Tampered => {
    const at = below(chain.length)
    const text = chain[at] ?? ''
    switch (below(5)) {
      case 0:
        return { kind: 'dropped', texts: chain.filter((_, place) => place !== at) }
      case 1:
        return { kind: 'twice', texts: [...chain, text] }
      case 2:
        return { kind: 'put in', texts: [...chain, pick(others)] }
      case 3:
        return { kind: 'replaced', texts: put(at, pick(others)) }
      default: {
        const other = (at + 1 + below(chain.length - 1)) % chain.length
        const mine: { readonly [part: string]: unknown } = JSON.parse(text)
        const theirs: { readonly [part: string]: unknown } = JSON.parse(chain[other] ?? '')
        const parts = pick([['state'], ['results'], ['stateHash', 'stateSignature'], ['results', 'resultsHash', 'resultsSignature'], ['state', 'stateHash', 'stateSignature'], ['stateSignature'], ['resultsSignature']])
        return { kind: 'part swapped', texts: put(at, canonicalJson({ ...mine, ...Object.fromEntries(parts.map((part) => [part, theirs[part]])) })) }
      }
    }
  }
  // Bytes three times in four: there are more of them.
  return () => (below(4) === 0 ? whole() : bytes())
}
