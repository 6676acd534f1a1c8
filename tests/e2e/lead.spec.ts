import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { createWorkshop, joinWorkshop, nextPhase, openSample } from './support/acts'
import { jumpingClock, ServerProcess } from './support/server-process'
import { expect, test } from './support/test'

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  return found.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

const idOf = (page: Page): string => new URL(page.url()).pathname.split('/')[2] ?? ''

/** Names of what this browser keeps of a workshop. */
async function kept(page: Page, workshopId: string): Promise<readonly string[]> {
  return page.evaluate(async (id) => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.includes(id))
    const entries = Object.entries(localStorage).filter(([key, value]) => `${key}${value}`.includes(id)).map(([key]) => key)
    return [...databases, ...entries]
  }, workshopId)
}

async function moveByScript(page: Page, step: string): Promise<void> {
  await page.getByRole('complementary', { name: 'Desk' }).or(page.getByRole('dialog', { name: 'Desk' })).getByRole('button', { name: `Next: ${step}` }).click()
}

test('E2E-150 a locked door says so before anybody types a name; whoever is in goes on, on another device too', async ({ person }) => {
  const mira = await person()
  const ana = await person()
  const code = await createWorkshop(mira.page, 'Behind the door', 'Mira')
  await joinWorkshop(ana.page, code, 'Ana')
  await mira.page.getByRole('button', { name: 'Lock the door' }).click()
  await expect(mira.page.getByRole('heading', { name: 'The door is locked' })).toBeVisible()
  // The wall offers no way in that is shut.
  const wall = await mira.context.newPage()
  await wall.goto(`/w/${idOf(mira.page)}/wall`)
  await expect(wall.getByText('The door is locked')).toBeVisible()
  await expect(wall.getByText(code)).toHaveCount(0)
  const late = await person({ phone: true })
  await late.page.goto(`/j/${code}`)
  await expect(late.page.getByText('nobody new comes in at the moment')).toBeVisible()
  await expect(late.page.getByLabel('Your name')).toHaveCount(0)
  expect(await violations(late.page)).toEqual([])

  await ana.page.getByRole('button', { name: 'Workshop menu' }).click()
  await ana.page.getByRole('menuitem', { name: 'Continue on another device' }).click()
  const letters = ana.page.getByTestId('device-code')
  await expect(letters).toHaveText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
  const deviceCode = await letters.innerText()
  expect(await violations(ana.page)).toEqual([])
  const phone = await person({ phone: true, dark: true })
  await phone.page.goto('/')
  await phone.page.getByLabel('I have a code').fill(deviceCode.toLowerCase())
  await phone.page.getByRole('button', { name: 'Join', exact: true }).click()
  await phone.page.getByRole('button', { name: 'Continue here' }).click()
  await phone.page.waitForURL(/\/w\//)
  await expect(phone.page.getByText('You are in, as Ana')).toBeVisible()
  // One person on two devices is one in the room.
  await expect(phone.page.getByText('2 here')).toBeVisible()
  await late.page.goto(`/d/${deviceCode}`)
  await late.page.getByRole('button', { name: 'Continue here' }).click()
  await expect(late.page.getByText('works once and for ten minutes')).toBeVisible()
  expect([...mira.faults, ...ana.faults, ...phone.faults]).toEqual([])
})

test('E2E-151 a room is led by the script from its desk: begun, moved, dropped from and gone back in', async ({ person }) => {
  const mira = await person()
  const ana = await person({ phone: true })
  const code = await createWorkshop(mira.page, 'By the script', 'Mira')
  await joinWorkshop(ana.page, code, 'Ana')
  await mira.page.getByRole('button', { name: 'Desk', exact: true }).click()
  const desk = mira.page.getByRole('complementary', { name: 'Desk' })
  await desk.getByRole('button', { name: '60 minutes' }).click()
  await desk.getByRole('button', { name: 'Begin: Join' }).click()
  await expect(desk.getByText('Scan, pick a name, no account')).toBeVisible()
  await expect(ana.page.getByRole('timer')).toBeVisible()
  await moveByScript(mira.page, 'Practice')
  await moveByScript(mira.page, 'Frame')
  await expect(ana.page.getByText('What the words mean here')).toBeVisible()
  expect(await violations(mira.page)).toEqual([])
  await moveByScript(mira.page, 'Board and taps')
  await moveByScript(mira.page, 'Sealed answers')
  await expect(desk.getByText('0 of 1 in')).toBeVisible()
  await expect(desk.getByText('thinking', { exact: true })).toBeVisible()
  await desk.getByRole('button', { name: 'Ask them gently' }).click()
  await expect(ana.page.getByText('Nobody sees that you are asked.')).toBeVisible()
  await expect(mira.page.getByText('Nobody sees that you are asked.')).toHaveCount(0)
  await desk.getByRole('button', { name: 'Back: Board and taps' }).click()
  await expect(desk.getByRole('heading', { name: 'Board and taps' })).toBeVisible()
  await mira.page.reload()
  await expect(desk.getByRole('heading', { name: 'Board and taps' })).toBeVisible()
  expect([...mira.faults, ...ana.faults]).toEqual([])
})

test('E2E-152 the chair is handed over, and the recovery code brings it back on a phone, where the desk fills the screen', async ({ person }) => {
  const mira = await person()
  await mira.page.goto('/')
  await mira.page.getByRole('button', { name: 'New workshop' }).click()
  await mira.page.getByLabel('What will you decide?').fill('Who leads')
  await mira.page.getByLabel('Your name').fill('Mira')
  await mira.page.getByRole('button', { name: 'Create workshop' }).click()
  const recovery = await mira.page.getByLabel('Recovery code', { exact: true }).inputValue()
  await mira.page.getByRole('button', { name: /I have kept it/ }).click()
  await mira.page.waitForURL(/\/w\//)
  const code = await mira.page.getByTestId('room-code').innerText()
  const ana = await person()
  await joinWorkshop(ana.page, code, 'Ana')
  await mira.page.getByRole('button', { name: 'About Ana' }).click()
  await mira.page.getByRole('menuitem', { name: 'Hand over to Ana' }).click()
  await mira.page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click()
  await expect(ana.page.getByRole('region', { name: 'Lead the room' })).toBeVisible()
  await expect(mira.page.getByRole('region', { name: 'Lead the room' })).toHaveCount(0)
  await nextPhase(ana.page, 'Frame')
  await expect(mira.page.getByText('What the words mean here')).toBeVisible()

  const phone = await person({ phone: true })
  await phone.page.goto('/')
  await phone.page.getByLabel('I have a code').fill(recovery)
  await phone.page.getByRole('button', { name: 'Join', exact: true }).click()
  await phone.page.waitForURL(/\/w\//)
  await phone.page.getByRole('button', { name: 'Lead the room' }).click()
  const desk = phone.page.getByRole('dialog', { name: 'Desk' })
  await desk.getByRole('button', { name: '90 minutes' }).click()
  await desk.getByRole('button', { name: 'Begin: Join' }).click()
  await moveByScript(phone.page, 'Practice')
  await expect(desk.getByText('Give a range so wide')).toBeVisible()
  expect(await violations(phone.page)).toEqual([])
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect([...mira.faults, ...ana.faults, ...phone.faults]).toEqual([])
})

test('E2E-153 leaving clears this device, being removed too; a browser lists the workshops it is in', async ({ person }) => {
  const mira = await person()
  const ana = await person()
  const code = await createWorkshop(mira.page, 'First of two', 'Mira')
  await joinWorkshop(ana.page, code, 'Ana')
  const first = idOf(ana.page)
  expect(await kept(ana.page, first)).not.toEqual([])
  await mira.page.getByRole('button', { name: 'About Ana' }).click()
  await mira.page.getByRole('menuitem', { name: 'Remove from the workshop' }).click()
  await mira.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(ana.page.getByRole('heading', { name: 'This device is out of the workshop.' })).toBeVisible()
  await expect.poll(() => kept(ana.page, first)).toEqual([])

  await createWorkshop(mira.page, 'Second of two', 'Mira')
  const second = idOf(mira.page)
  await mira.page.goto('/')
  const list = mira.page.getByRole('navigation', { name: 'Workshops on this device' })
  await expect(list.getByRole('link')).toHaveText([/Second of two/, /First of two/])
  await list.getByRole('link', { name: /Second/ }).click()
  await expect(mira.page.getByText('Saved', { exact: true }).first()).toBeVisible()
  await mira.page.getByRole('button', { name: 'Workshop menu' }).click()
  await mira.page.getByRole('menuitem', { name: 'Leave and clear this device' }).click()
  await mira.page.getByRole('dialog').getByRole('button', { name: 'Leave and clear' }).click()
  await expect(list.getByRole('link')).toHaveText([/First of two/])
  await expect.poll(() => kept(mira.page, second)).toEqual([])
})

test('E2E-154 the sample is toured by keyboard in five steps that cover nothing, and Escape ends it', async ({ person }) => {
  const { page, faults } = await person()
  await page.goto('/')
  await page.getByRole('button', { name: 'Try the sample' }).first().click()
  const tour = page.getByRole('region', { name: 'Tour of the sample' })
  await expect(tour).toContainText('Six made-up people, 17 possible asks')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await tour.getByRole('button', { name: 'Next' }).focus()
  for (const said of ['Here is what the policy staffer believes', 'The list changed', 'asks on every list', 'Some differences change nothing']) {
    await page.keyboard.press('Enter')
    await expect(tour).toContainText(said)
    // The focus is on the words of the step; its buttons come next.
    await expect(tour.locator('p')).toBeFocused()
    await tour.getByRole('button', { name: /^(Next|New workshop)$/ }).focus()
  }
  await expect(page.locator('#quiet')).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(tour).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(tour).toHaveCount(0)
  await page.getByRole('button', { name: 'Workshop menu' }).click()
  await page.getByRole('menuitem', { name: 'Take the tour' }).click()
  await expect(tour).toContainText('Tour, 1 of 5')
  await tour.getByRole('button', { name: 'Skip the tour' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /asks, worth/ })).toBeVisible()
  expect(faults).toEqual([])
})

test('E2E-155 somebody without a device is brought in from the lobby, and the frame is fixed once the answers begin', async ({ person }) => {
  const mira = await person()
  await createWorkshop(mira.page, 'On paper', 'Mira')
  await mira.page.getByRole('main').getByRole('button', { name: 'Add somebody without a device' }).click()
  await mira.page.getByLabel('Their name').fill('Paula')
  await mira.page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
  await expect(mira.page.getByText('Paula, entered')).toBeVisible()
  await expect(mira.page.getByText('ENTERED FOR THEM', { exact: true })).toBeVisible()
  await nextPhase(mira.page, 'Frame')
  await expect(mira.page.getByLabel('Most asks on a list')).toBeVisible()
  await nextPhase(mira.page, 'Board')
  await nextPhase(mira.page, 'Estimate')
  await mira.page.getByRole('navigation', { name: 'Phases' }).getByRole('button', { name: /^Frame/ }).click()
  await expect(mira.page.getByText('Fixed while round 1 is open')).toBeVisible()
  await expect(mira.page.getByLabel('Most asks on a list')).toHaveCount(0)
  await mira.page.getByRole('button', { name: /Back to where the room is/ }).click()
  await mira.page.getByRole('region', { name: 'Lead the room' }).getByRole('button', { name: 'Back: Board' }).click()
  await mira.page.getByRole('region', { name: 'Lead the room' }).getByRole('button', { name: 'Back: Frame' }).click()
  await expect(mira.page.getByLabel('Most asks on a list')).toBeVisible()
})

test('E2E-156 a preview of a link says nothing of the workshop', async ({ person, server }) => {
  const mira = await person()
  const code = await createWorkshop(mira.page, 'A very private question', 'Mira')
  const id = idOf(mira.page)
  for (const path of [`/j/${code}`, `/w/${id}`, `/w/${id}/wall`, '/d/AAAA-AAAA']) {
    // Whoever unfolds a link has no cookie; whoever has one gets no more in the page itself.
    for (const html of [await (await fetch(server.origin + path)).text(), await (await mira.context.request.get(path)).text()]) {
      expect(html).not.toContain('A very private question')
      expect(html).not.toContain('Mira')
      expect(html).toContain('<meta property="og:title" content="Parley"')
    }
  }
})

test('E2E-210 whoever looks elsewhere while their move of the room is on its way stays there, and a tour that begins late takes nobody back', async ({ person }) => {
  const { page, faults } = await person()
  // Stage and board of the sample come when they are let go.
  const letGo = { stage: (): void => undefined, board: (): void => undefined }
  for (const name of ['stage', 'board'] as const) {
    const held = new Promise<void>((resolve) => (letGo[name] = resolve))
    await page.routeWebSocket(new RegExp(`/sync/[^/]+/${name}`), async (socket) => {
      await held
      socket.connectToServer()
    })
  }
  await page.goto('/')
  await page.getByRole('button', { name: 'Try the sample' }).first().click()
  await page.waitForURL(/\/w\//)
  const phases = page.getByRole('navigation', { name: 'Phases' })
  const isShown = (phase: RegExp) => expect(phases.getByRole('button', { name: phase })).toHaveAttribute('aria-current', 'page')
  // Until the stage says where the room is, nothing on screen moves it, or oneself.
  const lead = page.getByRole('region', { name: 'Lead the room' })
  await expect(phases.getByRole('button', { name: /^Lobby.*later/ })).toBeDisabled()
  await expect(lead).toHaveCount(0)
  letGo.stage()
  // Lists need the board: the place is held until it is there.
  await expect(page.getByRole('main').getByText('Loading…')).toBeAttached()
  await phases.getByRole('button', { name: /^Lobby.*done/ }).click()
  letGo.board()
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await isShown(/^Lobby/)
  await expect(page.getByRole('region', { name: 'Tour of the sample' })).toHaveCount(0)

  let answer = (): void => undefined
  const answered = new Promise<void>((resolve) => (answer = resolve))
  await page.route(/\/set-phase$/, async (route) => {
    const response = await route.fetch()
    await answered
    await route.fulfill({ response })
  })
  await lead.getByRole('button', { name: /^Next: Vote/ }).click()
  await expect(phases.getByRole('button', { name: /^Vote.*the room is here/ })).toBeVisible()
  await phases.getByRole('button', { name: /^Frame/ }).click()
  answer()
  await expect(lead.getByRole('button', { name: /^Next: Result/ })).toBeEnabled()
  await isShown(/^Frame/)
  // Who does not look elsewhere goes along.
  await lead.getByRole('button', { name: /^Next: Result/ }).click()
  await isShown(/^Result/)
  // Gone back to where answers were collected once, the room collects the next round, and says so.
  await lead.getByRole('button', { name: 'Move the room' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Estimate, round 2' }).first().click()
  await expect(phases.getByRole('button', { name: /^Estimate, round 2.*reopened/ })).toBeVisible()
  expect(faults).toEqual([])
})

test('E2E-212 when nobody has led for two minutes a participant takes over after a question, and whoever led comes back to a role kept', async ({ browser }) => {
  const server = await ServerProcess.start(jumpingClock)
  try {
    const open = () => browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
    const [first, second, third] = [await open(), await open(), await open()]
    const mira = await first.newPage()
    const ana = await second.newPage()
    const wes = await third.newPage()
    const code = await createWorkshop(mira, 'Nobody leads', 'Mira')
    await joinWorkshop(ana, code, 'Ana')
    await joinWorkshop(wes, code, 'Wes', 'observer')
    const strip = ana.getByRole('region', { name: 'Who leads' })
    server.jump()
    await expect(ana.getByText('Saved', { exact: true }).first()).toBeVisible()
    await expect(strip).toHaveCount(0)
    await mira.close()
    // The server sees once a second who is there; two minutes pass from when it saw nobody.
    await expect.poll(async () => (server.jump(), strip.isVisible()), { timeout: 30_000, intervals: [1500] }).toBe(true)
    expect(await violations(ana)).toEqual([])
    await expect(wes.getByRole('region', { name: 'Who leads' })).toBeVisible()
    await expect(wes.getByRole('region', { name: 'Who leads' }).getByRole('button')).toHaveCount(0)
    await strip.getByRole('button').click()
    await ana.getByRole('dialog').getByRole('button', { name: 'Take over' }).click()
    await expect(strip).toHaveCount(0)
    await nextPhase(ana, 'Frame')
    await expect(wes.getByText('What the words mean here')).toBeVisible()
    const again = await first.newPage()
    await again.goto(`/w/${idOf(ana)}`)
    await expect(again.getByRole('region', { name: 'Lead the room' })).toBeVisible()
    await expect(ana.getByRole('region', { name: 'Lead the room' })).toBeVisible()
    for (const context of [first, second, third]) await context.close()
  } finally {
    await server.remove()
  }
})

test('E2E-214 every page has a title of its own that names no workshop before one is in it, and the icon; on paper a screen is its findings without bars', async ({ person, server }) => {
  const { page, faults } = await person()
  const titles: string[] = []
  for (const path of ['/', '/j/AAA-BBB', '/d/AAAA-BBBB', '/about-the-model', '/verify', '/s/compare', '/nowhere']) {
    const html = await (await fetch(server.origin + path)).text()
    titles.push(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '')
    const icon = /<link rel="icon" href="([^"]+)"/.exec(html)?.[1] ?? ''
    expect((await fetch(server.origin + icon)).headers.get('content-type'), path).toContain('image/svg+xml')
  }
  expect(titles).toEqual(['Parley', 'Join · Parley', 'Continue on this device · Parley', 'About the model · Parley', 'Check a snapshot · Parley', 'Two snapshots · Parley', 'Nothing here · Parley'])
  await openSample(page)
  await expect(page).toHaveTitle(/ · Parley$/)
  await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Phases' })).toBeHidden()
  await expect(page.getByRole('region', { name: 'Lead the room' })).toBeHidden()
  await expect(page.getByText(/ · Priorities$/)).toBeVisible()
  // Nothing is left in a box that scrolls: paper does not.
  expect(await page.getByRole('main').evaluate((main) => main.scrollHeight - main.clientHeight)).toBeLessThanOrEqual(0)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(1)
  expect(faults).toEqual([])
})
