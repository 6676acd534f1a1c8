import * as Y from 'yjs'
import { applyBoardEdit } from '@/lib/workshop/board-doc'
import { seededChance } from '@/lib/workshop/seeded-chance'
import { sampleWorkshop } from '@/lib/workshop/shipped-workshops'
import { seedBoard } from '@/lib/workshop/board-seed'
import type { Facts } from '@/server/facts'
import { admit } from '@/server/sync/admission/admission'

// `npm run bench:admission`: how many honest updates a second pass admission and are applied, on one core, on a board of
// the sample with forty people at it.

const people = 40
const updates = 20_000
const facts: Facts = { workshopId: 'w', sequence: 1, phase: 'board', boardLocked: false, closed: false, frameFrozen: false, sample: false, chairFree: false, hasReveal: false, people: new Map(Array.from({ length: people }, (_, index) => [`p${index}`, { name: `P${index}`, role: 'participant' }])) }
const server = new Y.Doc()
seedBoard(server, sampleWorkshop())
const chance = seededChance('admission rate 1')
const cards = [...server.getMap('cards').keys()]

/** What each of them sends, in the order the server gets it. */
const traffic: { readonly person: string; readonly update: Uint8Array }[] = []
const devices = Array.from({ length: people }, (_, index) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'others') traffic.push({ person: `p${index}`, update })
  })
  return doc
})
for (let index = 0; traffic.length < updates; index += 1) {
  const doc = devices[index % people]
  const card = cards[Math.floor(chance() * cards.length)]
  if (doc === undefined || card === undefined) continue
  const record = doc.getMap('cards').get(card)
  const summary = record instanceof Y.Map ? record.get('summary') : null
  if (chance() < 0.5) applyBoardEdit(doc, { kind: 'setEstimate', card, field: 'cost', base: null, value: { low: 0.01, mid: 0.1 + 0.1 * chance(), high: 0.5 } }, 'own')
  else if (summary instanceof Y.Text) doc.transact(() => (summary.length > 1500 ? summary.delete(0, 50) : summary.insert(Math.floor(chance() * summary.length), 'a')), 'own')
}

const owners = new Map<number, string>()
let refused = 0
const start = performance.now()
for (const { person, update } of traffic) {
  const admission = admit({ doc: server, document: { kind: 'board' }, reader: { personId: person, role: 'participant', projector: false }, facts, owners, size: () => 0 }, update)
  if (admission.kind === 'refused') refused += 1
  if (admission.kind !== 'admitted') continue
  for (const client of admission.newClientIds) owners.set(client, person)
  Y.applyUpdate(server, admission.update)
}
const seconds = (performance.now() - start) / 1000
process.stdout.write(`${JSON.stringify({ updates: traffic.length, refused, seconds: Number(seconds.toFixed(2)), perSecond: Math.round(traffic.length / seconds), target: 2000 })}\n`)
process.exitCode = refused === 0 && traffic.length / seconds >= 2000 ? 0 : 1
