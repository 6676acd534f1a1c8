import * as z from 'zod'
import type { Browser } from '@playwright/test'
import { addCard, createWorkshop, joinWorkshop } from '../e2e/support/acts'
import { answerEverything } from '../e2e/support/answer-everything'
import { castBallot, closeVote, fillBallot } from '../e2e/support/vote-room'
import { enter, type Actor } from './cast'
import type { Camera } from './camera'

// The 90-minute script of questions.md section 5, played at speed by people on their devices.

type Tools = { readonly camera: Camera; readonly say: (text: string) => void }

/** What each believes: one range for every chance, so that the room differs. */
const ranges = [
  { low: '5', high: '40', best: '15' },
  { low: '1', high: '8', best: '3' },
  { low: '10', high: '60', best: '30' },
  { low: '2', high: '15', best: '6' },
  { low: '20', high: '70', best: '45' },
  { low: '2', high: '9', best: '4' },
  { low: '8', high: '35', best: '20' },
  { low: '3', high: '25', best: '10' },
] as const
const taps = ['Small', 'Tiny', 'Medium', 'Small', 'Large', 'Small', 'Medium', 'Small'] as const

/** Plays the whole workshop; answers what browsers complained of and what took long, a line each. */
export async function rehearse(browser: Browser, origin: string, { camera, say }: Tools): Promise<readonly string[]> {
  const mira = await enter(browser, origin, { name: 'Mira', device: 'laptop' })
  const step = async (name: string, act: () => Promise<void>): Promise<void> => {
    const began = Date.now()
    try {
      await act()
    } catch (error) {
      // What everybody saw when it stopped.
      await camera.take(`Stopped in ${name}`, all.map((actor) => [actor.name, actor] as const))
      throw error
    }
    say(`${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`)
  }

  const code = await createWorkshop(mira.page, 'What should we ask the lab for?', 'Mira')
  const id = new URL(mira.page.url()).pathname.split('/')[2] ?? ''
  const wall = await enter(browser, origin, { name: 'wall', device: 'wall', beside: mira })
  await wall.page.goto(`/w/${id}/wall`)
  const open = (name: string, device: Actor['device']) => enter(browser, origin, { name, device })
  const people = await Promise.all([open('Ana', 'phone'), open('Ben', 'laptop'), open('Chidi', 'small phone'), open('Dara', 'laptop'), open('Elif', 'phone'), open('Farid', 'laptop'), open('Hana', 'laptop')])
  const gus = await open('Gus', 'phone')
  const olga = await open('Olga', 'laptop')
  const [ana, ben, chidi, , , farid, hana] = people
  if (ana === undefined || ben === undefined || chidi === undefined || farid === undefined || hana === undefined) throw new Error('Nobody came.')
  const all = [mira, wall, ...people, gus, olga]
  const seen = [['facilitator', mira], ['participant, laptop', ben], ['participant, phone', ana], ['participant, small phone', chidi], ['observer', olga], ['wall', wall]] as const

  await step('Join', async () => {
    await ana.page.goto(`/j/${code}`)
    await ana.page.getByLabel('Your name').waitFor()
    await camera.take('01 Join', [['at the door, phone', ana]])
    for (const actor of people) await joinWorkshop(actor.page, code, actor.name)
    await joinWorkshop(olga.page, code, olga.name, 'observer')
    await wall.page.getByText('9 here').waitFor()
    await camera.take('01 Join', seen)
  })

  await step('Desk', async () => {
    await mira.page.getByRole('button', { name: 'Desk', exact: true }).click()
    await mira.page.getByRole('complementary', { name: 'Desk' }).getByRole('button', { name: '90 minutes' }).click()
    await onward(mira, 'Begin: Join')
    await camera.take('01 Desk', [['facilitator', mira]])
  })

  await step('Practice', async () => {
    await onward(mira, 'Next: Practice')
    await wall.page.getByText('The Moon’s diameter, as % of the Earth’s?').waitFor()
    for (const { page } of [ana, ben, chidi]) {
      const fields = page.getByRole('region', { name: /practise a range/ })
      for (const [label, value] of [[/^Low/, '15'], [/^High/, '40'], [/^Best guess/, '27']] as const) {
        await fields.getByRole('textbox', { name: label }).first().fill(value)
        await fields.getByRole('textbox', { name: label }).first().press('Tab')
      }
      await fields.getByRole('button', { name: 'Show the answer' }).click()
    }
    await camera.take('02 Practice', seen)
  })

  await step('Frame', async () => {
    await onward(mira, 'Next: Frame')
    await ana.page.getByText('What the words mean here').first().waitFor()
    await camera.take('03 Frame', seen)
  })

  await step('Board', async () => {
    await onward(mira, 'Next: Board and taps')
    await ana.page.getByText(/No cards yet/).first().waitFor()
    await camera.take('04 Board, empty', [['facilitator', mira], ['participant, phone', ana], ['wall', wall]])
    await mira.page.getByRole('button', { name: 'From the library' }).first().click()
    const library = mira.page.getByRole('dialog')
    await library.getByRole('checkbox').first().waitFor()
    for (let at = 0; at < 10; at += 1) await library.getByRole('checkbox').nth(at * 3).check()
    await camera.take('04 Board, library', [['facilitator', mira]])
    await library.getByRole('button', { name: /^Add 10 cards/ }).click()
    await ben.page.getByRole('heading', { name: '10 possible asks, edited together' }).waitFor()
    await addCard(ben.page, 'Observed shutdown drill every quarter')
    await addCard(hana.page, 'Shutdown drill that an outsider watches')
    // The network goes away for the first time while somebody types, and comes back.
    await farid.context.setOffline(true)
    await addCard(farid.page, 'Yearly letter to the board')
    await farid.page.getByText(/Offline: 1 change/).first().waitFor()
    await camera.take('05 Board', [['participant, offline', farid]])
    await farid.context.setOffline(false)
    await mira.page.getByText('Yearly letter to the board').first().waitFor()
    await joinWorkshop(gus.page, code, gus.name)
    await camera.take('05 Board', [...seen, ['late, phone', gus]])
  })

  await step('Merge', async () => {
    await mira.page.getByRole('button', { name: 'Acts on Shutdown drill that an outsider watches' }).click()
    await mira.page.getByRole('menuitem', { name: /^Merge into/ }).click()
    const dialog = mira.page.getByRole('dialog')
    await dialog.getByLabel('Into').selectOption({ label: 'Observed shutdown drill every quarter' })
    await camera.take('06 Merge', [['facilitator', mira]])
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
    await mira.page.getByRole('heading', { name: '12 possible asks, edited together' }).waitFor()
  })

  await step('Taps', async () => {
    await mira.page.getByRole('button', { name: 'Tap the cards' }).click()
    const tappers = [...people, gus]
    await ana.page.getByRole('region', { name: 'Thirty seconds for this card' }).waitFor()
    await camera.take('07 Taps, open', seen)
    for (const [at, { page }] of tappers.entries()) await tapAll(page, taps[at] ?? 'Small')
    await mira.page.getByText('8 of 8 in').first().waitFor()
    await camera.take('07 Taps, all in', seen)
    await mira.page.getByRole('button', { name: 'Close and show the spread' }).click()
    await ana.page.getByRole('heading', { name: /^What the room tapped/ }).waitFor()
    await camera.take('08 Taps, spread', seen)
  })

  await step('Sealed answers', async () => {
    await onward(mira, 'Next: Sealed answers')
    await ana.page.getByRole('button', { name: /^(Begin|Start|Next|Go)/ }).first().waitFor()
    await camera.take('09 Answers', seen)
    await Promise.all([...people.slice(0, 5), gus].map(async ({ page }, at) => answerEverything(page, ranges[at] ?? ranges[0])))
    // The network goes away for the second time, in the middle of the answers.
    await farid.context.setOffline(true)
    await farid.context.setOffline(false)
    await wall.page.getByText('6 of 8 in').waitFor()
    await camera.take('10 Answers, six in', seen)
    await answerEverything(farid.page, ranges[5])
    await answerEverything(hana.page, ranges[7])
    await wall.page.getByText('8 of 8 in').waitFor()
  })

  await step('Second device', async () => {
    const second = await continueOn(browser, origin, { id, person: hana })
    if (second === null) return say('No second device: the page for it is not there.')
    all.push(second)
    await camera.take('11 Another device', [['same person, phone', second]])
  })

  await step('Reveal', async () => {
    await onward(mira, 'Next: Reveal')
    await camera.take('12 Before the reveal', [['facilitator', mira], ['wall', wall]])
    await mira.page.getByRole('button', { name: 'Reveal round 1' }).first().click()
    await mira.page.getByRole('dialog').getByRole('button', { name: 'Reveal round 1' }).click()
    for (const { page } of [mira, ana, ben, chidi, olga]) await page.getByText(/on everybody’s list|any two of you/i).first().waitFor()
    await wall.page.getByText(/any two of you/i).first().waitFor()
    await camera.take('12 Reveal', seen)
  })

  await step('Talk', async () => {
    await onward(mira, 'Next: Talk')
    await mira.page.getByRole('button', { name: /^Spotlight for all/ }).first().click()
    await wall.page.getByText('The room talks about').waitFor()
    await mira.page.getByRole('button', { name: /^Note what was said/ }).first().click()
    await mira.page.getByRole('dialog').getByRole('textbox').fill('The high end has seen models notice tests; the low end waits for a lasting aim.')
    await mira.page.getByRole('dialog').getByRole('button', { name: 'Keep the note' }).click()
    await wall.page.getByText(/The high end has seen/).waitFor()
    await camera.take('13 Talk', seen)
    await mira.page.getByRole('button', { name: /^End the spotlight/ }).first().click()
  })

  await step('Round 2', async () => {
    await onward(mira, 'Next: Round 2')
    await wall.page.getByText('0 of 8 in').waitFor()
    await camera.take('14 Round 2', seen)
    // Round 2 begins with what one said before: one changes an answer, two stay.
    await ben.page.getByRole('button', { name: /^Change .*Hides its aims/ }).click()
    await ben.page.getByRole('textbox', { name: /^Best guess/ }).first().fill('5')
    await ben.page.getByRole('textbox', { name: /^Best guess/ }).first().press('Tab')
    await camera.take('14 Round 2, an answer changed', [['participant, laptop', ben]])
    await ben.page.getByRole('button', { name: 'Check and submit' }).filter({ visible: true }).first().click()
    for (const { page } of [ana, ben, chidi]) {
      await page.getByRole('button', { name: /^That’s me: submit/ }).filter({ visible: true }).first().click()
      await page.getByText(/receipt/i).first().waitFor()
    }
    await wall.page.getByText('3 of 8 in').waitFor()
    await mira.page.getByRole('button', { name: 'Reveal round 2' }).first().click()
    await mira.page.getByRole('dialog').getByRole('button', { name: 'Reveal round 2' }).click()
    await wall.page.getByText(/any two of you/i).first().waitFor()
    await camera.take('15 Reveal of round 2', seen)
  })

  await step('Lists', async () => {
    await onward(mira, 'Next: Lists')
    await ana.page.locator('main table button[aria-expanded]').first().waitFor()
    await ben.page.locator('main table button[aria-expanded]').first().waitFor()
    await camera.take('16 Lists', seen)
    await ana.page.locator('main table button[aria-expanded]').first().click()
    await ben.page.locator('main table button[aria-expanded]').first().click()
    await camera.take('17 Why', [['participant, phone', ana], ['participant, laptop', ben]])
  })

  await step('Vote', async () => {
    await onward(mira, 'Next: Vote')
    await mira.page.getByRole('heading', { level: 1, name: 'Set up the vote' }).waitFor()
    await camera.take('18 Vote, set up', seen)
    await mira.page.getByRole('button', { name: /^All \(/ }).click()
    await mira.page.getByRole('radio', { name: /^Approval/ }).check({ force: true })
    await mira.page.getByLabel('How many asks win').fill('4')
    await mira.page.getByRole('button', { name: 'Open the vote' }).click()
    for (const [at, { page }] of [...people, gus].entries()) {
      await page.getByRole('region', { name: 'Sealed ballot' }).waitFor()
      await fillBallot(page, [at % 3, 3, 5, 6 + (at % 4)])
      if (at === 2) await camera.take('19 Vote', seen)
      await castBallot(page)
    }
    await closeVote(mira.page)
    await ana.page.getByRole('heading', { level: 1, name: /win|level/ }).waitFor()
    await camera.take('20 Vote, closed', seen)
  })

  await step('Result', async () => {
    await onward(mira, 'Next: Result')
    await wall.page.getByText('On nearly every list').waitFor()
    await camera.take('21 Result', seen)
    await onward(mira, 'Next: Who asks whom by when')
    await ana.page.getByText('Who asks whom, by when').first().waitFor()
    await ben.page.getByLabel(/^Who asks: /).first().fill('Ben')
    await ben.page.getByLabel(/^Whom: /).first().fill('Head of research')
    await ben.page.keyboard.press('Tab')
    await wall.page.getByText('Ben → Head of research').waitFor()
    await camera.take('22 Who asks whom', seen)
  })

  await step('Seal', async () => {
    await onward(mira, 'Next: Seal, report')
    await wall.page.getByText('Nothing sealed yet.').waitFor()
    await mira.page.getByRole('complementary', { name: 'Desk' }).getByRole('button', { name: /^Seal/ }).click()
    await wall.page.getByText(/^Snapshot 1/).waitFor()
    await camera.take('23 Sealed', seen)
  })

  const faults = all.flatMap((actor) => actor.faults).map((fault) => `Fault: ${fault}`)
  return [`Room ${code}: a facilitator, eight participants (four on phones, one late, one offline twice), an observer and the wall.`, ...new Set(faults)]
}

/** The facilitator goes on by the desk's script. */
async function onward({ page }: Actor, step: string): Promise<void> {
  await page.getByRole('complementary', { name: 'Desk' }).getByRole('button', { name: step }).click()
}

async function tapAll(page: Actor['page'], word: string): Promise<void> {
  const form = page.getByRole('region', { name: 'Thirty seconds for this card' })
  for (let row = 0; row < 3; row += 1) await form.getByRole('group').nth(row).getByRole('button', { name: new RegExp(`^${word}`) }).click()
  await form.getByText(/^Received, sealed/).waitFor()
}

const deviceCode = z.object({ code: z.string() })

/** The same person on a phone, by a code from the first device; null where the server knows no such code. */
async function continueOn(browser: Browser, origin: string, { id, person }: { readonly id: string; readonly person: Actor }): Promise<Actor | null> {
  const answer = await person.context.request.post(`/api/workshops/${id}/device-code`, { data: {}, headers: { origin } })
  if (!answer.ok()) return null
  const { code } = deviceCode.parse(await answer.json())
  const second = await enter(browser, origin, { name: person.name, device: 'phone' })
  await second.page.goto('/')
  const entered = await second.context.request.post('/api/continue', { data: { code }, headers: { origin } })
  if (!entered.ok()) return null
  await second.page.goto(`/w/${id}`)
  await second.page.getByText('Saved', { exact: true }).first().waitFor({ state: 'attached' })
  return second
}
