import * as Y from 'yjs'
import type { Workshop } from '@/lib/model/workshop'
import { seedBoard } from '@/lib/workshop/board-seed'
import { readStage } from '@/lib/workshop/stage-doc'
import { sampleWorkshop } from '@/lib/workshop/shipped-workshops'
import type { StageSnapshot } from '@/lib/workshop/types'

/** A document with a fixed client id, so that a failing run can be repeated. */
export function docOf(clientId: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientId
  return doc
}

/** The sample's board, held by several people. */
export function boardsOf(people: number, workshop: Workshop = sampleWorkshop()): readonly Y.Doc[] {
  const first = docOf(1)
  seedBoard(first, workshop)
  const start = Y.encodeStateAsUpdate(first)
  return Array.from({ length: people }, (_, index) => {
    const doc = docOf(100 + index)
    Y.applyUpdate(doc, start)
    return doc
  })
}

export function boardOf(): Y.Doc {
  const [doc] = boardsOf(1)
  if (doc === undefined) throw new Error('No board was made.')
  return doc
}

/** Everybody gets what everybody else has. */
export function syncAll(docs: readonly Y.Doc[]): void {
  const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc))
  for (const doc of docs) for (const update of updates) Y.applyUpdate(doc, update)
}

/** The stage of a workshop whose views are all revealed. */
export function revealedStage({ title, views }: Workshop): StageSnapshot {
  return {
    ...readStage(new Y.Doc()),
    title,
    people: views.map(({ id, name, stakeholder }) => ({ id, name, role: 'participant', stakeholder: stakeholder ?? null, origin: 'imported' })),
    views: views.map((view) => ({ round: 1, personId: view.id, view })),
  }
}
