import type * as Y from 'yjs'
import type { InputGroup } from '../disagreement/types'
import { namings, phases, type Naming, type Phase } from '../protocol/commands'
import { cachedReader } from './cached-reader'
import { isPlainObject } from './plain-object'
import { describeStored, type Problems } from './read-field'
import { sameJson } from './same-json'
import { inputGroupSchema, readAggregates, readNotes, readProxyNames, readWhys } from './stage-results'
import { readPeople, readReveals, readViews, type StageEntries } from './stage-entries'
import { isPractice, isScript } from './stage-script'
import { isSnapshotMarks } from './stage-snapshots'
import { readTaps, tapEntries } from './stage-taps'
import { readVotes, voteEntries } from './stage-votes'
import type { ScriptState } from './script'
import type { SnapshotMark } from './snapshot/types'
import type { PracticeCount, StageSnapshot } from './types'

// The stage document: one root `stage` of flat keys, written by the server only. `person/ID`, `reveal/ROUND` and
// `view/ROUND/PERSON` hold one JSON value each; so do `aggregate/ROUND`, `why/ROUND/PLACE`, `note/ROUND/CRUX` and
// `proxyName/VIEW/PERSON`.

const root = 'stage'

/** The stage as a frozen, typed snapshot; what cannot be read has a harmless default and is named in `problems`. Never throws. */
export const readStage: (doc: Y.Doc) => StageSnapshot = cachedReader<StageSnapshot>((doc, previous) => {
  const problems: Problems = []
  const entries: StageEntries = [...doc.getMap(root).entries()]
  const stored = new Map(entries)
  const value = <T>(key: string, fallback: T, holds: (found: unknown) => found is T): T => {
    const found = stored.get(key)
    if (found === undefined) return fallback
    if (holds(found)) return found
    problems.push(`Stage ${key} is ${describeStored(found)}; that is not accepted.`)
    return fallback
  }
  const people = readPeople(entries, problems)
  const next: StageSnapshot = {
    title: value('title', '', isText),
    sample: value('sample', false, isFlag),
    code: value('code', '', isText),
    phase: value<Phase>('phase', 'lobby', isPhase),
    round: value('round', 1, isRound),
    roundOpen: value('roundOpen', false, isFlag),
    timerEndsAt: value<number | null>('timerEndsAt', null, isTime),
    boardLocked: value('boardLocked', false, isFlag),
    doorLocked: value('doorLocked', false, isFlag),
    chairFreeSince: value<number | null>('chairFreeSince', null, isTime),
    script: value<ScriptState | null>('script', null, isScript),
    nudgedAt: value<number | null>('nudgedAt', null, isTime),
    practice: value<readonly PracticeCount[]>('practice', [], isPractice),
    // The strictest until it is known: nothing may show more than was agreed.
    naming: value<Naming>('naming', 'aggregate', isNaming),
    people,
    counts: value('counts', { submitted: 0, abstained: 0, of: 0 }, isCounts),
    reveals: readReveals(entries, problems),
    views: readViews(entries, people, problems),
    aggregates: readAggregates(entries, problems),
    whys: readWhys(entries, problems),
    spotlight: value<InputGroup | null>('spotlight', null, (found): found is InputGroup | null => inputGroupSchema.nullable().safeParse(found).success),
    notes: readNotes(entries, problems),
    proxyNames: readProxyNames(entries, problems),
    taps: readTaps(entries, problems),
    votes: readVotes(entries, problems),
    snapshots: value<readonly SnapshotMark[]>('snapshots', [], isSnapshotMarks),
    keepUntil: value<number | null>('keepUntil', null, isTime),
    problems,
  }
  return previous !== null && sameJson(previous, next) ? previous : withSameParts(previous, next)
})

/**
 * Makes the document say what the snapshot says, in one transaction: writes the keys that differ and takes out those
 * that are gone. View keys are written in the order given, which the server shuffles (sync.md, "Documents").
 */
export function writeStage(doc: Y.Doc, { people, reveals, views, aggregates, whys, notes, proxyNames, taps, votes, problems: _, ...flat }: StageSnapshot, origin?: unknown): void {
  const wanted = new Map<string, unknown>([
    ...Object.entries(flat),
    ...people.map((person, place) => [`person/${person.id}`, { ...person, place }] as const),
    ...reveals.map((reveal) => [`reveal/${reveal.round}`, reveal] as const),
    ...views.map(({ round, personId, view }) => [`view/${round}/${personId}`, view] as const),
    ...aggregates.map((aggregate) => [`aggregate/${aggregate.round}`, aggregate] as const),
    ...whys.map((why, place) => [`why/${why.round}/${place}`, { ...why, place }] as const),
    ...notes.map((note) => [`note/${note.round}/${note.crux}`, note] as const),
    ...proxyNames.map((answer) => [`proxyName/${answer.view}/${answer.personId}`, answer] as const),
    ...tapEntries(taps),
    ...voteEntries(votes),
  ])
  writeMap(doc, { root, wanted, origin })
}

/** Makes a root hold exactly the wanted keys; touches nothing that already says the same. */
export function writeMap(doc: Y.Doc, { root: name, wanted, origin }: { readonly root: string; readonly wanted: ReadonlyMap<string, unknown>; readonly origin: unknown }): void {
  const map = doc.getMap(name)
  doc.transact(() => {
    for (const key of [...map.keys()]) if (!wanted.has(key)) map.delete(key)
    for (const [key, value] of wanted) if (!map.has(key) || !sameJson(map.get(key), value)) map.set(key, value)
  }, origin ?? null)
}

/** Lists that say the same stay the same object, so that what is computed from them is not computed again. */
function withSameParts(previous: StageSnapshot | null, next: StageSnapshot): StageSnapshot {
  if (previous === null) return next
  return {
    ...next,
    people: sameJson(previous.people, next.people) ? previous.people : next.people,
    reveals: sameJson(previous.reveals, next.reveals) ? previous.reveals : next.reveals,
    views: sameJson(previous.views, next.views) ? previous.views : next.views,
    aggregates: sameJson(previous.aggregates, next.aggregates) ? previous.aggregates : next.aggregates,
    whys: sameJson(previous.whys, next.whys) ? previous.whys : next.whys,
    notes: sameJson(previous.notes, next.notes) ? previous.notes : next.notes,
    proxyNames: sameJson(previous.proxyNames, next.proxyNames) ? previous.proxyNames : next.proxyNames,
    taps: sameJson(previous.taps, next.taps) ? previous.taps : next.taps,
    votes: sameJson(previous.votes, next.votes) ? previous.votes : next.votes,
    snapshots: sameJson(previous.snapshots, next.snapshots) ? previous.snapshots : next.snapshots,
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isFinite(value: unknown): value is number {
  return Number.isFinite(value)
}

function isTime(value: unknown): value is number | null {
  return value === null || isFinite(value)
}

function isPhase(value: unknown): value is Phase {
  return phases.some((phase) => phase === value)
}

function isNaming(value: unknown): value is Naming {
  return namings.some((naming) => naming === value)
}

function isRound(value: unknown): value is number {
  return Number.isInteger(value) && isFinite(value) && value >= 1
}

function isCounts(value: unknown): value is StageSnapshot['counts'] {
  return isPlainObject(value) && ['submitted', 'abstained', 'of'].every((key) => isFinite(value[key]))
}
