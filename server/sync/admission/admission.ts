import * as Y from 'yjs'
import { limits } from '@/lib/protocol/limits'
import { isAnswerPart } from '@/lib/workshop/answer-parts'
import { fullMessages } from '@/lib/words/messages-room'
import type { Facts } from '../../facts'
import type { DocumentKind, Reader } from '../documents'
import type { AdmissionCause } from '../refusal-cause'
import { answerShape } from './answer-shapes'
import { boardShape } from './board-shapes'
import { CommentRights } from './comment-rights'
import { crowdingProblem } from './crowding'
import { growthOf } from './growth'
import { noteProblem } from './note-rights'
import { Places, type KeyPlace, type Place } from './places'
import { removalProblem } from './removals'
import { isBoardRoot, mayWrite, mayWriteRoot } from './rights'
import type { Shape } from './shape'
import { checkSoundness } from './soundness'
import { stripKnown, type Remainder } from './strip-known'
import { textGrowthProblem } from './text-growth'
import { contentProblem } from './values'

/** `growth`: by how many bytes the document becomes longer. */
export type Admission =
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'admitted'; readonly update: Uint8Array; readonly growth: number; readonly newClientIds: readonly number[] }
  | (Problem & { readonly kind: 'refused' })

export type AdmissionInput = {
  readonly doc: Y.Doc
  readonly document: DocumentKind
  readonly reader: Reader
  readonly facts: Facts
  readonly owners: ReadonlyMap<number, string>
  /** Bytes of the document as it is stored. */
  readonly size: () => number
}

type Problem = { readonly reason: string; readonly cause: AdmissionCause }

const refused = (cause: AdmissionCause, reason: string): Admission => ({ kind: 'refused', cause, reason })

/**
 * Whether an update is sound and its sender may make it (sync.md, Admission, steps 2 to 5). Admitted whole or refused
 * whole; what the document already has is taken away first and is accepted from everybody.
 */
export function admit(input: AdmissionInput, update: Uint8Array): Admission {
  const { doc, document, reader, owners } = input
  const remainder = stripKnown(doc, update)
  if (remainder === null) return refused('unreadable', 'An update could not be read.')
  const { structs, deletions } = remainder
  if (structs.length === 0 && deletions.length === 0) return { kind: 'nothing-new' }
  const writes = mayWrite(reader, document)
  if (!writes.ok) return refused('rights', writes.reason)
  const sound = checkSoundness({ doc, structs, deletions, personId: reader.personId, owners })
  if (!sound.ok) return refused('unsound', sound.reason)
  // What takes more away than it adds still passes, or a full document could never become smaller.
  const size = input.size()
  const growth = size > limits.documentBytes - limits.frameBytes ? growthOf(doc, remainder) : remainder.update.length
  if (growth > 0 && size + growth > limits.documentBytes && structs.some((struct) => !struct.deleted)) {
    return refused('full', fullMessages[document.kind === 'own' ? 'own' : 'board'])
  }
  const places = new Places(doc, structs)
  const problem = changesProblem(input, remainder, places) ?? because('crowded', crowdingProblem(doc, structs)) ?? because('content', textGrowthProblem(doc, { structs, deletions, places }))
  if (problem !== null) return refused(problem.cause, problem.reason)
  return { kind: 'admitted', update: remainder.update, growth, newClientIds: sound.newClientIds }
}

/** Steps 4 and 5: where each change lands, whether the sender may change that, and what it puts there. */
function changesProblem({ doc, document, reader, facts }: AdmissionInput, { sent, deletions }: Remainder, places: Places): Problem | null {
  const comments = new CommentRights(doc, reader)
  const rightsProblem = (place: KeyPlace, content: Y.Item['content'] | null): string | null => {
    if (place.path.includes('__proto__')) return 'A change has the key "__proto__".'
    if (document.kind === 'own') return isAnswerPart(place.root) ? null : `Answers have no part "${place.root}".`
    if (!isBoardRoot(place.root)) return `The board has no part "${place.root}".`
    const verdict = mayWriteRoot(reader, place.root, facts)
    if (!verdict.ok) return verdict.reason
    if (place.root === 'comments') return comments.problem(place, content)
    return place.root === 'commitments' ? noteProblem(doc, reader, { place, content }) : null
  }
  const written: KeyPlace[] = []
  for (const struct of sent) {
    if (!(struct instanceof Y.Item)) continue
    const place = places.ofItem(struct)
    const problem = because('content', placeProblem(place))
    if (problem !== null) return problem
    if (place.kind !== 'key') continue
    written.push(place)
    const fault = because('rights', rightsProblem(place, struct.content)) ?? because('content', contentProblem(struct.content, place, shapeAt(document, place)))
    if (fault !== null) return fault
  }
  const removed: KeyPlace[] = []
  for (const range of deletions) {
    for (const place of places.ofRange(range)) {
      const problem = because('content', placeProblem(place)) ?? (place.kind === 'key' ? because('rights', rightsProblem(place, null)) : null)
      if (problem !== null) return problem
      if (place.kind === 'key') removed.push(place)
    }
  }
  return because('rights', comments.unsigned()) ?? (document.kind === 'board' ? because('content', removalProblem(doc, { written, removed })) : null)
}

function because(cause: AdmissionCause, reason: string | null): Problem | null {
  return reason === null ? null : { cause, reason }
}

function placeProblem(place: Place): string | null {
  if (place.kind === 'circle') return 'The changes of an update follow each other in a circle.'
  return place.kind === 'keyless' ? `A change lands beside the keys of "${place.root}".` : null
}

function shapeAt(document: DocumentKind, { root, path }: KeyPlace): Shape | null {
  if (document.kind === 'own') return path.length === 1 && isAnswerPart(root) ? answerShape(root, path[0] ?? '') : null
  return isBoardRoot(root) ? boardShape(root, path) : null
}
