import * as Y from 'yjs'
import { limits } from '@/lib/protocol/limits'
import type { Facts } from '../../facts'
import type { DocumentKind, Reader } from '../documents'
import type { Remainder } from './strip-known'
import { stripKnown } from './strip-known'
import { Places, type Place } from './places'
import { mayWrite, mayWriteRoot, type BoardRoot } from './rights'
import { checkSoundness } from './soundness'
import { contentProblem } from './values'

export type Admission =
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'admitted'; readonly update: Uint8Array; readonly newClientIds: readonly number[] }
  | { readonly kind: 'refused'; readonly reason: string; readonly tooLarge?: true }

export type AdmissionInput = {
  readonly doc: Y.Doc
  readonly document: DocumentKind
  readonly reader: Reader
  readonly facts: Facts
  readonly owners: ReadonlyMap<number, string>
  /** Bytes of the document as it is stored. */
  readonly size: () => number
}

const refused = (reason: string): Admission => ({ kind: 'refused', reason })

/**
 * Whether an update is sound and its sender may make it (sync.md, Admission, steps 2 to 5). Admitted whole or refused
 * whole; what the document already has is taken away first and is accepted from everybody.
 */
export function admit(input: AdmissionInput, update: Uint8Array): Admission {
  const { doc, document, reader, owners } = input
  const remainder = stripKnown(doc, update)
  if (remainder === null) return refused('An update could not be read.')
  const { structs, deletions } = remainder
  if (structs.length === 0 && deletions.length === 0) return { kind: 'nothing-new' }
  const writes = mayWrite(reader, document)
  if (!writes.ok) return refused(writes.reason)
  const sound = checkSoundness({ doc, structs, deletions, personId: reader.personId, owners })
  if (!sound.ok) return refused(sound.reason)
  // What only deletes still passes, or a full document could never become smaller.
  if (structs.some((struct) => !struct.deleted) && input.size() + remainder.update.length > limits.documentBytes) {
    return { kind: 'refused', reason: `The document is full: it may have ${limits.documentBytes} bytes.`, tooLarge: true }
  }
  const problem = placesProblem(input, remainder) ?? valuesProblem(remainder)
  if (problem !== null) return refused(problem)
  return { kind: 'admitted', update: remainder.update, newClientIds: sound.newClientIds }
}

const boardRoots: ReadonlySet<string> = new Set<BoardRoot>(['cards', 'comments', 'settings', 'groupView', 'proxyViews', 'commitments'])
const ownRoots: ReadonlySet<string> = new Set(['answers', 'counters', 'why', 'meta'])
const isBoardRoot = (root: string): root is BoardRoot => boardRoots.has(root)

function placesProblem({ doc, document, reader, facts }: AdmissionInput, { structs, deletions }: Remainder): string | null {
  const places = new Places(doc, structs)
  const problemOf = (place: Place): string | null => {
    if (place.kind === 'nowhere') return null
    if (place.kind === 'circle') return 'The changes of an update follow each other in a circle.'
    if (place.kind === 'keyless') return `A change lands beside the keys of "${place.root}".`
    if (place.key === '__proto__') return 'A change has the key "__proto__".'
    if (document.kind === 'own') return ownRoots.has(place.root) ? null : `Answers have no part "${place.root}".`
    if (!isBoardRoot(place.root)) return `The board has no part "${place.root}".`
    const verdict = mayWriteRoot(reader, place.root, facts)
    return verdict.ok ? null : verdict.reason
  }
  for (const struct of structs) {
    const problem = struct instanceof Y.Item ? problemOf(places.ofItem(struct)) : null
    if (problem !== null) return problem
  }
  for (const range of deletions) {
    for (const place of places.ofRange(range)) {
      const problem = problemOf(place) ?? removalProblem(document, place)
      if (problem !== null) return problem
    }
  }
  return null
}

/** Cards and comments are archived: what others wrote into them, and every reference to them, stays. */
function removalProblem(document: DocumentKind, place: Place): string | null {
  const isEntry = document.kind === 'board' && place.kind === 'key' && !place.nested && (place.root === 'cards' || place.root === 'comments')
  return isEntry ? 'Cards and comments are archived, never removed or replaced.' : null
}

function valuesProblem({ sent }: Remainder): string | null {
  for (const struct of sent) {
    const problem = struct instanceof Y.Item ? contentProblem(struct.content) : null
    if (problem !== null) return problem
  }
  return null
}
