import * as z from 'zod'
import { expect, test } from './support/test'
import { addCard, createWorkshop, joinWorkshop, look, nextPhase } from './support/acts'
import { answerEverything } from './support/answer-everything'

const fileOf = z.object({ views: z.array(z.object({ beliefs: z.looseObject({ pScheming: z.object({ low: z.number(), mid: z.number(), high: z.number() }) }) })) })

test('E2E-10 two people do the whole thing in two browsers, and nothing is shown before the reveal', async ({ person }) => {
  test.setTimeout(180_000)
  const mira = await person()
  const ben = await person({ phone: true })
  const code = await createWorkshop(mira.page, 'What should we ask the lab for?', 'Mira')
  await joinWorkshop(ben.page, code, 'Ben')
  await expect(mira.page.getByText('Ben').first()).toBeVisible()

  await test.step('the facilitator moves on, and everyone follows', async () => {
    await nextPhase(mira.page, 'Frame')
    await expect(ben.page.getByText('What the words mean here')).toBeVisible()
    await nextPhase(mira.page, 'Board')
    await expect(ben.page.getByText(/No cards yet/)).toBeVisible()
  })

  await test.step('both edit one board', async () => {
    await addCard(mira.page, 'Observed shutdown drill every quarter')
    await addCard(mira.page, 'Publish the safety case')
    await expect(ben.page.getByText('Publish the safety case').first()).toBeVisible()
    await addCard(ben.page, 'Egress cap on the weights')
    await expect(mira.page.getByText('Egress cap on the weights').first()).toBeVisible()
  })

  await test.step('a list appears after the first submit, and only one’s own', async () => {
    await nextPhase(mira.page, 'Estimate')
    await expect(mira.page.getByRole('heading', { name: 'What do you believe?' })).toBeVisible()
    await look(mira.page, 'Priorities')
    await expect(mira.page.getByText('Submit your answers and your list appears here.')).toBeVisible()
    await look(mira.page, 'Estimate, round 1')
    await answerEverything(mira.page, { low: '10', high: '60', best: '30' })
    await look(mira.page, 'Priorities')
    await expect(mira.page.getByRole('heading', { level: 1, name: /worth/ })).toBeVisible()
    await expect(ben.page.getByText('1 of 2 in').first()).toBeVisible()
    await answerEverything(ben.page, { low: '1', high: '6', best: '2' })
    await expect(ben.page.getByText('2 of 2 in').first()).toBeVisible()
  })

  await test.step('the reveal shows both the same room', async () => {
    await nextPhase(mira.page, 'Reveal and talk')
    await mira.page.getByRole('button', { name: 'Reveal round 1' }).click()
    await mira.page.getByRole('dialog').getByRole('button', { name: 'Reveal round 1' }).click()
    await expect(mira.page.getByText(/You share (three|two|one|no) asks?/).first()).toBeVisible()
    await expect(ben.page.getByText(/You share (three|two|one|no) asks?/).first()).toBeVisible()
  })

  await test.step('what was said arrives as it was said', async () => {
    const id = new URL(mira.page.url()).pathname.split('/')[2] ?? ''
    const answer = await mira.context.request.get(`/api/workshops/${id}/file`)
    const { views } = fileOf.parse(await answer.json())
    const byScheming = [...views].sort((a, b) => a.beliefs.pScheming.mid - b.beliefs.pScheming.mid)
    expect(byScheming.map(({ beliefs }) => beliefs)).toMatchObject([
      { pScheming: { low: 0.01, mid: 0.02, high: 0.06 }, pCatastropheFromOthers: { low: 0.01, mid: 0.02, high: 0.06 } },
      { pScheming: { low: 0.1, mid: 0.3, high: 0.6 }, pCatastropheFromOthers: { low: 0.1, mid: 0.3, high: 0.6 } },
    ])
  })
  expect([...mira.faults, ...ben.faults]).toEqual([])
})

test('E2E-11 presence says who is editing which card', async ({ person }) => {
  const mira = await person()
  const ana = await person()
  const code = await createWorkshop(mira.page, 'Presence', 'Mira')
  await joinWorkshop(ana.page, code, 'Ana')
  await nextPhase(mira.page, 'Frame')
  await nextPhase(mira.page, 'Board')
  await addCard(mira.page, 'Tamper-evident logging')
  await ana.page.getByText('Tamper-evident logging').first().click()
  await expect(ana.page.getByLabel('Editing Tamper-evident logging')).toBeVisible()
  await expect(mira.page.getByText('Ana is editing').first()).toBeVisible()
  await ana.page.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(mira.page.getByText('Ana is editing')).toHaveCount(0)
})

test('E2E-12 undo takes back one’s own last act and leaves the others’ alone', async ({ person }) => {
  const mira = await person()
  const ana = await person()
  const code = await createWorkshop(mira.page, 'Undo', 'Mira')
  await joinWorkshop(ana.page, code, 'Ana')
  await nextPhase(mira.page, 'Frame')
  await nextPhase(mira.page, 'Board')
  await addCard(mira.page, 'First card')
  await expect(ana.page.getByText('First card').first()).toBeVisible()
  await addCard(ana.page, 'Second card')
  await expect(mira.page.getByText('Second card').first()).toBeVisible()
  await mira.page.getByRole('button', { name: /^Undo/ }).click()
  await expect(ana.page.getByRole('heading', { level: 1, name: 'One possible ask' })).toBeVisible()
  await expect(mira.page.getByText('Second card').first()).toBeVisible()
})

test('E2E-17 a first card of somebody else does not take away the line one is writing', async ({ person }) => {
  const mira = await person()
  const ana = await person()
  const code = await createWorkshop(mira.page, 'Drafts', 'Mira')
  await joinWorkshop(ana.page, code, 'Ana')
  await nextPhase(mira.page, 'Frame')
  await nextPhase(mira.page, 'Board')
  const line = ana.page.getByLabel('One line: who does what, by when')
  await line.fill('Half a thought')
  await addCard(mira.page, 'First card')
  await expect(ana.page.getByText('First card').first()).toBeVisible()
  await expect(line).toHaveValue('Half a thought')
  await expect(line).toBeFocused()
})

test('E2E-13 typing goes on offline, survives a reload, and reaches the others on return', async ({ person }) => {
  const mira = await person()
  const ana = await person()
  const code = await createWorkshop(mira.page, 'Offline', 'Mira')
  await joinWorkshop(ana.page, code, 'Ana')
  await nextPhase(mira.page, 'Frame')
  await nextPhase(mira.page, 'Board')
  await addCard(mira.page, 'Before the tunnel')
  await expect(ana.page.getByText('Before the tunnel').first()).toBeVisible()
  await ana.context.setOffline(true)
  await addCard(ana.page, 'Typed in the tunnel')
  await expect(ana.page.getByText(/Offline: 1 change kept on this device/).first()).toBeVisible()
  await expect(mira.page.getByText('Typed in the tunnel')).toHaveCount(0)
  const address = ana.page.url()
  await ana.page.close()
  await ana.context.setOffline(false)
  const again = await ana.context.newPage()
  await again.goto(address)
  await expect(again.getByText('Typed in the tunnel').first()).toBeVisible()
  await expect(mira.page.getByText('Typed in the tunnel').first()).toBeVisible()
  await expect(again.getByText('Saved', { exact: true }).first()).toBeVisible()
})

test('E2E-14 an observer sees the board and cannot change it', async ({ person }) => {
  const mira = await person()
  const olga = await person()
  const code = await createWorkshop(mira.page, 'Observers', 'Mira')
  await joinWorkshop(olga.page, code, 'Olga', 'observer')
  await nextPhase(mira.page, 'Frame')
  await nextPhase(mira.page, 'Board')
  await addCard(mira.page, 'A card')
  await expect(olga.page.getByText('A card').first()).toBeVisible()
  await expect(olga.page.getByRole('button', { name: 'Add', exact: true })).toHaveCount(0)
  await olga.page.getByText('A card').first().click()
  await expect(olga.page.getByLabel('Editing A card')).toHaveCount(0)
})

test('E2E-15 a killed server loses nothing that another browser had shown', async ({ person, server }) => {
  const mira = await person()
  const ana = await person()
  const code = await createWorkshop(mira.page, 'Kill', 'Mira')
  await joinWorkshop(ana.page, code, 'Ana')
  await nextPhase(mira.page, 'Frame')
  await nextPhase(mira.page, 'Board')
  await addCard(mira.page, 'Shown before the kill')
  await expect(ana.page.getByText('Shown before the kill').first()).toBeVisible()
  await server.down('SIGKILL')
  await expect(ana.page.getByText(/Offline/).first()).toBeVisible()
  await server.up()
  const late = await person()
  await joinWorkshop(late.page, code, 'Late')
  await expect(late.page.getByText('Shown before the kill').first()).toBeVisible()
  // A page waits up to 8 s before each attempt, and the first may have come too early.
  await expect(ana.page.getByText('Saved', { exact: true }).first()).toBeVisible({ timeout: 30_000 })
  await addCard(ana.page, 'Added after the restart')
  await expect(mira.page.getByText('Added after the restart').first()).toBeVisible({ timeout: 30_000 })
})

test('E2E-16 a wrong code says what would be accepted', async ({ person }) => {
  const { page } = await person()
  await page.goto('/j/ZZZ-ZZZ')
  await page.getByLabel('Your name').fill('Nobody')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(page.locator('main').getByText('ZZZ-ZZZ').first()).toBeVisible()
})
