import { expect, test } from './support/test'
import { heardOn, listenTo, liveRegions, shortestPause } from './support/heard'
import { sampleAnswers, sampleCards, wallRoom } from './support/wall-room'

test('E2E-190 in a busy room a page speaks by one region, at most once in five seconds, and says where the room is', async ({ person }) => {
  const { mira, people, give } = await wallRoom(person, ['Ana', 'Ben'])
  const [ana = mira, ben = mira] = people
  await listenTo(mira.page)
  await listenTo(ben.page)
  const answers = sampleAnswers()
  const [card = ''] = sampleCards()
  const heardBy = async (page: typeof ben.page, words: string) => (await heardOn(page)).some(({ text }) => text.includes(words))
  const busy = {
    Frame: async () => void (await give(mira, 'lock-board', { locked: true }), await give(mira, 'lock-board', { locked: false })),
    // A card of somebody else, and taps that others give.
    Board: async (turn: number) => {
      const line = ana.page.getByLabel('One line: who does what, by when')
      if (!(await line.isVisible())) await ana.page.getByRole('button', { name: 'Add', exact: true }).first().click()
      await line.fill(`Ask ${turn}`)
      await line.press('Enter')
      await expect(ben.page.getByText(`Ask ${turn}`).first()).toBeVisible()
      const { taps } = await give(mira, 'open-taps', { card })
      await give(ana, 'cast-taps', { taps, answers: { cost: 'small', reductionIfScheming: 'none', reductionIfNotScheming: 'right' } })
      await give(mira, 'close-taps', { taps })
    },
    Estimate: async (turn: number) => void (await give(ana, 'submit-view', { round: 1, view: answers[turn % 2] }), await give(mira, 'nudge').catch(() => undefined)),
  } as const
  for (const phase of ['Frame', 'Board', 'Estimate'] as const) {
    await give(mira, 'set-phase', { phase: phase.toLowerCase() })
    for (let turn = 0; !(await heardBy(ben.page, `The room is at: ${phase}`)) || !(await heardBy(mira.page, `The room is at: ${phase}`)); turn += 1) await busy[phase](turn)
  }
  for (const { page } of [mira, ben]) {
    const heard = await heardOn(page)
    expect(heard.length).toBeGreaterThanOrEqual(3)
    expect(await shortestPause(page)).toBeGreaterThanOrEqual(5000)
    expect(await liveRegions(page)).toEqual(['announcer'])
  }
})
