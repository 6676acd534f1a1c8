import type * as Y from 'yjs'
import { cachedReader } from './cached-reader'
import { describeStored, type Problems } from './read-field'
import { sameJson } from './same-json'
import { writeMap } from './stage-doc'
import type { DeskSnapshot, Tick } from './types'

const root = 'ticks'

/** The facilitators' desk as a frozen, typed snapshot. Never throws. */
export const readDesk: (doc: Y.Doc) => DeskSnapshot = cachedReader<DeskSnapshot>((doc, previous) => {
  const problems: Problems = []
  const ticks: [string, Tick][] = []
  for (const [personId, value] of [...doc.getMap(root).entries()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (personId !== '__proto__' && isTick(value)) ticks.push([personId, value])
    else problems.push(`Tick of ${personId} is ${describeStored(value)}; accepted is thinking, submitted or abstains.`)
  }
  const next: DeskSnapshot = { ticks: Object.fromEntries(ticks), problems }
  return previous !== null && sameJson(previous, next) ? previous : next
})

/** Makes the document say what the snapshot says, in one transaction; writes only what differs. */
export function writeDesk(doc: Y.Doc, { ticks }: DeskSnapshot, origin?: unknown): void {
  writeMap(doc, { root, wanted: new Map(Object.entries(ticks)), origin })
}

function isTick(value: unknown): value is Tick {
  return value === 'thinking' || value === 'submitted' || value === 'abstains'
}
