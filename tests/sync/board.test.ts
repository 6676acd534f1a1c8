import { describe, expect, it } from 'vitest'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, joinWorkshop } from '../support/workshop'

describe('board', () => {
  it('SYNC-1 what one device edits arrives on the boards of the others', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const first = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    const second = await ana.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(second.doc, { kind: 'addCard', card: 'c1', title: 'Monitor every agent', after: null })
    await until('the card is there', () => readBoard(first.doc).cards.some(({ title }) => title === 'Monitor every agent'))
    await second.saved()
  })

  it('SYNC-2 the sample board has its seventeen cards and six people for whoever opens it', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { sample: true })
    const board = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    expect(readBoard(board.doc).cards).toHaveLength(17)
    expect(readStage(stage.doc)).toMatchObject({ sample: true, phase: 'priorities', problems: [] })
    expect(readStage(stage.doc).people).toHaveLength(6)
    expect(readStage(stage.doc).views).toHaveLength(6)
  })
})
