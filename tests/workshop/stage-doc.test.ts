import * as Y from 'yjs'
import { expect, it } from 'vitest'
import type { View } from '@/lib/model/workshop'
import { assembleWorkshop } from '@/lib/workshop/assemble'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { readDesk, writeDesk } from '@/lib/workshop/desk-doc'
import { parseWorkshopFile } from '@/lib/workshop/file'
import { libraryWorkshop, sampleWorkshop, starterWorkshop } from '@/lib/workshop/shipped-workshops'
import { readStage, writeStage } from '@/lib/workshop/stage-doc'
import type { StageSnapshot } from '@/lib/workshop/types'
import { boardOf, boardsOf, revealedStage } from './documents'

const sample = sampleWorkshop()
const stage: StageSnapshot = {
  ...revealedStage(sample),
  sample: true,
  code: 'ABC-123',
  phase: 'reveal',
  round: 2,
  roundOpen: true,
  timerEndsAt: 12,
  boardLocked: true,
  naming: 'named',
  counts: { submitted: 3, abstained: 1, of: 6 },
  reveals: [{ round: 1, at: 5, naming: 'named' }],
}

it('STAGE-1 a stage written reads back the same', () => {
  const doc = new Y.Doc()
  writeStage(doc, stage)
  expect(readStage(doc)).toEqual(stage)
  expect(readStage(doc)).toBe(readStage(doc))
})

it('STAGE-2 writing a stage touches only the keys that differ', () => {
  const doc = new Y.Doc()
  writeStage(doc, stage)
  const before = readStage(doc)
  const touched: string[] = []
  doc.getMap('stage').observe(({ keysChanged }) => touched.push(...keysChanged))
  writeStage(doc, stage)
  expect(touched).toEqual([])
  writeStage(doc, { ...stage, phase: 'priorities', people: stage.people.slice(1) })
  expect(touched.filter((key) => !key?.startsWith('person/')).sort()).toEqual(['phase'])
  expect(readStage(doc).people.map(({ id }) => id)).toEqual(stage.people.slice(1).map(({ id }) => id))
  expect(readStage(doc).views).toHaveLength(6)
  expect(readStage(doc).reveals).toBe(before.reveals)
})

it('STAGE-3 hostile values get harmless defaults and are named', () => {
  const doc = new Y.Doc()
  const map = doc.getMap('stage')
  for (const key of ['title', 'sample', 'code', 'phase', 'round', 'roundOpen', 'timerEndsAt', 'boardLocked', 'naming', 'counts', 'person/x', 'reveal/1', 'view/1/x', 'view/x', 'view/0/x']) {
    for (const value of [Number.NaN, [], { x: 1 }, 10n]) {
      map.set(key, value)
      expect(() => readStage(doc)).not.toThrow()
    }
    map.set(key, new Y.Map())
  }
  const read = readStage(doc)
  expect(read).toMatchObject({ title: '', phase: 'lobby', round: 1, roundOpen: false, naming: 'aggregate', people: [], views: [], reveals: [] })
  expect(read.problems).toHaveLength(15)
})

it('STAGE-4 views are read in the order of the people, whatever order they were written in', () => {
  const doc = new Y.Doc()
  writeStage(doc, { ...stage, views: [...stage.views].reverse() })
  expect([...doc.getMap('stage').keys()].filter((key) => key.startsWith('view/'))).toEqual([...stage.views].reverse().map(({ personId }) => `view/1/${personId}`))
  expect(readStage(doc).views).toEqual(stage.views)
})

it('STAGE-5 a desk written reads back the same', () => {
  const doc = new Y.Doc()
  writeDesk(doc, { ticks: { ana: 'thinking', ben: 'submitted' }, voted: { ana: true }, problems: [] })
  writeDesk(doc, { ticks: { ben: 'abstains' }, voted: { ben: false }, problems: [] })
  expect(readDesk(doc)).toEqual({ ticks: { ben: 'abstains' }, voted: { ben: false }, problems: [] })
  doc.getMap('ticks').set('eve', 7)
  expect(readDesk(doc)).toMatchObject({ ticks: { ben: 'abstains' }, problems: ['Tick of eve is 7; accepted is thinking, submitted or abstains.'] })
})

it('ASSEMBLE-1 the sample taken apart and assembled equals the sample file', () => {
  for (const workshop of [sample, libraryWorkshop()]) {
    const [boardDoc] = boardsOf(1, workshop)
    const stageDoc = new Y.Doc()
    writeStage(stageDoc, revealedStage(workshop))
    if (boardDoc === undefined) throw new Error('No board was made.')
    expect(assembleWorkshop({ board: readBoard(boardDoc), stage: readStage(stageDoc) })).toEqual(workshop)
  }
})

it("ASSEMBLE-2 a person's latest revealed view counts, and the reader's own answers stand in for theirs", () => {
  const view = (name: string): View => ({ id: 'policy-staffer', name, kind: 'participant' })
  const board = readBoard(boardOf())
  const later = { ...stage, views: [...stage.views, { round: 2, personId: 'policy-staffer', view: view('Round two') }] }
  const names = (workshop: { readonly views: readonly View[] }) => workshop.views.map(({ name }) => name)
  expect(names(assembleWorkshop({ board, stage: later }))[2]).toBe('Round two')
  expect(names(assembleWorkshop({ board, stage: later, own: view('My own') }))[2]).toBe('My own')
  expect(assembleWorkshop({ board, stage: { ...stage, views: [] }, own: view('My own') }).views).toEqual([view('My own')])
})

it('ASSEMBLE-3 what refers to archived cards or absent regimes and views is left out, so that the file keeps its rules', () => {
  const doc = boardOf()
  applyBoardEdit(doc, { kind: 'archiveCard', card: 'gov-safety-case', archived: true })
  applyBoardEdit(doc, { kind: 'setSetting', key: 'regime/limited-will', base: null, value: null })
  applyBoardEdit(doc, { kind: 'setSetting', key: 'regime/rushed-reasonable', base: null, value: { id: 'rushed-reasonable', name: 'Rushed', kind: 'sharedValues', chooserView: 'nobody-yet' } })
  const views = stage.views.map((revealed) => ({ ...revealed, view: { ...revealed.view, open: ['overlap', 'regimes.limited-will.budget', 'overrides.gov-safety-case.cost'] } }))
  const workshop = assembleWorkshop({ board: readBoard(doc), stage: { ...stage, views } })
  expect(parseWorkshopFile(workshop)).toMatchObject({ ok: true })
  expect(workshop.views[2]?.open).toEqual(['overlap'])
  expect(workshop.interventions).toHaveLength(16)
})

it('ASSEMBLE-4 a starter workshop is a sound file', () => {
  const starter = starterWorkshop('Tuesday')
  expect(parseWorkshopFile(starter)).toMatchObject({ ok: true, workshop: { title: 'Tuesday', interventions: [], views: [] } })
  expect(starter.regimes).toHaveLength(6)
})
