import * as Y from 'yjs'
import type { Range, Struct } from './decoded'

// Step 3: whether an update can be integrated at once and whole. What is refused here would otherwise wait in memory as
// pending, or blow up in some later client.

const longestStruct = 10_000
const mostChanges = 2000
const mostNewClientIds = 64

export type Soundness = { readonly ok: true; readonly newClientIds: readonly number[] } | { readonly ok: false; readonly reason: string }

const unsound = (reason: string): Soundness => ({ ok: false, reason })

export type SoundnessInput = {
  readonly doc: Y.Doc
  readonly structs: readonly Struct[]
  readonly deletions: readonly Range[]
  readonly personId: string
  readonly owners: ReadonlyMap<number, string>
}

export function checkSoundness({ doc, structs, deletions, personId, owners }: SoundnessInput): Soundness {
  if (structs.length + deletions.length > mostChanges) {
    return unsound(`An update holds ${structs.length + deletions.length} changes; at most ${mostChanges} are accepted.`)
  }
  const ends = new Map<number, number>()
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (struct instanceof Y.Skip) return unsound('An update leaves out a part of what it follows.')
    if (struct.length > longestStruct) return unsound(`A change is ${struct.length} long; at most ${longestStruct} is accepted.`)
    const expected = ends.get(client) ?? Y.getState(doc.store, client)
    if (clock !== expected) return unsound('An update follows changes that never arrived here.')
    ends.set(client, clock + struct.length)
  }
  const newClientIds: number[] = []
  for (const client of ends.keys()) {
    const owner = owners.get(client)
    if (owner === undefined) newClientIds.push(client)
    else if (owner !== personId) return unsound('An update carries changes in the name of another device.')
  }
  if (newClientIds.length > mostNewClientIds) return unsound(`An update brings ${newClientIds.length} new devices; at most ${mostNewClientIds} are accepted.`)
  const reaches = (client: number, end: number): boolean => end <= Math.max(ends.get(client) ?? 0, Y.getState(doc.store, client))
  for (const { client, clock, len } of deletions) {
    if (!reaches(client, clock + len)) return unsound('An update deletes what never arrived here.')
  }
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
      if (id instanceof Y.ID && !reaches(id.client, id.clock + 1)) return unsound('An update builds on changes that never arrived here.')
    }
  }
  return { ok: true, newClientIds }
}
