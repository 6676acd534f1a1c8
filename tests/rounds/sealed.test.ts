import { describe, expect, it } from 'vitest'
import { namings } from '@/lib/protocol/commands'
import { readDesk } from '@/lib/workshop/desk-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import { until } from '../support/until'
import { give, joinWorkshop } from '../support/workshop'
import { roomOf } from './people'
import { answerAndSubmit, askForEverything, bytesOf, findings, listenToAll, planted } from './planted'

const names = ['Ana', 'Ben', 'Cleo', 'Dora']

async function sealedRoom(naming: string) {
  const room = await roomOf(names, { naming })
  const watcher = await joinWorkshop(room.server, room.workshop, { name: 'Wes', role: 'observer' })
  const silent = await joinWorkshop(room.server, room.workshop, { name: 'Sil' })
  const listeners = await listenToAll(room, [room.workshop.facilitator, watcher, silent])
  const sets = room.people.map((_, at) => planted(at + 1))
  return { ...room, listeners, sets, numbers: sets.flatMap(({ numbers }) => numbers), texts: sets.map(({ why }) => why) }
}

describe('sealed until the reveal', () => {
  it.each(namings)('ROUND-10 at every naming level planted values are in no byte that others, the facilitator, an observer and the wall get before the reveal: %s', async (naming) => {
    const room = await sealedRoom(naming)
    const { workshop, people, listeners, sets, numbers, texts } = room
    for (const [at, member] of people.entries()) await answerAndSubmit(room, member, sets[at] ?? planted(9))
    const added = await give(workshop.facilitator, workshop, { name: 'add-person', args: { name: 'Eve' } })
    expect(added).toMatchObject({ personId: expect.any(String) })
    const desk = listeners.devices.find(({ doc }) => Object.keys(readDesk(doc).ticks).length > 0)
    await until('the desk shows all ticks', () => desk !== undefined && people.every(({ personId }) => readDesk(desk.doc).ticks[personId] === 'submitted'))
    await askForEverything(workshop, listeners)
    expect(bytesOf(listeners).length).toBeGreaterThan(100_000)
    expect(findings(bytesOf(listeners), numbers, texts)).toBe(0)
    if (naming !== 'named') return
    // The search finds what is there: the same bytes after the reveal.
    await room.lead('reveal')
    await until('the views are there', () => listeners.devices.some(({ doc }) => readStage(doc).views.length === 4))
    expect(findings(bytesOf(listeners), numbers, texts)).toBeGreaterThanOrEqual(20)
  })

  it('ROUND-11 submitting again, however much longer, sends nobody else a byte and changes the size of no answer', async () => {
    const room = await sealedRoom('named')
    const { workshop, people, listeners, submit } = room
    const [ana] = people
    if (ana === undefined) throw new Error('Nobody joined.')
    await submit(ana, { beliefs: { pScheming: 0.1, pCatastropheIfScheming: 0.3, pCatastropheIfNotScheming: 0.02, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 } })
    // The first submit moves a count and a tick, the same for whatever was said.
    const stage = listeners.devices.find(({ doc }) => readStage(doc).people.length > 0)
    await until('the count is there', () => stage !== undefined && readStage(stage.doc).counts.submitted === 1)
    const asked = async () => {
      const answers = await Promise.all(listeners.members.flatMap(({ browser }) => ['me', 'file'].map((path) => browser.get(`/api/workshops/${workshop.id}/${path}`))))
      return answers.map(({ text, headers }) => ({ text, length: headers.get('content-length') }))
    }
    const before = await asked()
    const frames = () => listeners.devices.map((device) => device.frames.filter((frame) => frame[0] === 0).length)
    const seen = frames()
    const long = planted(7)
    await submit(ana, { ...long.view, why: { pScheming: 'x'.repeat(180), pCatastropheIfScheming: 'y'.repeat(180) }, checked: Array.from({ length: 40 }, (_, at) => `overrides.c${at}.cost`) })
    // A later change of the stage reaches everyone after whatever the submit might have sent.
    await room.lead('lock-board', { locked: true })
    await until('the lock is there', () => stage !== undefined && readStage(stage.doc).boardLocked)
    const after = frames()
    expect(listeners.devices.map((device, at) => ((after[at] ?? 0) - (seen[at] ?? 0) <= 1 ? '' : device.provider.roomname)).join('')).toBe('')
    await room.lead('lock-board', { locked: false })
    expect(await asked()).toEqual(before)
  })
})
