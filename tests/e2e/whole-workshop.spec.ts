import type { Page } from '@playwright/test'
import { expect, test, type Person } from './support/test'
import { addCard, answerRange, createWorkshop, joinWorkshop, nextPhase } from './support/acts'
import { answerEverything } from './support/answer-everything'
import { castBallot, closeVote, fillBallot, openVote } from './support/vote-room'

async function reveal(page: Page, round: number): Promise<void> {
  await page.getByRole('button', { name: `Reveal round ${round}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: `Reveal round ${round}` }).click()
}

const everyone = <T>(people: readonly Person[], act: (page: Page, at: number) => Promise<T>): Promise<readonly T[]> => Promise.all(people.map(({ page }, at) => act(page, at)))

test('E2E-100 a whole workshop: two rounds, a late joiner, somebody offline at the reveal, the facilitator’s laptop dies and a co-facilitator goes on to the result', async ({ person }) => {
  test.setTimeout(420_000)
  const [mira, ana, ben, cleo] = await Promise.all([person(), person(), person({ phone: true }), person({ dark: true })])
  const code = await createWorkshop(mira.page, 'What should we ask the lab for?', 'Mira')
  await everyone([ana, ben, cleo], (page, at) => joinWorkshop(page, code, ['Ana', 'Ben', 'Cleo'][at] ?? ''))

  await test.step('a second facilitator is made, in time', async () => {
    await mira.page.getByRole('button', { name: 'About Cleo' }).click()
    await mira.page.getByRole('menuitem', { name: 'Make facilitator' }).click()
    await mira.page.getByRole('dialog').getByRole('button', { name: 'Make facilitator' }).click()
    await expect(cleo.page.getByRole('region', { name: 'Lead the room' })).toBeVisible()
  })

  await test.step('the board is written by several', async () => {
    await nextPhase(mira.page, 'Frame')
    await nextPhase(mira.page, 'Board')
    await addCard(mira.page, 'Observed shutdown drill every quarter')
    await expect(ana.page.getByText('Observed shutdown drill every quarter').first()).toBeVisible()
    await addCard(ana.page, 'Egress cap on the weights')
    await expect(ben.page.getByText('Egress cap on the weights').first()).toBeVisible()
    await addCard(ben.page, 'Publish the safety case')
    await expect(mira.page.getByText('Publish the safety case').first()).toBeVisible()
  })

  const dan = await person({ phone: true, dark: true })
  const voters = [ana, ben, cleo, dan]
  await test.step('round 1 is answered by four, one of whom came late', async () => {
    await nextPhase(mira.page, 'Estimate')
    const [low, middle, high] = [{ low: '1', high: '6', best: '2' }, { low: '5', high: '40', best: '15' }, { low: '20', high: '80', best: '50' }]
    await everyone([ana, ben, cleo], (page, at) => answerEverything(page, [low, middle, high][at] ?? middle))
    await expect(ana.page.getByText('3 of 3 in').first()).toBeVisible()
    await joinWorkshop(dan.page, code, 'Dan')
    await expect(ana.page.getByText('3 of 4 in').first()).toBeVisible()
    await answerEverything(dan.page, high)
    await expect(ana.page.getByText('4 of 4 in').first()).toBeVisible()
  })

  await test.step('one is offline at the reveal, and sees it on return', async () => {
    await nextPhase(mira.page, 'Reveal and talk')
    await expect(ben.page.getByText('4 of 4 in').first()).toBeVisible()
    await ben.context.setOffline(true)
    await reveal(mira.page, 1)
    await expect(ana.page.getByText(/any two of you share/).first()).toBeVisible()
    await expect(ben.page.getByText(/Offline/).first()).toBeVisible()
    await expect(ben.page.getByText(/any two of you share/)).toHaveCount(0)
    await ben.context.setOffline(false)
    await expect(ben.page.getByText(/any two of you share/).first()).toBeVisible()
  })

  await test.step('the facilitator turns everyone to a question, and then the laptop dies', async () => {
    await mira.page.getByRole('button', { name: 'Spotlight for all' }).first().click()
    await expect(dan.page.getByRole('region', { name: 'The room talks about' })).toBeVisible()
    await mira.context.close()
  })

  await test.step('the co-facilitator goes on to round 2, where what was said in round 1 stands', async () => {
    await nextPhase(cleo.page, 'Estimate, round 2')
    await expect(ana.page.getByRole('heading', { level: 1, name: 'What do you believe now?' })).toBeVisible()
    await ana.page.getByRole('button', { name: /Could the AI|hides its aims|hiding its aims/i }).first().click()
    await answerRange(ana.page, '10 20 40')
    await ana.page.getByRole('group', { name: 'Why did it move?' }).getByRole('button', { name: 'new argument' }).click()
    await ana.page.getByRole('button', { name: 'Check and submit' }).filter({ visible: true }).first().click()
    await ana.page.getByRole('button', { name: /^(That’s me: submit|Submit)/ }).filter({ visible: true }).first().click()
    await expect(cleo.page.getByText('1 of 3 in').first()).toBeVisible()
  })

  await test.step('the second reveal says who moved and why', async () => {
    await cleo.page.getByRole('region', { name: 'Lead the room' }).getByRole('button', { name: 'Back: Reveal and talk' }).click()
    await reveal(cleo.page, 2)
    await expect(cleo.page.getByText(/1 moved closer/).first()).toBeVisible()
    await expect(cleo.page.getByText(/1 new argument/).first()).toBeVisible()
  })

  await test.step('the room votes, and the vote closes', async () => {
    await openVote(cleo.page, { method: /^Approval/, places: '1' })
    await everyone(voters, async (page, at) => {
      await expect(page.getByRole('region', { name: 'Sealed ballot' })).toBeVisible()
      await fillBallot(page, at < 3 ? [0] : [1])
      await castBallot(page)
    })
    await expect(ana.page.getByText('4 of 4 ballots in')).toBeVisible()
    await closeVote(cleo.page)
    await everyone(voters, (page) => expect(page.getByText(/^Your ballot was counted/)).toBeVisible())
  })

  await test.step('everyone ends at the result, where who asks whom by when is written together', async () => {
    await cleo.page.getByRole('button', { name: 'To the result' }).click()
    await everyone(voters, (page) => expect(page.getByRole('heading', { level: 1, name: /chosen by vote/ })).toBeVisible())
    await ana.page.getByRole('combobox', { name: /^Who asks/ }).first().fill('Ana')
    await dan.page.getByRole('textbox', { name: /^By when/ }).first().fill('15 December')
    await expect(ben.page.getByRole('combobox', { name: /^Who asks/ }).first()).toHaveValue('Ana')
    await expect(cleo.page.getByRole('textbox', { name: /^By when/ }).first()).toHaveValue('15 December')
  })
  const complaints = [ana, cleo, dan].flatMap(({ faults }) => faults)
  expect(complaints).toEqual([])
})
