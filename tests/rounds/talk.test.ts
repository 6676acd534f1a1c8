import { describe, expect, it } from 'vitest'
import { readStage } from '@/lib/workshop/stage-doc'
import { until } from '../support/until'
import { errorOf } from '../support/workshop'
import { beliefs, roomOf } from './people'

async function revealedRoom() {
  const room = await roomOf(['Ana'])
  const [ana] = room.people
  if (ana === undefined) throw new Error('Nobody joined.')
  const early = await room.workshop.facilitator.browser.command(room.workshop.id, 'spotlight', { crux: 'scheming' })
  expect(errorOf(early).id).toBe('nothing-revealed')
  await room.submit(ana, { beliefs })
  await room.lead('reveal')
  const wall = await ana.browser.open(room.workshop.id, 'stage', { params: { as: 'projector' } }).synced()
  return { ...room, ana, stage: () => readStage(wall.doc) }
}

describe('the talk', () => {
  it('ROUND-60 a spotlight is on everyone’s stage until it is taken away or a reveal comes', async () => {
    const { workshop, ana, lead, submit, stage } = await revealedRoom()
    expect((await ana.browser.command(workshop.id, 'spotlight', { crux: 'scheming' })).status).toBe(403)
    expect((await workshop.facilitator.browser.command(workshop.id, 'spotlight', { crux: 'weather' })).status).toBe(400)
    await lead('spotlight', { crux: 'regimes' })
    await until('the wall turns', () => stage().spotlight === 'regimes')
    await lead('spotlight', { crux: null })
    await until('the wall turns back', () => stage().spotlight === null)
    await lead('spotlight', { crux: 'others' })
    await lead('set-phase', { phase: 'revise' })
    await submit(ana, { beliefs }, 2)
    await lead('reveal')
    await until('round 2 is there', () => stage().reveals.length === 2)
    expect(stage().spotlight).toBeNull()
  })

  it('ROUND-61 a note on a question belongs to the last revealed round; the last text holds, the empty one takes it away', async () => {
    const { workshop, ana, lead, submit, stage } = await revealedRoom()
    await lead('note-crux', { crux: 'scheming', text: 'first' })
    await lead('note-crux', { crux: 'scheming', text: ' Ben means today’s models.\nAna does not. ' })
    await lead('note-crux', { crux: 'others', text: 'x' })
    await lead('note-crux', { crux: 'others', text: '' })
    await lead('set-phase', { phase: 'revise' })
    await submit(ana, { beliefs }, 2)
    await lead('reveal')
    await lead('note-crux', { crux: 'scheming', text: 'second round' })
    await until('both notes are there', () => stage().notes.length === 2)
    expect(stage().notes).toMatchObject([
      { round: 1, crux: 'scheming', text: 'Ben means today’s models.\nAna does not.', by: workshop.facilitator.personId },
      { round: 2, crux: 'scheming', text: 'second round' },
    ])
    expect((await ana.browser.command(workshop.id, 'note-crux', { crux: 'scheming', text: 'x' })).status).toBe(403)
  })
})
