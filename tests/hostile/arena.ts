import { expect } from 'vitest'
import * as Y from 'yjs'
import { applyBoardEdit } from '@/lib/workshop/board-doc'
import { updateFrame } from '@/server/sync/messages'
import { contentHash } from '../support/content-hash'
import { startTestServer } from '../support/server'
import { createWorkshop, joinWorkshop, type Member } from '../support/workshop'

/** A workshop with a card of the facilitator and a comment of Ana's, an attacker in it as a participant, and what the board says. */
export async function arena() {
  const server = await startTestServer()
  const workshop = await createWorkshop(server, { name: 'Fay' })
  const ana = await joinWorkshop(server, workshop)
  const mallory = await joinWorkshop(server, workshop, { name: 'Mallory' })
  const board = await ana.browser.open(workshop.id, 'board').synced()
  applyBoardEdit(board.doc, { kind: 'addCard', card: 'c1', title: 'Watch every agent', after: null, numbers: { summary: 'At all times.', cost: 0.1 } })
  applyBoardEdit(board.doc, { kind: 'addComment', comment: 'k1', card: 'c1', person: ana.personId, text: 'Who pays?', at: 1 })
  await board.saved()
  const stored = async (): Promise<string> => contentHash((await workshop.facilitator.browser.open(workshop.id, 'board').synced()).doc)
  const before = await stored()
  return {
    server,
    workshop,
    ana,
    mallory,
    /** What Ana's device holds. */
    doc: board.doc,
    /** Sends an update, and expects it refused with this code, in words, with nothing changed. */
    refusedFrom: async (attacker: Member, update: Uint8Array, { code = 4409, document = 'board' }: { readonly code?: number; readonly document?: string } = {}): Promise<string> => {
      const device = await attacker.browser.open(workshop.id, document, { doc: new Y.Doc() }).synced()
      device.send(updateFrame(update))
      expect(await device.closed()).toBe(code)
      expect(device.refusal?.code).toBe(code)
      expect(await stored()).toBe(before)
      return device.refusal?.reason ?? ''
    },
  }
}
