import type { Facts } from '../../facts'
import type { DocumentKind, Reader } from '../documents'

const boardRoots = ['cards', 'comments', 'settings', 'groupView', 'proxyViews', 'commitments'] as const
export type BoardRoot = (typeof boardRoots)[number]

export function isBoardRoot(root: string): root is BoardRoot {
  return boardRoots.some((known) => known === root)
}

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: string }

const yes: Verdict = { ok: true }
const no = (reason: string): Verdict => ({ ok: false, reason })

/** Whether the reader may write anything at all in the document; the roots of the board are asked one by one below. */
export function mayWrite(reader: Reader, document: DocumentKind): Verdict {
  if (reader.projector) return no('The wall only shows; changes are made on a device that joined.')
  if (document.kind === 'stage' || document.kind === 'desk') return no(`The document "${document.kind}" is written by the server only.`)
  if (document.kind === 'own') return document.personId === reader.personId ? yes : no('Answers are written by the person they belong to.')
  return reader.role === 'observer' ? no('Observers read along; ask the facilitator to take part.') : yes
}

/** Rights of role, lock and phase over one root of the board (sync.md, Shapes on the board). */
export function mayWriteRoot(reader: Reader, root: BoardRoot, facts: Facts): Verdict {
  // Before it they would anchor what people are about to say in private, whoever writes them.
  if ((root === 'groupView' || root === 'proxyViews') && !facts.hasReveal) return no('The group view and the views of others open after the first reveal.')
  if (reader.role === 'facilitator' && root === 'settings' && facts.frameFrozen) return no('The frame is fixed with the round: other words now would change what people were asked.')
  if (reader.role === 'facilitator') return yes
  if (root === 'comments') return yes
  if (root === 'settings') return no('Only a facilitator changes the frame of the workshop.')
  if (facts.closed) return no('The workshop is closed; the facilitator can open it again.')
  if (facts.boardLocked) return no('The facilitator has locked the board.')
  if (root === 'commitments' && facts.phase !== 'result') return no('Who asks whom by when is agreed in the result phase.')
  return yes
}
