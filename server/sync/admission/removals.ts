import type * as Y from 'yjs'
import { limits } from '@/lib/protocol/limits'
import type { KeyPlace } from './places'
import { countEntries, entryItem } from './root-entry'

export type KeyChanges = { readonly written: readonly KeyPlace[]; readonly removed: readonly KeyPlace[] }

const entryRoots: ReadonlySet<string> = new Set(['cards', 'comments'])

/**
 * Cards and comments are archived: what others wrote into them, and every reference to them, stays. Every other key of the
 * board is overwritten, never just taken away. Null when an update keeps to this.
 */
export function removalProblem(doc: Y.Doc, { written, removed }: KeyChanges): string | null {
  for (const { root, path, holder } of written) {
    // A second value under the key of an entry takes its place without a word about a deletion.
    if (isEntry({ root, path, holder }) && entryItem(doc, root, path[0] ?? '') !== null) return archived
  }
  const overwritten = new Set(written.filter(({ holder }) => holder === null).map(nameOf))
  for (const place of removed) {
    if (place.holder !== null) continue
    if (isEntry(place)) return archived
    if (!overwritten.has(nameOf(place))) return `A change takes "${place.root}/${place.path.join('/').slice(0, 80)}" away without putting something else there.`
  }
  const newCards = new Set(written.filter((place) => place.root === 'cards' && isEntry(place)).map(({ path }) => path[0])).size
  if (newCards === 0) return null
  const cards = countEntries(doc, 'cards')
  return cards + newCards > limits.cardsServer ? `The board holds ${cards} cards; at most ${limits.cardsServer} are accepted.` : null
}

const archived = 'Cards and comments are archived, never removed or replaced.'

function isEntry({ root, path, holder }: Pick<KeyPlace, 'root' | 'path' | 'holder'>): boolean {
  return holder === null && path.length === 1 && entryRoots.has(root)
}

function nameOf({ root, path }: KeyPlace): string {
  return [root, ...path].join('\u0000')
}
