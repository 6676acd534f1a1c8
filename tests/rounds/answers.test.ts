import { describe, expect, it } from 'vitest'
import { movementCounts } from '@/lib/disagreement/movement-counts'
import { evaluateWorkshop } from '@/lib/disagreement/results'
import type { View } from '@/lib/model/workshop'
import { movementSentence } from '@/lib/words/results-movement'
import { sampleWorkshop } from '@/lib/workshop/shipped-workshops'
import { readStage } from '@/lib/workshop/stage-doc'
import { until } from '../support/until'
import { beliefs, roomOf } from './people'

const person = (id: string, pScheming: number, reason?: string): View => ({
  id,
  name: id,
  kind: 'participant',
  beliefs: { ...beliefs, pScheming },
  regimeWeights: { 'limited-will': 0.5 },
  ...(reason === undefined ? {} : { asked: { moved: { pScheming: reason } } }),
})

describe('answers', () => {
  it('ROUND-30 what is left open or unanswered enters no pool, spread, crux or count of those who answered', async () => {
    const { workshop, people, lead, submit } = await roomOf(['Ana', 'Ben', 'Cleo'])
    const [ana, ben, cleo] = people
    if (ana === undefined || ben === undefined || cleo === undefined) throw new Error('Nobody joined.')
    await submit(ana, { beliefs })
    await submit(ben, { beliefs })
    // A number that stands beside "I don't know" does not count either.
    await submit(cleo, { beliefs: { ...beliefs, pScheming: 0.9 }, open: ['pScheming', 'overlap', 'regimeWeights'] })
    await lead('reveal')
    const { doc } = await ana.browser.open(workshop.id, 'stage').synced()
    await until('the views are there', () => readStage(doc).views.length === 3)
    const views = readStage(doc).views.map(({ view }) => view)
    const disagreement = evaluateWorkshop({ ...sampleWorkshop(), views }).disagreement
    expect(disagreement?.pools['pScheming']).toMatchObject({ answered: 2, spread: 0 })
    expect(disagreement?.pools['pScheming']?.pool).toBeCloseTo(0.1, 12)
    expect(disagreement?.groupCruxes.find(({ group }) => group === 'scheming')).toMatchObject({ answered: 2, tested: true })
    expect(disagreement?.groupCruxes.find(({ group }) => group === 'regimes')).toMatchObject({ answered: 0, tested: false })
  })

  it('ROUND-31 reasons for moving are stored with the submission and counted for those who moved', async () => {
    const { workshop, people, lead, submit } = await roomOf(['Ana'])
    const [ana] = people
    if (ana === undefined) throw new Error('Nobody joined.')
    const { doc } = await ana.browser.open(workshop.id, 'stage').synced()
    await submit(ana, { beliefs, asked: { moved: { pScheming: 'deferring' } } })
    await lead('reveal')
    await until('the view is there', () => readStage(doc).views.length === 1)
    expect(readStage(doc).views[0]?.view.asked).toEqual({ moved: { pScheming: 'deferring' } })

    const before = [person('a', 0.02), person('b', 0.1), person('c', 0.2), person('d', 0.6), person('e', 0.1)]
    const after = [person('a', 0.08, 'newArgument'), person('b', 0.1, 'misread'), person('c', 0.05, 'deferring'), person('d', 0.9)]
    const moved = movementCounts(before, after, ['limited-will'])['pScheming']
    // b ticked a reason and stayed; d moved without one; e did not answer again.
    expect(moved).toEqual({ closer: 1, away: 2, stayed: 1, reasons: { newArgument: 1, misread: 0, deferring: 1 } })
    if (moved === undefined) throw new Error('Nobody moved.')
    expect(movementSentence(moved)).toBe('1 moved closer, 2 away, 1 stayed. Reasons: 1 new argument and 1 deferred.')
  })
})
