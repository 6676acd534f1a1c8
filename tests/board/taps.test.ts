import { expect, it } from 'vitest'
import { costTaps, effectTaps } from '@/lib/words/card-taps'
import { readBoard } from '@/lib/workshop/board-doc'
import { countTaps } from '@/lib/workshop/count-taps'
import { readStage } from '@/lib/workshop/stage-doc'
import type { TapAnswer } from '@/lib/workshop/tap-types'
import type { Device } from '../support/device'
import { emptyDocument, fillDocument } from '../support/full-disk'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { errorOf, joinWorkshop, readMe } from '../support/workshop'
import { tapRoom } from './tap-room'
import { folderBytes, storeBytes } from '../vote/store-bytes'

const figures = { cost: { low: 0.006, mid: 0.012, high: 0.03 }, reductionIfScheming: { low: 0.1, mid: 0.18, high: 0.33 }, reductionIfNotScheming: 0.05 }
const onCost = (...taps: readonly TapAnswer[]) => countTaps(figures, taps.map((cost) => ({ cost, reductionIfScheming: null, reductionIfNotScheming: null }))).cost

it('TAP-1 a facilitator opens one card of the board for taps, in the board phase, one at a time', async () => {
  const { workshop, people: [ana], facilitator, lead, open, shown } = await tapRoom(['Ana'])
  const taps = await open()
  expect(await shown(() => true)).toMatchObject({ id: taps, card: 'drill', title: 'Shutdown drill', line: 'The lab: runs an observed drill, by March.', closedAt: null, counts: { tapped: 0, of: 1 }, result: null })
  expect(errorOf(await facilitator.browser.command(workshop.id, 'open-taps', { card: 'logs' }))).toEqual({ id: 'taps-open', message: '“Shutdown drill” is open for taps; close it first.' })
  await lead('close-taps', { taps })
  expect(errorOf(await facilitator.browser.command(workshop.id, 'open-taps', { card: 'attic' })).id).toBe('no-such-card')
  expect((await ana?.browser.command(workshop.id, 'open-taps', { card: 'logs' }))?.status).toBe(403)
  await lead('set-phase', { phase: 'estimate' })
  expect(errorOf(await facilitator.browser.command(workshop.id, 'open-taps', { card: 'logs' })).id).toBe('taps-not-now')
})

it('TAP-2 taps on an open card are in no byte that others, the facilitator, an observer and the wall get; changing them sends nobody a byte', async () => {
  const { server, workshop, people: [ana, ben], facilitator, open, tap, shown } = await tapRoom(['Ana', 'Ben'])
  if (ana === undefined || ben === undefined) throw new Error('Nobody joined.')
  const watcher = await joinWorkshop(server, workshop, { name: 'Wes', role: 'observer' })
  const taps = await open()
  const others = [facilitator, ben, watcher]
  const devices: Device[] = []
  for (const { browser } of others) for (const document of ['stage', 'board']) devices.push(await browser.open(workshop.id, document).synced())
  devices.push(await facilitator.browser.open(workshop.id, 'desk').synced(), await facilitator.browser.open(workshop.id, 'stage', { params: { as: 'projector' } }).synced())
  const counted = () => devices.filter(({ doc }) => readStage(doc).taps.at(-1)?.counts.tapped === 1).length
  expect((await tap(ana, taps, ['none', 'tiny', null])).status).toBe(200)
  await until('everybody sees that one is in', () => counted() === 4)
  const before = devices.map(({ frames }) => frames.length)
  expect((await tap(ana, taps, ['veryLarge', 'veryLarge', 'veryLarge'])).status).toBe(200)
  // Whatever that sent would come before this.
  await tap(ben, taps, ['veryLarge', null, null])
  await until('everybody sees that two are in', () => devices.filter(({ doc }) => readStage(doc).taps.at(-1)?.counts.tapped === 2).length === 4)
  // What was saved, and who is at the board, which is told in its own time.
  const besides = [4, 1]
  expect(devices.map(({ frames }, at) => frames.slice(before[at]).filter((frame) => !besides.includes(frame[0] ?? 0)).length)).toEqual(devices.map((device) => (readStage(device.doc).taps.length > 0 ? 1 : 0)))
  for (const { browser } of [facilitator, watcher]) for (const name of ['me', 'file']) await browser.get(`/api/workshops/${workshop.id}/${name}`)
  await shown(({ counts }) => counts.tapped === 2)
  const bytes = Buffer.concat([...devices.flatMap(({ frames }) => frames), ...[facilitator, watcher].flatMap(({ browser }) => browser.answers.map((answer) => Buffer.from(answer)))])
  expect(bytes.includes('veryLarge')).toBe(false)
  expect(bytes.includes('Shutdown drill')).toBe(true)
})

it('TAP-3 the close shows the spread without names, gives the board the room’s interval, and leaves no single tap in the tables', async () => {
  const { server, workshop, people, lead, open, tap, shown, card } = await tapRoom(['Ana', 'Ben', 'Cleo'])
  const taps = await open()
  const answers = [['small', 'medium', 'none'], ['medium', 'medium', 'veryLarge'], ['small', 'large', null]] as const
  for (const [at, answer] of answers.entries()) if (people[at] !== undefined) await tap(people[at], taps, answer)
  const holds = async (text: string): Promise<boolean> => (await storeBytes(server.dataDir)).includes(text) || folderBytes(server.dataDir).includes(text)
  const sealed = '"reductionIfNotScheming":"veryLarge"'
  expect(await holds(sealed)).toBe(true)
  await lead('close-taps', { taps })
  const { result, counts } = await shown(({ closedAt }) => closedAt !== null)
  expect(counts).toEqual({ tapped: 3, of: 3 })
  expect(result).toEqual({
    cost: { answers: 3, spread: { none: 0, tiny: 0, small: 2, medium: 1, large: 0, veryLarge: 0 }, middle: 'small', roomDiffers: false, estimate: costTaps.small },
    reductionIfScheming: { answers: 3, spread: { none: 0, tiny: 0, small: 0, medium: 2, large: 1, veryLarge: 0 }, middle: 'medium', roomDiffers: false, estimate: effectTaps.medium },
    reductionIfNotScheming: { answers: 2, spread: null, middle: null, roomDiffers: false, estimate: null },
  })
  const { numbers, assumed } = await card()
  expect([numbers.cost, numbers.reductionIfScheming]).toEqual([costTaps.small, effectTaps.medium])
  // Too few answered the second effect, so it is still a third of the first, and says so.
  expect(assumed).toContain('reductionIfNotScheming')
  // The only answer with this button was sealed; after the close it stands nowhere, in the database or its log.
  expect(await holds(sealed)).toBe(false)
})

it('TAP-4 taps at most one step apart give the middle tap; two or more apart give the widest interval, and the room differs', () => {
  expect(onCost('small', 'medium', 'medium', 'small')).toMatchObject({ middle: 'small', roomDiffers: false, estimate: costTaps.small })
  expect(onCost('none', 'small', 'medium')).toMatchObject({ middle: 'small', roomDiffers: true, estimate: { low: 0.0005, mid: 0.01, high: 0.07 } })
})

it('TAP-5 "about right" is the button nearest to the card’s figure, and where everybody says so the figure stays to the digit', () => {
  expect(onCost('right', 'right', 'right')).toMatchObject({ middle: 'small', roomDiffers: false, estimate: null, spread: { small: 3 } })
  expect(onCost('right', 'medium', 'medium')).toMatchObject({ middle: 'medium', spread: { small: 1, medium: 2 }, estimate: costTaps.medium })
})

it('TAP-6 fewer than three answers on a field show no spread and change nothing', () => {
  expect(onCost('none', 'veryLarge', null)).toEqual({ answers: 2, spread: null, middle: null, roomDiffers: false, estimate: null })
})

it('TAP-7 who does not know, who watches and who was removed is in no denominator and no spread', async () => {
  const { server, workshop, people, lead, open, tap, shown } = await tapRoom(['Ana', 'Ben', 'Cleo', 'Dan', 'Eve'])
  const watcher = await joinWorkshop(server, workshop, { name: 'Wes', role: 'observer' })
  const taps = await open()
  expect((await tap(watcher, taps, ['none', 'none', 'none'])).status).toBe(403)
  for (const member of people.slice(0, 4)) await tap(member, taps, ['small', null, null])
  const [, , , dan, eve] = people
  if (dan === undefined || eve === undefined) throw new Error('Nobody joined.')
  await tap(eve, taps, [null, null, null])
  expect((await shown(({ counts }) => counts.tapped === 4)).counts).toEqual({ tapped: 4, of: 4 })
  await lead('remove-person', { personId: dan.personId })
  expect((await shown(({ counts }) => counts.tapped === 3)).counts).toEqual({ tapped: 3, of: 3 })
  await lead('close-taps', { taps })
  expect((await shown(({ closedAt }) => closedAt !== null)).result?.cost).toMatchObject({ answers: 3, spread: { small: 3 } })
})

it('TAP-8 a facilitator enters taps for somebody without a device, and for nobody else', async () => {
  const { workshop, people: [ana], facilitator, lead, open, tap, shown } = await tapRoom(['Ana'])
  if (ana === undefined) throw new Error('Nobody joined.')
  const { personId } = Object(await lead('add-person', { name: 'Gus' }))
  const taps = await open()
  expect((await tap(facilitator, taps, ['small', 'small', 'small'], String(personId))).status).toBe(200)
  expect((await tap(facilitator, taps, ['small', 'small', 'small'], ana.personId)).status).toBe(403)
  expect((await tap(ana, taps, ['small', 'small', 'small'], String(personId))).status).toBe(403)
  expect((await shown(({ counts }) => counts.tapped === 1)).counts).toEqual({ tapped: 1, of: 2 })
  expect((await readMe(facilitator, workshop)).taps).toEqual([{ taps, personId, answers: { cost: 'small', reductionIfScheming: 'small', reductionIfNotScheming: 'small' } }])
})

it('TAP-9 leaving the board closes the open card and counts it; called off, it keeps what it had and shows nothing', async () => {
  const { people, lead, open, tap, shown, card, workshop } = await tapRoom(['Ana', 'Ben', 'Cleo'])
  const first = await open()
  for (const member of people) await tap(member, first, ['large', 'large', 'large'])
  await lead('close-taps', { taps: first, count: false })
  expect(await shown(({ closedAt }) => closedAt !== null)).toMatchObject({ result: null })
  expect((await card()).numbers.cost).toEqual({ low: 0.006, mid: 0.012, high: 0.03 })
  const second = await open()
  for (const member of people) await tap(member, second, ['large', 'large', 'large'])
  await lead('set-phase', { phase: 'estimate' })
  expect((await shown(({ id, closedAt }) => id === second && closedAt !== null)).result?.cost.middle).toBe('large')
  expect((await card()).numbers.cost).toEqual(costTaps.large)
  const [ana] = people
  expect(errorOf((await ana?.browser.command(workshop.id, 'cast-taps', { taps: second, answers: { cost: null, reductionIfScheming: null, reductionIfNotScheming: null } })) ?? Object()).id).toBe('taps-closed')
})

it('TAP-10 one’s own taps come back to oneself on another device until the card closes, and to nobody else', async () => {
  const { workshop, people: [ana, ben], facilitator, lead, open, tap } = await tapRoom(['Ana', 'Ben'])
  if (ana === undefined || ben === undefined) throw new Error('Nobody joined.')
  const taps = await open()
  await tap(ana, taps, ['small', 'right', null])
  expect((await readMe(ana, workshop)).taps).toEqual([{ taps, personId: ana.personId, answers: { cost: 'small', reductionIfScheming: 'right', reductionIfNotScheming: null } }])
  expect((await readMe(ben, workshop)).taps).toEqual([])
  expect((await readMe(facilitator, workshop)).taps).toEqual([])
  await lead('close-taps', { taps })
  expect((await readMe(ana, workshop)).taps).toEqual([])
})

it('TAP-11 the close and the board’s new figure are on disk together or not at all, whenever the server dies', async () => {
  const { server, workshop, people, facilitator, lead, open, tap } = await tapRoom(['Ana', 'Ben', 'Cleo'])
  const taps = await open()
  for (const member of people) await tap(member, taps, ['veryLarge', null, null])
  await fillDocument(server, { workshopId: workshop.id, name: 'board' })
  let status: number | null = null
  void facilitator.browser.command(workshop.id, 'close-taps', { taps }).then((answer) => (status = answer.status), () => (status = 0))
  const isClosed = async () => (await server.store.read((db) => db.selectFrom('tap_rounds').select('closed_at').where('id', '=', taps).executeTakeFirstOrThrow())).closed_at !== null
  await until('it is closed or refused', async () => status !== null || (await isClosed()))
  await server.close()
  const again = await startTestServer({ dataDir: server.dataDir, port: server.port })
  await emptyDocument(again)
  const { doc: stage } = await facilitator.browser.open(workshop.id, 'stage').synced()
  const { doc: board } = await facilitator.browser.open(workshop.id, 'board').synced()
  const round = readStage(stage).taps.at(-1)
  const cost = () => readBoard(board).cards.find(({ id }) => id === 'drill')?.numbers.cost
  expect({ closed: round?.closedAt !== null, cost: cost() }).toEqual({ closed: false, cost: figures.cost })
  await lead('close-taps', { taps })
  await until('the board takes the figure', () => JSON.stringify(cost()) === JSON.stringify(costTaps.veryLarge))
})
