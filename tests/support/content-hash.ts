import { createHash } from 'node:crypto'
import * as Y from 'yjs'

/** Of what a document says. State vectors can be equal while documents differ. */
export function contentHash(doc: Y.Doc): string {
  // Looking at a root makes it, so an empty one says nothing.
  const roots = [...doc.share.keys()].sort().flatMap((name) => (doc.getMap(name).size === 0 ? [] : [[name, doc.getMap(name).toJSON()]]))
  return createHash('sha256').update(JSON.stringify(roots, sortKeys)).digest('hex')
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
