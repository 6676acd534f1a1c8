import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test'
import { sampleAnswers, sampleCards, wallRoom } from './support/wall-room'

/** Texts under 22 px, whatever reaches over the edge of a 1920 × 1080 wall or is cut, and more than three things under the headline. */
async function unreadable(wall: Page): Promise<readonly string[]> {
  return wall.evaluate(() => {
    const faults: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (element === null || text === '' || element.closest('script, style, title, [role="status"].sr-only, .sr-only') !== null) continue
      const size = parseFloat(getComputedStyle(element).fontSize)
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width === 0) continue
      if (size < 22) faults.push(`${size.toFixed(1)} px: ${text.slice(0, 40)}`)
      if (box.bottom > innerHeight + 1 || box.right > innerWidth + 1) faults.push(`over the edge: ${text.slice(0, 40)}`)
      const clip = element.closest('.truncate, [class*="line-clamp"], [class*="overflow"]')
      // The lines of a clamped text stand closer than its letters are high.
      if (clip !== null && (clip.scrollHeight > clip.clientHeight + size / 2 || clip.scrollWidth > clip.clientWidth + 1)) faults.push(`cut: ${text.slice(0, 60)}`)
    }
    const things = [...document.querySelectorAll('main section, main ul, main ol, main dl, main figure, main [role="img"], main [role="timer"]')]
      .filter((thing) => thing.closest('header, footer') === null && thing.parentElement?.closest('section, ul, ol, dl, figure, [role="img"]') == null)
    if (things.length > 3) faults.push(`${things.length} things`)
    if (document.documentElement.scrollHeight > innerHeight + 1) faults.push(`${document.documentElement.scrollHeight} px high`)
    return faults
  })
}

test('E2E-170 the wall shows each phase and each step of the script at 1920 × 1080, nothing under 22 px, over the edge or cut, three things at most, axe clean, and receives nothing sealed', async ({ person }) => {
  test.setTimeout(240_000)
  const received: Buffer[] = []
  const asked = new Set<string>()
  const { mira, people, wall, give } = await wallRoom(person, ['Ana', 'Ben', 'Cleo', 'Dan'], (page) => {
    page.on('websocket', (socket) => {
      asked.add(new URL(socket.url()).pathname.replace(/^\/sync\/[^/]+/, 'sync'))
      socket.on('framereceived', ({ payload }) => received.push(Buffer.from(payload)))
    })
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (!pathname.startsWith('/api/')) return
      asked.add(pathname.replace(/^\/api\/workshops\/[^/]+/, 'api'))
      void response.body().then((body) => received.push(body), () => undefined)
    })
  })
  const bytes = () => Buffer.concat(received)
  const check = async (what: string) => {
    expect(await unreadable(wall), what).toEqual([])
    expect((await new AxeBuilder({ page: wall }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`), what).toEqual([])
  }
  await expect(wall.getByText('5 here')).toBeVisible()
  await check('lobby')
  await give(mira, 'set-plan', { minutes: 150 })
  await give(mira, 'go-to-step', { step: 'practice' })
  await expect(wall.getByText('The Moon’s diameter')).toBeVisible()
  await check('practice')
  for (const [at, one] of people.entries()) await give(one, 'practised', { question: 'moon', inside: at > 0 })
  await expect(wall.getByText(/^3 of 4 ranges hold it/)).toBeVisible()
  await check('practice, counted')
  await give(mira, 'set-phase', { phase: 'frame' })
  await expect(wall.getByText('How decisions get made')).toBeVisible()
  await check('frame')
  await give(mira, 'set-phase', { phase: 'board' })
  await expect(wall.getByText('What could we ask for?')).toBeVisible()
  await check('board')

  const [card = '', ...others] = sampleCards()
  const { taps } = await give(mira, 'open-taps', { card })
  const pressed = ['veryLarge', 'veryLarge', 'small', 'none'] as const
  for (const [at, one] of people.entries()) await give(one, 'cast-taps', { taps, answers: { cost: pressed[at], reductionIfScheming: pressed[at], reductionIfNotScheming: 'right' } })
  await expect(wall.getByText('4 of 4 have tapped')).toBeVisible()
  expect(bytes().includes('veryLarge')).toBe(false)
  await check('taps')
  await give(mira, 'close-taps', { taps })
  await expect(wall.getByText('The room differs here. We mark it and talk about it later.')).toBeVisible()
  await check('spread')

  await give(mira, 'set-phase', { phase: 'estimate' })
  const answers = sampleAnswers()
  for (const [at, one] of people.entries()) await give(one, 'submit-view', { round: 1, view: { ...Object(answers[at]), why: { pScheming: `Zitronenfalter-${at}` } } })
  await expect(wall.getByText('4 of 4 in')).toBeVisible()
  expect(bytes().includes('Zitronenfalter')).toBe(false)
  await check('estimate')
  await give(mira, 'go-to-step', { step: 'break' })
  await expect(wall.getByText('Ten minutes. Whoever is not done may finish meanwhile.')).toBeVisible()
  await check('break')
  await give(mira, 'set-phase', { phase: 'reveal' })
  await expect(wall.getByText('Waiting for the reveal. 4 of 4 are in.')).toBeVisible()
  expect(bytes().includes('Zitronenfalter')).toBe(false)
  await give(mira, 'reveal')
  await expect(wall.getByText(/any two of you share/)).toBeVisible({ timeout: 90_000 })
  await check('reveal')
  for (const crux of ['severity', 'regimes', 'costs'] as const) {
    await give(mira, 'spotlight', { crux })
    await expect(wall.getByText('The room talks about')).toBeVisible()
    await check(`talk about ${crux}`)
  }
  await give(mira, 'spotlight', { crux: null })
  await give(mira, 'set-phase', { phase: 'priorities' })
  await expect(wall.getByText(/one ask that looks wrong/)).toBeVisible()
  await check('priorities')

  await give(mira, 'set-phase', { phase: 'vote' })
  const { vote } = await give(mira, 'open-vote', { sheet: { title: 'What do we ask for first?', method: 'approval', asks: [card, ...others.slice(0, 7)], seats: 3, secret: true, minutes: 5 } })
  await give(people[0] ?? mira, 'cast-ballot', { vote, ballot: { approve: [card] }, turn: 1, key: 'a' })
  await expect(wall.getByText('1 of 4 ballots in')).toBeVisible()
  await check('vote')
  for (const [at, one] of people.slice(1).entries()) await give(one, 'cast-ballot', { vote, ballot: { approve: [card, others[at] ?? ''] }, turn: 1, key: `b${at}` })
  await give(mira, 'close-vote', { vote })
  await expect(wall.getByText('By the rule fixed before voting')).toBeVisible()
  await check('closed vote')
  await give(mira, 'set-phase', { phase: 'result' })
  await expect(wall.getByText('On nearly every list')).toBeVisible({ timeout: 90_000 })
  await check('result')
  await give(mira, 'go-to-step', { step: 'commitments' })
  await expect(wall.getByText('One name, one date, per ask.')).toBeVisible()
  await mira.page.getByRole('combobox', { name: /^Who asks/ }).first().fill('Anastasia Featherstonehaugh')
  await mira.page.getByLabel(/^Whom/).first().fill('The developer’s board of directors')
  await mira.page.getByLabel(/^By when/).first().fill('2027-03-31')
  await expect(wall.getByText(/^Anastasia Featherstonehaugh → The developer’s board of directors · /)).toBeVisible()
  await check('who asks whom')
  await give(mira, 'go-to-step', { step: 'seal' })
  await expect(wall.getByText('Nothing sealed yet.')).toBeVisible()
  await check('nothing sealed')
  await give(mira, 'seal-snapshot')
  await expect(wall.getByText('Snapshot 1', { exact: true })).toBeVisible()
  await check('seal')
  expect([...asked].sort()).toEqual(['api/wall', 'sync/board', 'sync/stage'])
})

test('E2E-171 the wall of a room in group figures shows those of the server', async ({ person }) => {
  const { mira, people, wall, give } = await wallRoom(person, ['Ana', 'Ben', 'Cleo'])
  await give(mira, 'set-naming', { naming: 'aggregate' })
  await give(mira, 'set-phase', { phase: 'estimate' })
  const answers = sampleAnswers()
  for (const [at, one] of people.entries()) await give(one, 'submit-view', { round: 1, view: answers[at] })
  await give(mira, 'reveal')
  await expect(wall.getByText(/Any two of you share/)).toBeVisible({ timeout: 90_000 })
  expect(await unreadable(wall)).toEqual([])
  await give(mira, 'spotlight', { crux: 'severity' })
  await expect(wall.getByText('Group figures only: nobody’s own answers are shown.')).toBeVisible()
  expect(await unreadable(wall)).toEqual([])
})

test('E2E-172 a wall that was cut off says so, comes back by itself and shows where the room is now', async ({ person }) => {
  const { mira, wall, give, id } = await wallRoom(person, ['Ana'])
  // A browser of its own, so that the facilitator stays connected.
  const board = await person()
  await board.context.addCookies(await mira.context.cookies())
  await board.page.setViewportSize({ width: 1920, height: 1080 })
  await board.page.goto(`/w/${id}/wall`)
  await expect(board.page.getByText('2 here')).toBeVisible()
  await board.context.setOffline(true)
  await expect(board.page.getByText('Reconnecting…')).toBeVisible()
  await give(mira, 'set-phase', { phase: 'frame' })
  await expect(wall.getByText('How decisions get made')).toBeVisible()
  await board.context.setOffline(false)
  await expect(board.page.getByText('How decisions get made')).toBeVisible({ timeout: 60_000 })
  await expect(board.page.getByText('Reconnecting…')).toHaveCount(0)
})
