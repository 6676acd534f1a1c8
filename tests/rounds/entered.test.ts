import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { readDesk } from '@/lib/workshop/desk-doc'
import { answersFor, editFor } from '@/lib/workshop/answers-for'
import { applyOwnEdit, readOwn } from '@/lib/workshop/own-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import { until } from '../support/until'
import { errorOf, give } from '../support/workshop'
import { beliefs, roomOf } from './people'

describe('somebody without a device', () => {
  it('ROUND-50 a facilitator adds a person without a device, enters their answers, and everyone sees that they were entered', async () => {
    const { workshop, people, lead } = await roomOf(['Ana'])
    const [ana] = people
    if (ana === undefined) throw new Error('Nobody joined.')
    const added = await lead('add-person', { name: 'Eve', stakeholder: 'Neighbours' })
    const personId = typeof added === 'object' && added !== null && 'personId' in added ? String(added.personId) : ''
    const stage = await ana.browser.open(workshop.id, 'stage').synced()
    const desk = await workshop.facilitator.browser.open(workshop.id, 'desk').synced()
    expect(readStage(stage.doc).people.find(({ id }) => id === personId)).toEqual({ id: personId, name: 'Eve', role: 'participant', stakeholder: 'Neighbours', origin: 'entered' })
    expect(readStage(stage.doc).counts.of).toBe(2)
    expect(await give(workshop.facilitator, workshop, { name: 'submit-view', args: { round: 1, for: personId, view: { beliefs } } })).toMatchObject({ round: 1 })
    await until('the tick is there', () => readDesk(desk.doc).ticks[personId] === 'submitted')
    expect(readDesk(desk.doc).ticks).not.toHaveProperty(workshop.facilitator.personId)
    await lead('reveal')
    await until('the view is there', () => readStage(stage.doc).views.length === 1)
    expect(readStage(stage.doc).views[0]).toMatchObject({ personId, view: { id: personId, name: 'Eve', stakeholder: 'Neighbours', entered: true } })
  })

  it('ROUND-51 only a facilitator enters answers, and only for people added without a device', async () => {
    const { workshop, people, lead } = await roomOf(['Ana', 'Ben'])
    const [ana, ben] = people
    if (ana === undefined || ben === undefined) throw new Error('Nobody joined.')
    const added = await lead('add-person', { name: 'Eve' })
    const personId = typeof added === 'object' && added !== null && 'personId' in added ? String(added.personId) : ''
    const refused = async (member: typeof ana, whom: string) => errorOf(await member.browser.command(workshop.id, 'submit-view', { round: 1, for: whom, view: { beliefs } }))
    expect(await refused(ana, personId)).toMatchObject({ id: 'no-right', message: 'Only a facilitator can enter answers for somebody else.' })
    expect(await refused(ana, ben.personId)).toMatchObject({ id: 'no-right' })
    expect(await refused(workshop.facilitator, ben.personId)).toMatchObject({ id: 'no-right', message: expect.stringContaining('"Ben" has a device here') })
    expect(await refused(workshop.facilitator, 'nobody')).toMatchObject({ id: 'no-such-person' })
    expect((await ana.browser.command(workshop.id, 'add-person', { name: 'Zoe' })).status).toBe(403)
    await give(workshop.facilitator, workshop, { name: 'abstain', args: { round: 1, for: personId } })
    await give(ana, workshop, { name: 'submit-view', args: { round: 1, for: ana.personId, view: { beliefs } } })
    const stage = await ana.browser.open(workshop.id, 'stage').synced()
    expect(readStage(stage.doc).counts).toEqual({ submitted: 1, abstained: 1, of: 3 })
  })

  it('ROUND-52 answers drafted for somebody stand in the facilitator’s own document apart from the facilitator’s own', () => {
    const doc = new Y.Doc()
    const put = (personId: string, key: string, estimate: number) => {
      const stored = editFor(personId, { kind: 'setAnswer', key, value: { state: 'answered', estimate } })
      expect(stored.ok && applyOwnEdit(doc, stored.edit).ok).toBe(true)
    }
    applyOwnEdit(doc, { kind: 'setAnswer', key: 'belief/pScheming', value: { state: 'answered', estimate: 0.5 } })
    put('eve', 'belief/pScheming', 0.1)
    put('eve', 'card/some/card/cost', 0.2)
    put('zoe', 'belief/pScheming', 0.3)
    const counter = editFor('eve', { kind: 'setCounter', regime: 'law', value: 4 })
    expect(counter.ok && applyOwnEdit(doc, counter.edit).ok).toBe(true)
    const own = readOwn(doc)
    expect(own.answers).toEqual({ 'belief/pScheming': { state: 'answered', estimate: 0.5 } })
    expect(answersFor(own, 'eve')).toMatchObject({ answers: { 'belief/pScheming': { estimate: 0.1 }, 'card/some/card/cost': { estimate: 0.2 } }, counters: { law: 4 }, problems: [] })
    expect(answersFor(own, 'zoe').answers).toEqual({ 'belief/pScheming': { state: 'answered', estimate: 0.3 } })
    expect(editFor('eve', { kind: 'setAnswer', key: 'belief/pScheming', value: { state: 'answered', estimate: 7 } })).toMatchObject({ ok: false, reason: 'invalid' })
  })
})
