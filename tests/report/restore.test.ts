import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { parseWorkshopFile } from '@/lib/workshop/file'
import { workshopFromExport } from '@/lib/workshop/any-export'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { seedBoard } from '@/lib/workshop/board-seed'
import { cardsCsv } from '@/lib/workshop/cards-csv'
import { restoreEdits } from '@/lib/workshop/restore-board'
import { readStage } from '@/lib/workshop/stage-doc'
import type { BoardEdit, BoardSnapshot } from '@/lib/workshop/types'
import { reportCsv } from '@/lib/report/report-csv'
import { reportHtml } from '@/lib/report/report-html'
import { reportJson } from '@/lib/report/report-json'
import { reportMarkdown } from '@/lib/report/report-markdown'
import { sampleReport } from '../support/sample-report'
import { libraryWorkshop, sampleWorkshop } from '../support/sample-files'
import { newSigner, sealed, smallWorkshop } from '../support/sealed'
import { contentHash } from '../support/content-hash'
import { emptyDocument, fillDocument } from '../support/full-disk'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, errorOf, give, joinWorkshop } from '../support/workshop'

const report = sampleReport()
const boardOf = (doc: Y.Doc) => readBoard(doc)
const parts = ({ cards, settings }: BoardSnapshot) => ({ cards: cards.filter(({ archived }) => !archived), settings })
const all = ({ settings, cards }: ReturnType<typeof restoreEdits>): readonly BoardEdit[] => [...settings, ...[...cards.values()].flat()]

describe('starting from a file', () => {
  it('REP-40 every export starts a workshop', async () => {
    const server = await startTestServer()
    const file = sealed({ signer: newSigner() })
    const doc = new Y.Doc()
    seedBoard(doc, libraryWorkshop)
    const exports = [
      ['workshop-2.json', JSON.stringify(reportJson(report), null, 1), 'workshop', report.workshop.interventions.length],
      ['snapshot-1.json', file.text, 'snapshot', 2],
      ['laid-out.json', JSON.stringify(JSON.parse(file.text), null, 2), 'snapshot', 2],
      ['snapshot-1.html', reportHtml({ report, bought: null, file: file.text, script: 'const a = "</script>"' }), 'snapshot', 2],
      ['Our cards.csv', `\ufeff${cardsCsv(boardOf(doc).cards)}`, 'cards', libraryWorkshop.interventions.length],
    ] as const
    for (const [name, text, kind, cards] of exports) {
      const found = workshopFromExport(text, name)
      if (!found.ok) throw new Error(found.problem)
      expect(found.kind, name).toBe(kind)
      const parsed = parseWorkshopFile(JSON.parse(JSON.stringify(found.file)))
      if (!parsed.ok) throw new Error(`${name}: ${parsed.path} ${parsed.rule}`)
      expect(parsed.workshop.interventions).toHaveLength(cards)
      const workshop = await createWorkshop(server, { title: found.title, name: 'Lea', file: found.file })
      const board = workshop.facilitator.browser.open(workshop.id, 'board')
      await until('the cards are on the board', () => readBoard(board.doc).cards.length === cards)
      board.end()
    }
    expect(workshopFromExport(cardsCsv(boardOf(doc).cards), 'Our cards.csv')).toMatchObject({ ok: true, title: 'Our cards' })
  })

  it('REP-41 other files are refused with what would be accepted', () => {
    const { text } = sealed({ signer: newSigner() })
    const problem = (content: string, name = 'file') => {
      const found = workshopFromExport(content, name)
      return found.ok ? null : found.problem
    }
    expect(problem('{"format":"ballots/1"}')).toContain('accepted are "workshop/1" and "snapshot/1"')
    expect(problem('{broken')).toContain('no JSON that can be read')
    expect(problem('[]')).toContain('title')
    expect(problem(text.replace('"number":1', '"number":2'))).toContain('is not taken')
    expect(problem(text.replace('Smäll', 'Small'))).toContain('is not taken')
    expect(problem(reportCsv(report))).toContain('table of facts')
    expect(problem(reportMarkdown(report, null))).toContain('report in words')
    expect(problem('<!doctype html><p>hello</p>')).toContain('a page without a snapshot')
    expect(problem('title,cost\nDrills,lots\nLogs,2 %\nPause,-1')).toMatch(/row 2, cost: “lots”\. Accepted: .*And 1 more/)
    expect(problem('title\n')).toContain('holds no card')
    expect(problem('')).toContain('is empty')
  })
})

describe('the board brought back', () => {
  const edited = () => {
    const doc = new Y.Doc()
    seedBoard(doc, sampleWorkshop)
    return doc
  }
  const changes: readonly BoardEdit[] = [
    { kind: 'setText', card: 'ctl-trusted-monitoring', field: 'title', base: sampleWorkshop.interventions.find(({ id }) => id === 'ctl-trusted-monitoring')?.title ?? '', value: 'Changed' },
    { kind: 'setText', card: 'ctl-trusted-monitoring', field: 'summary', base: sampleWorkshop.interventions.find(({ id }) => id === 'ctl-trusted-monitoring')?.summary ?? '', value: 'Said anew.' },
    { kind: 'setEstimate', card: 'ctl-untrusted-monitoring', field: 'cost', base: null, value: 0.5 },
    { kind: 'setSupport', card: 'ctl-untrusted-monitoring', constituency: 'neighbours', base: null, value: 0.5 },
    { kind: 'archiveCard', card: 'ctl-human-approval', archived: true },
    { kind: 'addCard', card: 'fresh', title: 'Fresh', after: null },
    { kind: 'moveCard', card: 'ctl-trusted-monitoring', base: '', after: 'ctl-untrusted-monitoring' },
    { kind: 'setOverlapGroup', card: 'ctl-trusted-monitoring', base: null, value: 'other' },
    { kind: 'setSetting', key: 'askLimit', base: 7, value: 3 },
    { kind: 'setSetting', key: 'definitions/catastrophe', base: null, value: 'Something else.' },
    { kind: 'setSetting', key: 'defaults/pScheming', base: null, value: 0.5 },
    { kind: 'setSetting', key: `regime/${sampleWorkshop.regimes[0]?.id ?? ''}`, base: null, value: null },
  ]

  it('REP-42 every card and setting comes back, and goes again', () => {
    const doc = edited()
    const first = boardOf(doc)
    for (const change of changes) expect(applyBoardEdit(doc, change), change.kind).toEqual({ ok: true })
    const second = boardOf(doc)
    expect(parts(second)).not.toEqual(parts(first))
    for (const edit of all(restoreEdits(second, first))) expect(applyBoardEdit(doc, edit), JSON.stringify(edit).slice(0, 200)).toEqual({ ok: true })
    expect(parts(boardOf(doc))).toEqual(parts(first))
    expect(boardOf(doc).cards.find(({ id }) => id === 'fresh')?.archived).toBe(true)
    for (const edit of all(restoreEdits(boardOf(doc), second))) expect(applyBoardEdit(doc, edit).ok).toBe(true)
    expect(parts(boardOf(doc))).toEqual(parts(second))
    expect(all(restoreEdits(boardOf(doc), second))).toEqual([])
    // A board that never had the cards gets them whole.
    const empty = new Y.Doc()
    for (const edit of all(restoreEdits(boardOf(empty), first))) expect(applyBoardEdit(empty, edit), JSON.stringify(edit).slice(0, 200)).toEqual({ ok: true })
    expect(parts(boardOf(empty)).cards).toEqual(parts(first).cards)
  })

  it('REP-43 a facilitator brings the board back and back again while others write', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { title: 'Again', name: 'Lea', file: smallWorkshop() })
    const ana = await joinWorkshop(server, workshop)
    const board = ana.browser.open(workshop.id, 'board')
    await until('Ana has the board', () => readBoard(board.doc).cards.length === 2)
    const sealedId = z.object({ id: z.string() }).parse(await give(workshop.facilitator, workshop, { name: 'seal-snapshot' })).id
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'board' } })
    const card = readBoard(board.doc).cards[0]
    if (card === undefined) throw new Error('There is a card.')
    applyBoardEdit(board.doc, { kind: 'setText', card: card.id, field: 'title', base: card.title, value: 'Reworded' })
    applyBoardEdit(board.doc, { kind: 'addComment', comment: 'c1', card: card.id, person: ana.personId, text: 'Why?', at: 1 })
    await give(workshop.facilitator, workshop, { name: 'add-cards', args: { cards: [{ title: 'Came since' }] } })
    await until('the new card is seen', () => readBoard(board.doc).cards.length === 3)
    const later = parts(readBoard(board.doc))
    const reply = z.object({ restored: z.number(), before: z.object({ id: z.string(), number: z.number() }), cards: z.number() }).parse(await give(workshop.facilitator, workshop, { name: 'restore-snapshot', args: { snapshot: sealedId } }))
    expect(reply).toMatchObject({ restored: 1, before: { number: 2 }, cards: 2 })
    await until('the board is as it was', () => parts(readBoard(board.doc)).cards.length === 2 && readBoard(board.doc).cards.find(({ id }) => id === card.id)?.title === card.title)
    expect(readBoard(board.doc).comments).toHaveLength(1)
    // The same document goes on: what Ana writes next arrives.
    applyBoardEdit(board.doc, { kind: 'addComment', comment: 'c2', card: card.id, person: ana.personId, text: 'Still here.', at: 2 })
    const other = workshop.facilitator.browser.open(workshop.id, 'board')
    await until('the facilitator reads both comments', () => readBoard(other.doc).comments.length === 2)
    await give(workshop.facilitator, workshop, { name: 'restore-snapshot', args: { snapshot: reply.before.id } })
    await until('the board is as before the restore', () => JSON.stringify(parts(readBoard(board.doc))) === JSON.stringify(later))
    const stage = ana.browser.open(workshop.id, 'stage')
    await until('three were sealed', () => readStage(stage.doc).snapshots.length === 3)
    for (const device of [board, other, stage]) device.end()
  })

  it('REP-44 hundreds of cards come back in small updates; an erased text stays as it is', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { title: 'Many', name: 'Lea' })
    for (const from of [0, 60, 120]) await give(workshop.facilitator, workshop, { name: 'add-cards', args: { cards: Array.from({ length: 60 }, (_, at) => ({ id: `c${from + at}`, title: `Card ${from + at}` })) } })
    const id = z.object({ id: z.string() }).parse(await give(workshop.facilitator, workshop, { name: 'seal-snapshot' })).id
    const board = workshop.facilitator.browser.open(workshop.id, 'board')
    await until('all are there', () => readBoard(board.doc).cards.length === 180)
    for (let at = 0; at < 180; at += 1) applyBoardEdit(board.doc, { kind: 'setText', card: `c${at}`, field: 'title', base: `Card ${at}`, value: `Other ${at}` })
    const reader = workshop.facilitator.browser.open(workshop.id, 'board')
    await until('all are reworded', () => readBoard(reader.doc).cards.filter(({ title }) => title.startsWith('Other')).length === 180)
    const sizes: number[] = []
    reader.doc.on('update', (update: Uint8Array) => { sizes.push(Y.decodeUpdate(update).structs.length) })
    await give(workshop.facilitator, workshop, { name: 'restore-snapshot', args: { snapshot: id } })
    await until('all are back', () => readBoard(reader.doc).cards.every(({ title }) => title.startsWith('Card')))
    // One text a card: fifty cards an update are fifty structs.
    expect(sizes.length).toBeGreaterThanOrEqual(4)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50)
    for (const device of [board, reader]) device.end()

    const doc = edited()
    const now = boardOf(doc)
    const erased: BoardSnapshot = { ...now, cards: now.cards.map((card, at) => (at === 0 ? { ...card, summary: '(erased)', ask: '(erased)' } : card)) }
    expect(all(restoreEdits(now, erased))).toEqual([])
  })

  it('REP-46 the snapshot before, and all parts of what is brought back, are on disk together or not at all, whenever the server dies', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { title: 'Whole', name: 'Lea' })
    const { browser } = workshop.facilitator
    await give(workshop.facilitator, workshop, { name: 'add-cards', args: { cards: Array.from({ length: 60 }, (_, at) => ({ id: `c${at}`, title: `Card ${at}` })) } })
    const id = z.object({ id: z.string() }).parse(await give(workshop.facilitator, workshop, { name: 'seal-snapshot' })).id
    const board = await browser.open(workshop.id, 'board').synced()
    for (let at = 0; at < 60; at += 1) applyBoardEdit(board.doc, { kind: 'setText', card: `c${at}`, field: 'title', base: `Card ${at}`, value: `Other ${at}` })
    await board.saved()
    await fillDocument(server, { workshopId: workshop.id, name: 'board' })
    let status: number | null = null
    void browser.command(workshop.id, 'restore-snapshot', { snapshot: id }).then((answer) => (status = answer.status), () => (status = 0))
    const count = async () => (await server.store.read((db) => db.selectFrom('snapshots').select('id').where('workshop_id', '=', workshop.id).execute())).length
    await until('it is sealed or refused', async () => status !== null || (await count()) > 1)
    await server.close()

    const again = await startTestServer({ dataDir: server.dataDir, port: server.port })
    await emptyDocument(again)
    const restored = await browser.open(workshop.id, 'board').synced()
    const stage = await browser.open(workshop.id, 'stage').synced()
    const back = () => readBoard(restored.doc).cards.filter(({ title }) => title.startsWith('Card')).length
    expect({ sealed: readStage(stage.doc).snapshots.length, back: back() }).toEqual({ sealed: 1, back: 0 })
    await give(workshop.facilitator, workshop, { name: 'restore-snapshot', args: { snapshot: id } })
    await until('all are back', () => back() === 60)
    expect(readStage(stage.doc).snapshots).toHaveLength(2)
  })

  it('REP-47 what people write while a board is brought back is kept, in order', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { title: 'Busy', name: 'Lea' })
    const ana = await joinWorkshop(server, workshop)
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'board' } })
    await give(workshop.facilitator, workshop, { name: 'add-cards', args: { cards: Array.from({ length: 120 }, (_, at) => ({ id: `c${at}`, title: `Card ${at}` })) } })
    const id = z.object({ id: z.string() }).parse(await give(workshop.facilitator, workshop, { name: 'seal-snapshot' })).id
    const board = await ana.browser.open(workshop.id, 'board').synced()
    let at = 0
    const restores = Array.from({ length: 4 }, () => give(workshop.facilitator, workshop, { name: 'restore-snapshot', args: { snapshot: id } }))
    let done = false
    void Promise.allSettled(restores).then(() => (done = true))
    await until('the last was answered', () => {
      at += 1
      applyBoardEdit(board.doc, { kind: 'addComment', comment: `k${at}`, card: `c${at % 120}`, person: ana.personId, text: `Word ${at}`, at })
      applyBoardEdit(board.doc, { kind: 'setText', card: `c${at % 120}`, field: 'title', base: `Card ${at % 120}`, value: `Said ${at}` })
      return done
    })
    await Promise.all(restores)
    await board.saved()
    await server.close()
    await startTestServer({ dataDir: server.dataDir, port: server.port })
    const after = await ana.browser.open(workshop.id, 'board').synced()
    expect(readBoard(after.doc).comments).toHaveLength(at)
    expect(contentHash(after.doc)).toBe(contentHash(board.doc))
  })

  it('REP-45 what is not this workshop’s or not there changes nothing', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { title: 'One', name: 'Lea' })
    const other = await createWorkshop(server, { title: 'Two', name: 'Mia' })
    const id = z.object({ id: z.string() }).parse(await give(other.facilitator, other, { name: 'seal-snapshot' })).id
    for (const snapshot of [id, 'AAAAAAAAAAAAAAAAAAAAAA']) {
      const answer = await workshop.facilitator.browser.command(workshop.id, 'restore-snapshot', { snapshot })
      expect(answer.status).toBe(404)
      expect(errorOf(answer).message).toContain(snapshot)
    }
    const stage = workshop.facilitator.browser.open(workshop.id, 'stage')
    await until('the stage is there', () => readStage(stage.doc).code !== '')
    expect(readStage(stage.doc).snapshots).toEqual([])
    stage.end()
  })
})
