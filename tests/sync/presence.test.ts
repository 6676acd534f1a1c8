import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import { awarenessFrame } from '@/server/sync/messages'
import type { Device } from '../support/device'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, give, joinWorkshop } from '../support/workshop'

const statesAt = (device: Device): readonly unknown[] => [...device.provider.awareness.getStates()].filter(([id]) => id !== device.doc.clientID).map(([, state]) => state)

async function room() {
  const server = await startTestServer()
  const workshop = await createWorkshop(server, { name: 'Fay' })
  const ana = await joinWorkshop(server, workshop)
  const board = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
  const device = await ana.browser.open(workshop.id, 'board').synced()
  return { server, workshop, ana, board, device }
}

describe('presence', () => {
  it('SYNC-40 others see who edits which card, under the name the session has', async () => {
    const { ana, board, device } = await room()
    device.provider.awareness.setLocalState({ editing: { card: 'c1', field: 'title' }, away: false, name: 'Somebody else', personId: 'x', extra: 1 })
    await until('the facilitator sees Ana', () => statesAt(board).length === 1 && JSON.stringify(statesAt(board)).includes('c1'))
    expect(statesAt(board)).toEqual([{ personId: ana.personId, name: 'Ana', editing: { card: 'c1', field: 'title' }, away: false }])
  })

  it('SYNC-41 a socket speaks for one client only and removes nobody', async () => {
    const { workshop, ana, board, device } = await room()
    board.provider.awareness.setLocalState({ editing: null, away: true })
    await until('Ana sees the facilitator', () => JSON.stringify(statesAt(device)).includes('Fay'))
    const victim = board.doc.clientID
    device.send(awarenessFrame(encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 2)
      for (const [id, state] of [[victim, 'null'], [victim + 1, '{"away":false}']] as const) {
        encoding.writeVarUint(encoder, id)
        encoding.writeVarUint(encoder, 4_000_000_000_000)
        encoding.writeVarString(encoder, state)
      }
    })))
    const third = await ana.browser.open(workshop.id, 'board').synced()
    third.provider.awareness.setLocalState({ editing: { card: 'later', field: null }, away: false })
    await until('the later state arrived', () => JSON.stringify(statesAt(device)).includes('later'))
    expect(JSON.stringify(statesAt(device))).toContain('Fay')
    expect(device.provider.awareness.getStates().has(victim + 1)).toBe(false)
  })

  it('SYNC-42 a state is gone when its socket is gone, and back when its device is back', async () => {
    const { workshop, ana, board, device } = await room()
    device.provider.awareness.setLocalState({ editing: null, away: false })
    await until('Ana is seen', () => statesAt(board).length === 1)
    const client = device.doc.clientID
    device.provider.ws?.close()
    await until('Ana is gone', () => statesAt(board).length === 0)
    const again = ana.browser.open(workshop.id, 'board', { doc: device.doc })
    await again.synced()
    again.provider.awareness.setLocalState({ editing: null, away: false })
    await until('Ana is back', () => board.provider.awareness.getStates().has(client))
  })

  it('SYNC-43 observers and other documents send no presence, and states above 1 KiB are left out', async () => {
    const { server, workshop, board, device } = await room()
    const watcher = await joinWorkshop(server, workshop, { role: 'observer', name: 'Obs' })
    const watching = await watcher.browser.open(workshop.id, 'board').synced()
    watching.provider.awareness.setLocalState({ editing: null, away: false })
    const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    stage.provider.awareness.setLocalState({ editing: null, away: false })
    device.provider.awareness.setLocalState({ editing: { card: 'big', field: null }, away: false, filler: 'x'.repeat(1100) })
    await until('the small state is seen at first', () => statesAt(board).length === 1)
    device.provider.awareness.setLocalState({ editing: { card: 'small', field: null }, away: false })
    await until('the next state is seen', () => JSON.stringify(statesAt(board)).includes('small'))
    expect(JSON.stringify(statesAt(board))).not.toContain('Obs')
    expect(JSON.stringify(statesAt(board))).not.toContain('big')
    expect(statesAt(board)).toHaveLength(1)
  })

  it('SYNC-44 a name changed by command is the name others see', async () => {
    const { workshop, ana, board, device } = await room()
    await give(ana, workshop, { name: 'rename-person', args: { personId: ana.personId, name: 'Anabel' } })
    device.provider.awareness.setLocalState({ editing: null, away: true })
    await until('the new name is seen', () => JSON.stringify(statesAt(board)).includes('Anabel'))
  })
})
