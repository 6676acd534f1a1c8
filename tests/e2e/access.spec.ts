import type { Page } from '@playwright/test'
import { joinWorkshop } from './support/acts'
import { misfits, moving, unseen, violations, watchShifts } from './support/page-checks'
import { expect, test, type Person, type PersonOptions } from './support/test'
import { sampleAnswers, sampleCards, wallRoom, type WallRoom } from './support/wall-room'

type Walk = WallRoom & { readonly ana: Person; readonly otto: Person }

/** A facilitator, three participants and an observer. */
async function room(person: (options?: PersonOptions) => Promise<Person>): Promise<Walk> {
  const made = await wallRoom(person, ['Ana', 'Ben', 'Cleo'])
  await made.wall.close()
  const otto = await person()
  await joinWorkshop(otto.page, made.code, 'Otto', 'observer')
  return { ...made, ana: made.people[0] ?? made.mira, otto }
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.locator('main').getByText(/^(Comparing|Opening|Loading|Connecting|Working)/)).toHaveCount(0, { timeout: 60_000 })
}

/** The room through all its phases, by commands alone; `at` looks at each stop. */
async function walk({ mira, people, give }: Walk, at: (stop: string) => Promise<void>): Promise<void> {
  const answers = sampleAnswers()
  const asks = sampleCards().slice(0, 8)
  const stop = async (phase: string) => {
    await give(mira, 'set-phase', { phase })
    await at(phase)
  }
  await at('lobby')
  await stop('frame')
  await stop('board')
  await stop('estimate')
  for (const [nth, one] of people.entries()) await give(one, 'submit-view', { round: 1, view: answers[nth] })
  await give(mira, 'set-phase', { phase: 'reveal' })
  await at('waiting for the reveal')
  await give(mira, 'reveal')
  await at('reveal')
  await stop('priorities')
  await stop('vote')
  const { vote } = await give(mira, 'open-vote', { sheet: { title: 'What first?', method: 'approval', asks, seats: 3, secret: true, minutes: null } })
  await at('open vote')
  for (const [nth, one] of people.entries()) await give(one, 'cast-ballot', { vote, ballot: { approve: asks.slice(nth, nth + 3) }, turn: 1, key: `k${nth}` })
  await give(mira, 'close-vote', { vote })
  await at('closed vote')
  await stop('result')
}

const marks: { readonly [stop: string]: RegExp } = {
  frame: /./, board: /possible asks/, estimate: /believe/, 'waiting for the reveal': /./, reveal: /share|list/, priorities: /./, vote: /[Vv]ote/, 'open vote': /./, 'closed vote': /./, result: /./, lobby: /What should we ask/,
}

async function arrived(page: Page, stop: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(marks[stop] ?? /./, { timeout: 60_000 })
  await settled(page)
}

test('E2E-193 in every phase and for facilitator, participant and observer axe finds nothing, there is one h1, and the page fits 320 px and a screen at 200 %', async ({ person }) => {
  test.setTimeout(420_000)
  const made = await room(person)
  const { mira, ana, otto } = made
  await mira.page.emulateMedia({ colorScheme: 'dark' })
  await walk(made, async (stop) => {
    for (const [role, { page }] of Object.entries({ mira, ana, otto })) {
      await arrived(page, stop)
      expect.soft(await page.locator('h1').count(), `${stop}, ${role}: headings`).toBe(1)
      expect.soft(await violations(page), `${stop}, ${role}`).toEqual([])
      for (const size of [{ width: 320, height: 640 }, { width: 640, height: 360 }]) expect.soft(await misfits(page, size), `${stop}, ${role} at ${size.width}`).toEqual([])
    }
  })
})

test('E2E-194 with reduced motion nothing is animated, the reveal included; in forced colours every fill, hatch and mark stands out from the page', async ({ person }) => {
  test.setTimeout(300_000)
  const made = await room(person)
  const { mira, ana } = made
  await mira.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await ana.page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })
  await walk(made, async (stop) => {
    for (const [role, { page }] of Object.entries({ mira, ana })) {
      await arrived(page, stop)
      expect.soft(await moving(page), `${stop}, ${role} moves`).toEqual([])
      expect.soft(await unseen(page), `${stop}, ${role} hides`).toEqual([])
      if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/${role}-${stop}.png`, fullPage: true })
    }
  })
})

test('E2E-195 numbers that arrive move nothing: on the lists, the reveal, the result of a vote and the result', async ({ person }) => {
  test.setTimeout(300_000)
  const made = await room(person)
  const { page } = made.ana
  const heading = page.getByRole('heading', { level: 1 }).first()
  let before = ''
  let shifted: Awaited<ReturnType<typeof watchShifts>> | null = null
  await walk(made, async (stop) => {
    // From the first picture of a screen on, numbers or not; the reveal and the close change a screen that is there.
    if (['priorities', 'result'].includes(stop)) {
      await expect(heading).not.toHaveText(/^Loading|^$/)
      await expect(heading).not.toHaveText(before)
      shifted = await watchShifts(page)
    }
    await arrived(page, stop)
    if (stop === 'priorities') await expect(page.getByText(/We tried 1,000 worlds/)).toBeVisible({ timeout: 60_000 })
    if (shifted !== null) {
      const { score, moved } = await shifted()
      expect.soft(score, `${stop}: ${moved.join('\n')}`).toBeLessThan(0.02)
    }
    // With the sheets that come last: places in the worlds tried, levers, frontier.
    if (stop === 'priorities') expect.soft(await violations(page), stop).toEqual([])
    before = await heading.innerText()
    shifted = ['waiting for the reveal', 'open vote'].includes(stop) ? await watchShifts(page) : null
  })
})

test('E2E-196 start, join, device, model, verify, compare, snapshot and a page that is not there fit 320 px and a screen at 200 %, are axe clean in both themes and legible in forced colours', async ({ person }) => {
  test.setTimeout(300_000)
  const { mira, people, give, code } = await room(person)
  const answers = sampleAnswers()
  await give(mira, 'set-phase', { phase: 'estimate' })
  for (const [nth, one] of people.entries()) await give(one, 'submit-view', { round: 1, view: answers[nth] })
  await give(mira, 'set-phase', { phase: 'reveal' })
  await give(mira, 'reveal')
  const { id } = await give(mira, 'seal-snapshot')
  const { page } = await person()
  for (const path of ['/', `/j/${code}`, '/d/AAAA-BBBB', '/about-the-model', '/verify', '/s/compare', `/s/${id}`, '/nowhere']) {
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
    await page.goto(path)
    await settled(page)
    for (const size of [{ width: 320, height: 640 }, { width: 640, height: 360 }]) expect.soft(await misfits(page, size), `${path} at ${size.width}`).toEqual([])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'none', colorScheme })
      expect.soft(await violations(page), `${path}, ${colorScheme}`).toEqual([])
      await page.emulateMedia({ forcedColors: 'active', colorScheme })
      expect.soft(await unseen(page), `${path}, ${colorScheme} hides`).toEqual([])
    }
  }
})
