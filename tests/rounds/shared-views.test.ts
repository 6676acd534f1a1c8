import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { evaluateWorkshop } from '@/lib/disagreement/results'
import { assembleWorkshop } from '@/lib/workshop/assemble'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { undoOf } from '@/lib/workshop/board-undo'
import { parseWorkshopFile } from '@/lib/workshop/file'
import { nameVerdict } from '@/lib/workshop/proxy-names'
import { groupViewId } from '@/lib/workshop/shared-views'
import { sampleWorkshop } from '@/lib/workshop/shipped-workshops'
import { readStage } from '@/lib/workshop/stage-doc'
import type { BoardEdit, Person, StageSnapshot } from '@/lib/workshop/types'
import type { Member } from '../support/workshop'
import { until } from '../support/until'
import { give } from '../support/workshop'
import { boardOf, revealedStage } from '../workshop/documents'
import { beliefs, roomOf } from './people'

const answer = (view: string, estimate: number, base: unknown = null): BoardEdit => ({ kind: 'answerIn', view, base, edit: { kind: 'setAnswer', key: 'belief/pScheming', value: { state: 'answered', estimate } } })
const named = (id: string, name: string, origin: Person['origin'] = 'joined'): Person => ({ id, name, role: 'participant', stakeholder: null, origin })

function sharedBoard(): Y.Doc {
  const doc = boardOf()
  for (const edit of [answer(groupViewId, 0.2), { kind: 'addProxy', view: 'boss', name: 'As the leadership' } as const, answer('boss', 0.01)]) expect(applyBoardEdit(doc, edit)).toEqual({ ok: true })
  return doc
}

const revealed: StageSnapshot = { ...revealedStage(sampleWorkshop()), reveals: [{ round: 1, at: 1, naming: 'named' }] }

describe('views that the room edits together', () => {
  it('ROUND-40 group view and proxy views refuse every writer before the first reveal and take all participants after it', async () => {
    const { workshop, people, lead, submit } = await roomOf(['Ana', 'Ben'])
    const [ana, ben] = people
    if (ana === undefined || ben === undefined) throw new Error('Nobody joined.')
    const tries = async (member: Member) => {
      const board = await member.browser.open(workshop.id, 'board').synced()
      applyBoardEdit(board.doc, { kind: 'addProxy', view: `p-${member.personId}`, name: 'As the leadership' })
      applyBoardEdit(board.doc, answer(groupViewId, 0.2))
      return board
    }
    for (const member of [ana, workshop.facilitator]) {
      const board = await tries(member)
      expect(await board.closed()).toBe(4409)
      expect(board.refusal?.reason).toContain('open after the first reveal')
    }
    await submit(ben, { beliefs })
    await lead('reveal')
    const reader = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    await (await tries(ben)).saved()
    await until('the views are there', () => readBoard(reader.doc).proxyViews.length === 1)
    expect(readBoard(reader.doc).groupView.answers['belief/pScheming']).toEqual({ state: 'answered', estimate: 0.2 })
  })

  it('ROUND-41 group view and proxy views are evaluated and enter no share, pool or distance', () => {
    const doc = sharedBoard()
    const workshop = assembleWorkshop({ board: readBoard(doc), stage: revealed })
    expect(parseWorkshopFile(workshop).ok).toBe(true)
    expect(workshop.views.slice(-2)).toMatchObject([{ id: 'group', kind: 'group', name: 'The group', beliefs: { pScheming: 0.2 } }, { id: 'boss', kind: 'proxy', name: 'As the leadership' }])
    const without = evaluateWorkshop({ ...workshop, views: workshop.views.slice(0, -2) })
    const results = evaluateWorkshop(workshop)
    expect(results.views.map(({ id }) => id)).toEqual([...without.views.map(({ id }) => id), 'group', 'boss'])
    expect(results.disagreement).toEqual(without.disagreement)
    // Before the first reveal there are none, whatever a document holds.
    expect(assembleWorkshop({ board: readBoard(doc), stage: { ...revealed, reveals: [] } }).views).toHaveLength(6)
  })

  it('ROUND-42 a proxy view named after somebody present is in no file until that person says yes to that name', async () => {
    const people = [named('a', 'Ana María López'), named('b', 'Ben', 'entered'), named('c', 'Policy staffer', 'imported')]
    const proxy = (name: string) => nameVerdict({ id: 'p', name }, people, [])
    expect(proxy('As the leadership')).toEqual({ ok: true })
    expect(proxy('As Banana would say')).toEqual({ ok: true })
    expect(proxy('The policy staffer')).toEqual({ ok: true })
    for (const name of ['As ana would say', 'ANA MARIA LOPEZ', 'Ana’s view']) expect(proxy(name), name).toMatchObject({ ok: false, asks: [{ id: 'a' }] })
    expect(proxy('Ben and Ana')).toMatchObject({ asks: [{ id: 'a' }, { id: 'b' }] })

    const { workshop, people: members, lead, submit } = await roomOf(['Ana', 'Ben'])
    const [ana, ben] = members
    if (ana === undefined || ben === undefined) throw new Error('Nobody joined.')
    await submit(ana, { beliefs })
    await lead('reveal')
    const board = await ben.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(board.doc, { kind: 'addProxy', view: 'p1', name: 'As Ana' })
    applyBoardEdit(board.doc, answer('p1', 0.9))
    await board.saved()
    const file = async () => (await workshop.facilitator.browser.get(`/api/workshops/${workshop.id}/file`)).text
    expect(await file()).not.toContain('As Ana')
    // Somebody else's yes says nothing.
    await give(ben, workshop, { name: 'allow-name', args: { view: 'p1', name: 'As Ana', allowed: true } })
    expect(await file()).not.toContain('As Ana')
    await give(ana, workshop, { name: 'allow-name', args: { view: 'p1', name: 'As Ana', allowed: true } })
    expect(await file()).toContain('"As Ana"')
    applyBoardEdit(board.doc, { kind: 'nameProxy', view: 'p1', base: 'As Ana', value: 'As silly Ana' })
    await board.saved()
    expect(await file()).not.toContain('As silly Ana')
    await give(ana, workshop, { name: 'allow-name', args: { view: 'p1', name: 'As silly Ana', allowed: false } })
    const stage = await ben.browser.open(workshop.id, 'stage').synced()
    expect(nameVerdict({ id: 'p1', name: 'As silly Ana' }, readStage(stage.doc).people, readStage(stage.doc).proxyNames)).toMatchObject({ ok: false, refused: [{ name: 'Ana' }] })
  })

  it('ROUND-43 an edit of a shared view is undone, unless somebody changed the answer since', () => {
    const doc = sharedBoard()
    const second = answer(groupViewId, 0.3, { state: 'answered', estimate: 0.2 })
    applyBoardEdit(doc, second)
    const back = undoOf(doc, second)
    expect(back.ok && applyBoardEdit(doc, back.edit).ok).toBe(true)
    expect(readBoard(doc).groupView.answers['belief/pScheming']).toEqual({ state: 'answered', estimate: 0.2 })
    applyBoardEdit(doc, second)
    applyBoardEdit(doc, answer(groupViewId, 0.4))
    expect(undoOf(doc, second)).toMatchObject({ ok: false, reason: 'changed' })
    const archived = undoOf(doc, { kind: 'addProxy', view: 'boss', name: 'As the leadership' })
    expect(archived.ok && applyBoardEdit(doc, archived.edit).ok).toBe(true)
    expect(readBoard(doc).proxyViews[0]).toMatchObject({ archived: true })
    expect(assembleWorkshop({ board: readBoard(doc), stage: revealed }).views.map(({ id }) => id)).not.toContain('boss')
  })

  it('ROUND-44 what is not a valid answer or name is refused without touching the document', () => {
    const doc = sharedBoard()
    const before = Y.encodeStateVector(doc)
    const wrong: readonly BoardEdit[] = [
      answer(groupViewId, 1.5),
      answer('nobody', 0.5),
      answer('a/b', 0.5),
      { kind: 'answerIn', view: groupViewId, base: null, edit: { kind: 'setWhy', key: 'nothing', value: 'x' } },
      { kind: 'answerIn', view: groupViewId, base: null, edit: { kind: 'setCounter', regime: 'limited-will', value: 11 } },
      { kind: 'addProxy', view: 'p', name: '  ' },
      { kind: 'addProxy', view: 'boss', name: 'Twice' },
      { kind: 'addProxy', view: groupViewId, name: 'The group' },
      { kind: 'nameProxy', view: 'boss', base: '', value: 'x'.repeat(61) },
      { kind: 'archiveProxy', view: 'nobody', archived: true },
    ]
    for (const edit of wrong) expect(applyBoardEdit(doc, edit).ok, JSON.stringify(edit)).toBe(false)
    expect(Y.encodeStateVector(doc)).toEqual(before)
    // What a document holds that nobody could have typed is left out and named.
    doc.getMap('proxyViews').set('x/name', 7)
    doc.getMap('groupView').set('answers/belief/pScheming', { state: 'answered', estimate: 'much' })
    expect(readBoard(doc).proxyViews.map(({ id }) => id)).toEqual(['boss'])
    expect(readBoard(doc).problems).toHaveLength(2)
  })
})
