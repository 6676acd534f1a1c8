import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyBoardEdit } from '@/lib/workshop/board-doc'
import { applyOwnEdit } from '@/lib/workshop/own-doc'
import { updateFrame } from '@/server/sync/messages'
import { contentHash } from '../support/content-hash'
import { createWorkshop, give } from '../support/workshop'
import { arena } from './arena'
import { changeOf, claimedLength, copyOf, crowd, everything, onlyDeletions, withoutDeletions } from './crafted'

function textOf(doc: Y.Doc, root: string, [key, field]: readonly [string, string]): Y.Text {
  const record = doc.getMap(root).get(key)
  const text = record instanceof Y.Map ? record.get(field) : null
  if (!(text instanceof Y.Text)) throw new Error(`${root}/${key}/${field} is no text.`)
  return text
}

function recordOf(doc: Y.Doc, root: string, key: string): Y.Map<unknown> {
  const record = doc.getMap(root).get(key)
  if (!(record instanceof Y.Map)) throw new Error(`${root}/${key} is no record.`)
  return record
}

describe('write attacks', () => {
  it("HOST-1 another person's comment is changed by nobody else", async () => {
    const { doc, mallory, refusedFrom } = await arena()
    const copy = copyOf(doc)
    expect(await refusedFrom(mallory, changeOf(copy, () => textOf(copy, 'comments', ['k1', 'text']).insert(0, 'Not me: ')))).toContain('by the person who wrote it')
  })

  it('HOST-2 a comment is written under the name of its sender only, and says whose it is', async () => {
    const { doc, mallory, ana, refusedFrom } = await arena()
    const copy = copyOf(doc)
    expect(await refusedFrom(mallory, changeOf(copy, () => applyBoardEdit(copy, { kind: 'addComment', comment: 'k2', card: 'c1', person: ana.personId, text: 'I resign.', at: 2 })))).toContain('somebody else')
    const other = copyOf(doc)
    expect(await refusedFrom(mallory, changeOf(other, () => other.getMap('comments').set('k3', new Y.Map<unknown>([['card', 'c1']]))))).toContain('who wrote it')
  })

  it('HOST-3 deleting every key of the board is refused', async () => {
    const { doc, mallory, refusedFrom } = await arena()
    const copy = copyOf(doc)
    expect(await refusedFrom(mallory, changeOf(copy, () => copy.getMap('cards').clear()))).toContain('never removed')
  })

  it('HOST-4 a raw delete set over all there is is refused, and one over fields of cards too', async () => {
    const { doc, mallory, refusedFrom } = await arena()
    await refusedFrom(mallory, onlyDeletions(everything(doc)))
    const copy = copyOf(doc)
    expect(await refusedFrom(mallory, changeOf(copy, () => recordOf(copy, 'cards', 'c1').delete('cost')))).toContain('without putting something else')
  })

  it('HOST-5 a card is not replaced by writing its key again, with or without a word about it', async () => {
    const { doc, mallory, refusedFrom } = await arena()
    const copy = copyOf(doc)
    const update = changeOf(copy, () => copy.getMap('cards').set('c1', new Y.Map()))
    expect(await refusedFrom(mallory, withoutDeletions(update))).toContain('never removed or replaced')
    await refusedFrom(mallory, update)
  })

  it('HOST-6 a root that no board has is refused', async () => {
    const { doc, mallory, refusedFrom } = await arena()
    const copy = copyOf(doc)
    expect(await refusedFrom(mallory, changeOf(copy, () => copy.getMap('attic').set('a', 1)))).toContain('no part "attic"')
  })

  it('HOST-7 a root is not used as something else than it is', async () => {
    const { mallory, refusedFrom } = await arena()
    const list = new Y.Doc()
    expect(await refusedFrom(mallory, changeOf(list, () => list.getArray('cards').push([1])))).toContain('beside the keys')
    const text = new Y.Doc()
    await refusedFrom(mallory, changeOf(text, () => text.getText('comments').insert(0, 'x')))
  })

  it('HOST-8 nobody writes under the client id of another device', async () => {
    const { doc, mallory, refusedFrom } = await arena()
    const copy = copyOf(doc)
    copy.clientID = doc.clientID
    expect(await refusedFrom(mallory, changeOf(copy, () => recordOf(copy, 'cards', 'c1').set('title', 'Forged')))).toContain('another device')
  })

  it('HOST-9 a gap in the clock is refused and does not wait in memory', async () => {
    const { doc, mallory, refusedFrom } = await arena()
    const copy = copyOf(doc)
    changeOf(copy, () => applyBoardEdit(copy, { kind: 'addCard', card: 'lost', title: 'Lost', after: null }))
    expect(await refusedFrom(mallory, changeOf(copy, () => recordOf(copy, 'cards', 'lost').set('title', 'Later')))).toContain('never arrived')
  })

  it('HOST-10 a claimed length of any size is refused', async () => {
    const { mallory, refusedFrom } = await arena()
    expect(await refusedFrom(mallory, claimedLength(77, 2 ** 40))).toContain('at most 10000')
    await refusedFrom(mallory, onlyDeletions([{ client: 77, clock: 0, len: 2 ** 45 }]))
  })

  it('HOST-11 what another wrote elsewhere is not replayed here, and what is known is not said differently', async () => {
    const { doc, workshop, mallory, ana, refusedFrom } = await arena()
    const elsewhere = new Y.Doc()
    applyBoardEdit(elsewhere, { kind: 'addCard', card: 'c1', title: 'Elsewhere', after: null })
    const replayed = changeOf(elsewhere, () => applyBoardEdit(elsewhere, { kind: 'addComment', comment: 'k9', card: 'c1', person: ana.personId, text: 'Said in another room.', at: 3 }))
    await refusedFrom(mallory, replayed)
    // The client id and clocks of Ana's own words, with other words: known already, so nothing happens.
    const twin = new Y.Doc()
    twin.clientID = doc.clientID
    applyBoardEdit(twin, { kind: 'addCard', card: 'c1', title: 'Sell every agent', after: null, numbers: { summary: 'At all times.', cost: 0.1 } })
    const device = await mallory.browser.open(workshop.id, 'board').synced()
    device.send(updateFrame(Y.encodeStateAsUpdate(twin)))
    await device.saved()
    const fresh = await mallory.browser.open(workshop.id, 'board').synced()
    expect(contentHash(fresh.doc)).toBe(contentHash(doc))
  })

  it('HOST-12 a document that the server writes takes no update from anybody', async () => {
    const { workshop, mallory, refusedFrom } = await arena()
    const forged = new Y.Doc()
    const update = changeOf(forged, () => forged.getMap('stage').set('phase', 'result'))
    expect(await refusedFrom(mallory, update, { document: 'stage' })).toContain('written by the server only')
    await refusedFrom(workshop.facilitator, update, { document: 'desk' })
  })

  it('HOST-13 a locked board takes no change of a participant, however it is packed', async () => {
    const { doc, workshop, mallory, refusedFrom } = await arena()
    await give(workshop.facilitator, workshop, { name: 'lock-board', args: { locked: true } })
    const copy = copyOf(doc)
    const edit = changeOf(copy, () => recordOf(copy, 'cards', 'c1').set('title', 'Under the lock'))
    expect(await refusedFrom(mallory, edit)).toBe('The facilitator has locked the board.')
    expect(await refusedFrom(mallory, Y.mergeUpdates([Y.encodeStateAsUpdate(doc), edit]))).toBe('The facilitator has locked the board.')
  })

  it('HOST-14 a closed workshop takes no change of a participant', async () => {
    const { doc, workshop, mallory, refusedFrom } = await arena()
    await give(workshop.facilitator, workshop, { name: 'close-workshop', args: { closed: true } })
    const copy = copyOf(doc)
    expect(await refusedFrom(mallory, changeOf(copy, () => applyBoardEdit(copy, { kind: 'addCard', card: 'late', title: 'Late', after: null })))).toContain('closed')
  })

  it('HOST-15 each field holds what its rule says and nothing else', async () => {
    const attempts: readonly [string, (doc: Y.Doc) => void][] = [
      ['cost', (doc) => recordOf(doc, 'cards', 'c1').set('cost', 7)],
      ['cost', (doc) => recordOf(doc, 'cards', 'c1').set('cost', { low: 0.3, mid: 0.2, high: 0.4 })],
      ['more than low', (doc) => recordOf(doc, 'cards', 'c1').set('cost', { low: 0.1, mid: 0.2, high: 0.4, note: 'x' })],
      ['title', (doc) => recordOf(doc, 'cards', 'c1').set('title', { toString: 'x' })],
      ['pos', (doc) => recordOf(doc, 'cards', 'c1').set('pos', '../..')],
      ['color', (doc) => recordOf(doc, 'cards', 'c1').set('color', 'red')],
      ['summary', (doc) => recordOf(doc, 'cards', 'c1').set('summary', new Y.Map())],
      ['summary', (doc) => recordOf(doc, 'cards', 'c1').set('summary', new Y.XmlText())],
      ['cards/a b', (doc) => doc.getMap('cards').set('a b', new Y.Map())],
      ['kind of content', (doc) => textOf(doc, 'cards', ['c1', 'summary']).insertEmbed(0, { image: 'x' })],
      ['kind of content', (doc) => textOf(doc, 'cards', ['c1', 'summary']).format(0, 3, { bold: true })],
      ['4000', (doc) => textOf(doc, 'cards', ['c1', 'summary']).insert(0, 'x'.repeat(4000))],
    ]
    for (const [words, change] of attempts) {
      const { doc, mallory, refusedFrom } = await arena()
      const copy = copyOf(doc)
      expect(await refusedFrom(mallory, changeOf(copy, () => change(copy))), words).toContain(words)
    }
  })

  it('HOST-16 changes that crowd at one place are refused before they are integrated', async () => {
    const { doc, mallory, refusedFrom } = await arena()
    const holder = textOf(doc, 'cards', ['c1', 'summary'])._item?.id
    if (holder === undefined) throw new Error('The text has no place.')
    expect(await refusedFrom(mallory, crowd(holder, { clients: 60, each: 30, from: 1000 }))).toContain('crowd at one place')
  })

  it("HOST-17 in one's own document too, only answers are stored", async () => {
    const attempts: readonly ((doc: Y.Doc) => void)[] = [
      (doc) => doc.getMap('answers').set('belief/pScheming', { state: 'answered', estimate: 20 }),
      (doc) => doc.getMap('answers').set('belief/pNonsense', { state: 'open' }),
      (doc) => doc.getMap('answers').set('belief/pScheming', new Y.Map()),
      (doc) => doc.getMap('counters').set('shared', 11),
      (doc) => doc.getMap('why').set('belief/pScheming', 'x'.repeat(401)),
      (doc) => doc.getMap('meta').set('deep', { a: { b: { c: { d: { e: 1 } } } } }),
      (doc) => doc.getMap('attic').set('a', 1),
    ]
    for (const attempt of attempts) {
      const { mallory, refusedFrom } = await arena()
      const own = new Y.Doc()
      applyOwnEdit(own, { kind: 'setAnswer', key: 'belief/pScheming', value: { state: 'answered', estimate: 0.2 } })
      await refusedFrom(mallory, Y.mergeUpdates([Y.encodeStateAsUpdate(own), changeOf(own, () => attempt(own))]), { document: `own/${mallory.personId}` })
    }
  })

  it('HOST-18 a text over its limit takes what makes it shorter', async () => {
    const { workshop, mallory } = await arena()
    const long = await workshop.facilitator.browser.command(workshop.id, 'add-cards', { cards: [{ id: 'long', title: 'Long', summary: 'x'.repeat(3990) }] })
    expect(long.status).toBe(200)
    const device = await mallory.browser.open(workshop.id, 'board').synced()
    const copy = copyOf(device.doc)
    const grown = changeOf(copy, () => textOf(copy, 'cards', ['long', 'summary']).insert(0, 'y'.repeat(11)))
    textOf(device.doc, 'cards', ['long', 'summary']).delete(0, 100)
    await device.saved()
    device.send(updateFrame(grown))
    await device.saved()
    expect(textOf(device.doc, 'cards', ['long', 'summary']).length).toBe(3890)
  })

  it('HOST-19 a stranger, an observer and a removed person change nothing', async () => {
    const { server, doc, workshop, mallory } = await arena()
    const before = contentHash(doc)
    const outsider = await createWorkshop(server, { title: 'Elsewhere' })
    expect(await outsider.facilitator.browser.open(workshop.id, 'board', { doc: copyOf(doc) }).closed()).toBe(4401)
    const device = await mallory.browser.open(workshop.id, 'board').synced()
    await give(workshop.facilitator, workshop, { name: 'remove-person', args: { personId: mallory.personId } })
    device.doc.getMap('cards').set('after', new Y.Map())
    expect(await device.closed()).toBe(4403)
    expect(contentHash((await workshop.facilitator.browser.open(workshop.id, 'board').synced()).doc)).toBe(before)
  })
})
