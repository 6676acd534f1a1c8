import type * as Y from 'yjs'
import { cachedReader } from './cached-reader'
import { describeStored, type Problems } from './read-field'
import { sameJson } from './same-json'
import { writeMap } from './stage-doc'
import type { DeskSnapshot, Tick } from './types'

const roots = { ticks: 'ticks', voted: 'voted' } as const

/** The facilitators' desk as a frozen, typed snapshot. Never throws. */
export const readDesk: (doc: Y.Doc) => DeskSnapshot = cachedReader<DeskSnapshot>((doc, previous) => {
  const problems: Problems = []
  const entriesOf = <T>(root: string, is: (value: unknown) => value is T, accepted: string): { readonly [personId: string]: T } => {
    const found: [string, T][] = []
    for (const [personId, value] of [...doc.getMap(root).entries()].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (personId !== '__proto__' && is(value)) found.push([personId, value])
      else problems.push(`Tick of ${personId} is ${describeStored(value)}; accepted is ${accepted}.`)
    }
    return Object.fromEntries(found)
  }
  const ticks = entriesOf(roots.ticks, isTick, 'thinking, submitted or abstains')
  const voted = entriesOf(roots.voted, isBoolean, 'true or false')
  const next: DeskSnapshot = { ticks, voted, problems }
  return previous !== null && sameJson(previous, next) ? previous : next
})

/** Makes the document say what the snapshot says, in one transaction; writes only what differs. */
export function writeDesk(doc: Y.Doc, { ticks, voted }: DeskSnapshot, origin?: unknown): void {
  doc.transact(() => {
    writeMap(doc, { root: roots.ticks, wanted: new Map(Object.entries(ticks)), origin })
    writeMap(doc, { root: roots.voted, wanted: new Map(Object.entries(voted)), origin })
  }, origin)
}

function isTick(value: unknown): value is Tick {
  return value === 'thinking' || value === 'submitted' || value === 'abstains'
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}
