import { generateKeyPairSync } from 'node:crypto'
import * as Y from 'yjs'
import type { Workshop } from '@/lib/model/workshop'
import { readBoard } from '@/lib/workshop/board-doc'
import { seedBoard } from '@/lib/workshop/board-seed'
import { canonicalJson } from '@/lib/workshop/canonical-json'
import { snapshotState } from '@/lib/workshop/snapshot/build-state'
import { computeResults } from '@/lib/workshop/snapshot/compute-results'
import { textHash } from '@/lib/workshop/snapshot/content-hash'
import { readStage } from '@/lib/workshop/stage-doc'
import { signPart, type Signer } from '@/lib/workshop/snapshot/signature'
import { snapshotText } from '@/lib/workshop/snapshot/snapshot-text'
import type { SnapshotState } from '@/lib/workshop/snapshot/types'
import type { BoardSnapshot, StageSnapshot } from '@/lib/workshop/types'
import { signerOf } from '@/server/snapshots/host-key'
import { sampleWorkshop } from './sample-files'

export function newSigner(): Signer {
  return signerOf(generateKeyPairSync('ed25519').privateKey)
}

/** Two cards, two views and one story of the sample: small enough to be verified thousands of times. */
export function smallWorkshop(): Workshop {
  const { format, framing, definitions, defaults: _, regimes, interventions, views } = sampleWorkshop
  const regime = regimes.find(({ kind }) => kind === 'negotiation')
  if (regime === undefined) throw new Error('The sample has a story of negotiation.')
  return {
    format,
    framing,
    ...(definitions === undefined ? {} : { definitions }),
    title: 'Smäll – „test“',
    regimes: [regime],
    interventions: interventions.slice(0, 2),
    views: views.slice(0, 2).map(({ overrides: _overrides, open: _open, regimeWeights: _weights, regimes: _regimes, ...view }) => ({ ...view, regimeWeights: { [regime.id]: 1 } })),
  }
}

export function boardOf(workshop: Workshop): BoardSnapshot {
  const doc = new Y.Doc()
  seedBoard(doc, workshop)
  return readBoard(doc)
}

/** The stage of a room that has revealed every view of the file. */
export function stageOf(workshop: Workshop, change: Partial<StageSnapshot> = {}): StageSnapshot {
  return {
    ...readStage(new Y.Doc()),
    title: workshop.title,
    phase: 'priorities',
    naming: 'named',
    people: workshop.views.map(({ id, name, stakeholder }) => ({ id, name, role: 'participant', stakeholder: stakeholder ?? null, origin: 'joined' })),
    reveals: [{ round: 1, at: 1_700_000_000_000, naming: 'named' }],
    views: workshop.views.map((view) => ({ round: 1, personId: view.id, view })),
    ...change,
  }
}

export type Sealed = { readonly text: string; readonly hash: string; readonly state: SnapshotState }
export type SealingOptions = { readonly workshop?: Workshop; readonly signer: Signer; readonly number?: number; readonly previous?: string | null; readonly draws?: number; readonly stage?: Partial<StageSnapshot>; readonly board?: Partial<BoardSnapshot>; readonly withResults?: boolean }

/** A snapshot file as the server makes it, in one go. */
export function sealed({ workshop = smallWorkshop(), signer, number = 1, previous = null, draws = 20, stage = {}, board = {}, withResults = true }: SealingOptions): Sealed {
  let salts = 0
  const built = snapshotState({
    id: `snapshot-${number}`.padEnd(22, 'x'),
    workshopId: 'workshop',
    number,
    previous,
    sealedAt: new Date(1_700_000_000_000 + number * 60_000).toISOString(),
    sealedBy: workshop.views[0]?.id ?? null,
    board: { ...boardOf(workshop), ...board },
    stage: stageOf(workshop, stage),
    salt: () => (salts += 1).toString(16).padStart(32, '0'),
  })
  const state = { ...built.value, draws }
  const json = canonicalJson(state)
  const hash = textHash(json)
  const results = withResults ? canonicalJson(computeResults(state, hash)) : null
  return {
    hash,
    state,
    text: snapshotText({
      state: json,
      stateHash: hash,
      stateSignature: signPart(signer, 'snapshot-state/1', hash),
      publicKey: signer.publicKey,
      results: results === null ? null : { json: results, hash: textHash(results), signature: signPart(signer, 'snapshot-results/1', textHash(results)) },
      texts: built.texts,
    }),
  }
}

export function sealedChain(signer: Signer, length: number): readonly Sealed[] {
  const chain: Sealed[] = []
  for (let number = 1; number <= length; number += 1) {
    const previous = chain.at(-1)?.hash ?? null
    chain.push(sealed({ signer, number, previous, workshop: { ...smallWorkshop(), askLimit: number } }))
  }
  return chain
}

