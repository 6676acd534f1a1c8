import type * as Y from 'yjs'
import { isAnswerPart, readAnswers, type StoredAnswer } from './answer-parts'
import { describeStored, type Problems } from './read-field'
import type { BoardSnapshot, ProxyView } from './types'

// The group view and the proxy views on the board (sync.md, "Shapes on the board"): flat keys of JSON values.
// groupView: PART/KEY · proxyViews: ID/name, ID/archived, ID/PART/KEY, with the parts of answer-parts.ts.

/** What the group view is called in edits and, as a view, in the file. */
export const groupViewId = 'group'

export function groupViewOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('groupView')
}

export function proxyViewsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('proxyViews')
}

/** Reads both roots; what cannot be read is left out and named in `problems`. */
export function readSharedViews(doc: Y.Doc, problems: Problems): Pick<BoardSnapshot, 'groupView' | 'proxyViews'> {
  const proxies = proxyViewsOf(doc)
  const ids = [...proxies.keys()].flatMap((key) => (key.endsWith('/name') ? [key.slice(0, -'/name'.length)] : [])).filter(isSharedViewId).sort()
  return {
    groupView: readPart(groupViewOf(doc).entries(), { prefix: '', name: 'The group view', problems }),
    proxyViews: ids.flatMap((id): readonly ProxyView[] => {
      const name: unknown = proxies.get(`${id}/name`)
      if (typeof name !== 'string' || name.trim() === '') {
        problems.push(`The name of the view ${id} is ${describeStored(name)}; accepted is a text.`)
        return []
      }
      const answers = readPart(proxies.entries(), { prefix: `${id}/`, name: `The view ${id}`, problems })
      return [{ id, name, archived: proxies.get(`${id}/archived`) === true, answers }]
    }),
  }
}

export function isSharedViewId(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(id)
}

type Section = { readonly prefix: string; readonly name: string; readonly problems: Problems }

function readPart(entries: Iterable<readonly [string, unknown]>, { prefix, name, problems }: Section) {
  const faults: Problems = []
  const answers = readAnswers(storedUnder(entries, prefix), faults)
  problems.push(...faults.map((fault) => `${name}: ${fault}`))
  return { ...answers, problems: [] }
}

function* storedUnder(entries: Iterable<readonly [string, unknown]>, prefix: string): Generator<StoredAnswer> {
  for (const [path, value] of entries) {
    if (!path.startsWith(prefix)) continue
    const slash = path.indexOf('/', prefix.length)
    const part = path.slice(prefix.length, slash)
    if (slash > 0 && isAnswerPart(part)) yield { part, key: path.slice(slash + 1), value }
  }
}
