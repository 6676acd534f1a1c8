import { beforeAll, describe, expect, it } from 'vitest'
import type { Disagreement, GroupCrux } from '@/lib/disagreement/types'
import { evaluateView } from '@/lib/model/evaluate'
import { NBSP } from '@/lib/words/numbers'
import { campWords, coreSentence, compromiseSentence, pairsByDistance } from '@/lib/words/results-common-ground'
import { agenda, cruxSentence, cruxTitle, quietQuestions, topCrux, undisputed } from '@/lib/words/results-cruxes'
import { isLevel, levelRuns } from '@/lib/words/results-level'
import { limitLine, listHeadline, listTwin, nearBestNote } from '@/lib/words/results-list'
import { questionWords } from '@/lib/words/results-questions'
import { rangeWords } from '@/lib/words/results-ranges'
import { agreementSentence, labelTitle, labelWords, roomHeadline } from '@/lib/words/results-room'
import { storiesTitle } from '@/lib/words/results-stories'
import { talkSentence } from '@/lib/words/results-talk'
import { toPlain } from '@/lib/words/results-text'
import { evaluated, sampleWorkshop, type Evaluated } from '@/tests/support/sample-results'

let sample: Evaluated
beforeAll(() => {
  sample = evaluated(sampleWorkshop())
}, 60_000)

const cruxOf = (disagreement: Disagreement, change: Partial<GroupCrux>): GroupCrux => {
  const [first] = disagreement.groupCruxes
  if (first === undefined) throw new Error('The sample has cruxes.')
  return { ...first, tested: true, changesNothing: false, ...change }
}
const whole = (share: number) => `${Math.round(share * 100)}${NBSP}%`

describe('agreement', () => {
  it('RESULTS-1 agreement says the limit, the asks on every list, the mean shared and the order in tenths', () => {
    const { disagreement } = sample
    const pairs = disagreement.tau.flatMap((row, at) => row.slice(at + 1)).filter((tau) => tau !== null)
    const k = Math.round(5 * (1 + pairs.reduce((sum, tau) => sum + tau, 0) / pairs.length))
    const shared = String(Math.round(disagreement.sharedAsks * 10) / 10)
    expect(disagreement.everyone).toHaveLength(1)
    expect(toPlain(agreementSentence(disagreement, 7))).toBe(
      `Each of you would push for up to 7 asks. One is on everybody’s list; any two of you share ${shared} on average. Two of you, two asks: you’d put them in the same order ${k} times in 10 (chance: 5).`,
    )
  })

  it('RESULTS-2 two people read how many asks they share and nothing else', () => {
    const two = { ...sample.disagreement, participants: sample.disagreement.participants.slice(0, 2), sharedAsks: 4 }
    expect(toPlain(agreementSentence(two, 7))).toBe('You share four asks.')
    expect(toPlain(agreementSentence({ ...two, sharedAsks: 1 }, 7))).toBe('You share one ask.')
  })

  it('RESULTS-3 the headline names what all lists hold, how many asks divide and the question to talk about', () => {
    const { disagreement, titleOf } = sample
    const headline = roomHeadline(disagreement, titleOf)
    const dividing = disagreement.interventions.filter(({ id, label }) => label === 'contested' && !disagreement.everyone.includes(id))
    expect(dividing).toHaveLength(3)
    const top = topCrux(disagreement)
    expect(top).not.toBeNull()
    expect(toPlain(headline)).toBe(`All six lists hold ${titleOf(disagreement.everyone[0] ?? '')}. Three other asks divide you, and ${top === null ? '' : questionWords[top.group].inline} is the question to talk about.`)
    expect(headline.find(({ style }) => style === 'strong')?.text).toBe(top === null ? '' : questionWords[top.group].inline)
  })

  it('RESULTS-4 the headline stays neutral where nothing stands out', () => {
    const { disagreement, titleOf } = sample
    const apart = { ...disagreement, everyone: [], groupCruxes: disagreement.groupCruxes.map((crux) => ({ ...crux, distance: disagreement.distance })) }
    expect(toPlain(roomHeadline(apart, titleOf))).toBe('No ask is on everybody’s list. Four asks divide you; no single question explains it.')
    const alike = { ...apart, distance: 0, interventions: disagreement.interventions.map((ask) => ({ ...ask, label: 'agreed' as const })) }
    expect(toPlain(roomHeadline(alike, titleOf))).toBe('No ask is on everybody’s list. Your lists are the same.')
    expect(toPlain(roomHeadline({ ...apart, everyone: disagreement.robustCore, participants: disagreement.participants.slice(0, 2) }, titleOf))).toMatch(/^(Both lists hold|No ask)/)
  })

  it('RESULTS-5 labels are said with the count of those who gain', () => {
    const { disagreement } = sample
    const worded = (label: string) => {
      const ask = disagreement.interventions.find((entry) => entry.label === label)
      return ask === undefined ? null : labelWords(ask, 6)
    }
    expect(worded('agreed')).toBe('nearly everyone gains by it (5 of 6)')
    expect(worded('contested')).toBe('some gain by it, some don’t (4 of 6)')
    expect(worded('leftOut')).toMatch(/^others come first \(\d of 6 gain by it\)$/)
    expect(labelTitle(2, 4)).toBe('Two asks agreed, four contested')
    expect(labelTitle(0, 1)).toBe('One ask contested, none agreed')
  })
})

describe('cruxes', () => {
  it('RESULTS-6 a crux says the cost of another’s list and the shared asks, before and after', () => {
    const { disagreement } = sample
    const [first] = agenda(disagreement)
    if (first === undefined) throw new Error('The sample has an agenda.')
    expect(toPlain(cruxSentence(disagreement, first, true))).toBe(
      `The question that matters most: ${questionWords[first.group].inline}. If you all held the middle view on it and kept the rest, taking somebody else’s list would cost you ${whole(first.distance)} of what your own list gains, not ${whole(disagreement.distance)}; any two of you would share ${Math.round(first.sharedAsks * 10) / 10} asks, not ${Math.round(disagreement.sharedAsks * 10) / 10}.`,
    )
    expect(cruxTitle(disagreement)).toContain(whole(first.distance))
  })

  it('RESULTS-7 the agenda is in order of the fall in distance and holds no question that moves nothing', () => {
    const cruxes = agenda(sample.disagreement)
    expect(cruxes.map(({ crux }) => crux)).toEqual([...cruxes.map(({ crux }) => crux)].sort((a, b) => b - a))
    expect(cruxes.some(({ changesNothing, tested }) => changesNothing || !tested)).toBe(false)
    const same = cruxOf(sample.disagreement, { group: 'budgets', crux: 0, ownStake: { a: 0, b: 0 } })
    const withSame = { ...sample.disagreement, groupCruxes: [same, ...cruxes] }
    expect(agenda(withSame)).toEqual(cruxes)
    expect(undisputed(withSame, () => null)).toEqual([same])
    expect(undisputed(withSame, () => '1 to 5 %')).toEqual([])
  })

  it('RESULTS-8 a question that would drive the lists apart says so and names the one to take with it', () => {
    const { disagreement } = sample
    const negative = agenda(disagreement).find(({ crux }) => crux < -0.05)
    const top = topCrux(disagreement)
    if (negative === undefined || top === null) throw new Error('The sample has both.')
    const sentence = cruxSentence(disagreement, negative, false)
    expect(toPlain(sentence)).toBe(`If you settled ${questionWords[negative.group].inline}, your lists would differ more: today two differences cancel out. Talk about it together with ${questionWords[top.group].inline}.`)
    expect(sentence.find(({ style }) => style === 'emphasis')?.text).toBe('more')
  })

  it('RESULTS-9 a fall that rounds away is called no change', () => {
    const { disagreement } = sample
    const even = cruxOf(disagreement, { group: 'costs', distance: disagreement.distance - 1e-6 })
    expect(toPlain(cruxSentence(disagreement, even, false))).toBe('Settling what the asks cost would hardly change how far apart your lists are.')
  })

  it('RESULTS-10 shared asks that round alike read "still share"', () => {
    const { disagreement } = sample
    const crux = cruxOf(disagreement, { group: 'scheming', distance: disagreement.distance / 2, sharedAsks: disagreement.sharedAsks })
    expect(toPlain(cruxSentence(disagreement, crux, true))).toMatch(/any two of you would still share [\d.]+ asks\.$/)
  })

  it('RESULTS-11 differences that change nothing are said with their range, and only where they were tested', () => {
    const { disagreement, workshop } = sample
    const quiet = quietQuestions(disagreement, ({ group }) => rangeWords(group, workshop))
    const sentences = quiet.map(({ sentence }) => toPlain(sentence))
    expect(sentences).toContain('You differ on what the asks cost (4 cards differ), and it moves nothing that matters. You can leave it.')
    const few = { ...disagreement, groupCruxes: [cruxOf(disagreement, { group: 'scheming', tested: false, answered: 2 })] }
    expect(quietQuestions(few, () => '3 to 40').map(({ sentence }) => toPlain(sentence))).toEqual(['Not tested: only 2 of 6 answered whether the AI hides its aims.'])
  })

  it('RESULTS-12 ranges are those of the best guesses people gave', () => {
    const { workshop } = sample
    const mids = workshop.views.map(({ beliefs }) => beliefs?.pScheming).map((estimate) => (typeof estimate === 'object' ? estimate.mid : (estimate ?? 0)))
    expect(rangeWords('scheming', workshop)).toBe(`${Math.min(...mids) * 100} to ${Math.max(...mids) * 100}${NBSP}%`)
    expect(rangeWords('feasibility', workshop)).toBeNull()
    const open = { ...workshop, views: workshop.views.map((view) => ({ ...view, open: ['pScheming'] })) }
    expect(rangeWords('scheming', open)).toBeNull()
  })

  it('RESULTS-13 the talk starts from the two ends of the question, by name', () => {
    const { disagreement, workshop } = sample
    const nameOf = (id: string) => (id === 'product-vp' ? 'You' : (workshop.views.find((view) => view.id === id)?.name ?? id))
    const sentence = talkSentence('scheming', workshop, workshop.views, disagreement, nameOf)
    expect(sentence === null ? '' : toPlain(sentence)).toBe(`The chance that the AI hides its aims: 40${NBSP}% for Alignment researcher, 3${NBSP}% for you. What would each have to see?`)
    expect(talkSentence('costs', workshop, workshop.views, disagreement, nameOf)).toBeNull()
  })
})

describe('common ground', () => {
  it('RESULTS-14 the compromise says the most anybody gives up, and names its asks', () => {
    const { disagreement, titleOf } = sample
    const sentence = toPlain(compromiseSentence(disagreement, titleOf))
    expect(sentence).toContain(`costs nobody more than ${whole(disagreement.compromise.maxLoss)} of what their own list gains`)
    for (const ask of disagreement.compromise.package) expect(sentence).toContain(titleOf(ask))
    expect(toPlain(compromiseSentence({ ...disagreement, compromise: { ...disagreement.compromise, maxLoss: 1 } }, titleOf))).toBe('No list of this board serves everybody: any would cost somebody all they gain.')
    expect(toPlain(coreSentence({ ...disagreement, robustCore: [] }, titleOf))).toBe('No ask is in every nearly-best list of everybody.')
  })

  it('RESULTS-15 camps are announced only where the split is clear', () => {
    const { disagreement } = sample
    expect(campWords({ ...disagreement, camps: [disagreement.participants] }, [])).toMatchObject({ title: 'No clear groups', camps: [] })
    const clear = campWords({ ...disagreement, camps: [disagreement.participants.slice(0, 2), disagreement.participants.slice(2)] }, [[0, 1], [0, 1], [2], [2], [2], [2]])
    expect(clear.title).toBe('Two groups whose lists look alike')
    expect(clear.camps.map(({ letter, first }) => [letter, first])).toEqual([['A', [0, 1]], ['B', [2]]])
  })

  it('RESULTS-16 pairs are ordered by the mean of what each would lose under the other’s list', () => {
    const pairs = pairsByDistance({ ...sample.disagreement, participants: ['a', 'b', 'c'], loss: [[0, 0.4, 0.1], [0.2, 0, 1], [0.1, 0.5, 0]] })
    expect(pairs.map(({ a, b }) => a + b)).toEqual(['ac', 'ab', 'bc'])
    expect(pairs[1]?.loss).toBeCloseTo(0.3, 12)
  })
})

describe('one’s own list', () => {
  it('RESULTS-17 the headline counts the asks and says their worth with one decimal and a sign', () => {
    const result = sample.results.views.find(({ id }) => id === 'policy-staffer')
    if (result === undefined) throw new Error('The sample has a policy staffer.')
    const points = ((result.objective.package - result.objective.none) * 100).toFixed(1)
    expect(listHeadline(result, { view: null })).toBe(`Seven asks, worth +${points} points to you`)
    expect(listHeadline(result, { view: 'Product VP' })).toBe(`Seven asks, worth +${points} points by the answers of Product VP`)
    expect(nearBestNote(result)).toContain(String(result.nearBest - 1))
    expect(storiesTitle(sample.workshop, result)).toMatch(/^This list buys \+[\d.]+ points where “.+”, .+ where “.+”$/)
  })

  it('RESULTS-18 a list worth less than 0.1 points says that the choice hardly matters', () => {
    const result = sample.results.views.find(({ id }) => id === 'product-vp')
    if (result === undefined) throw new Error('The sample has a product VP.')
    expect(listTwin(result, { view: null })).toBe('By your answers all 3 together add less than 0.1 points; the choice hardly matters.')
  })

  it('RESULTS-19 a board without a worthwhile ask, or without cards, says so', () => {
    const { workshop, viewOf } = sample
    const view = viewOf('policy-staffer')
    const none = evaluateView({ ...workshop, interventions: workshop.interventions.map((card) => ({ ...card, reductionIfScheming: 0, reductionIfNotScheming: 0, cost: 0.1 })), views: [{ ...view, overrides: {} }] }, { ...view, overrides: {} })
    expect(listHeadline(none, { view: null })).toBe('By your answers no ask on this board is worth its delay')
    const empty = evaluateView({ ...workshop, interventions: [] }, { ...view, overrides: {} })
    expect(listHeadline(empty, { view: null })).toBe('The board has no cards yet')
  })

  it('RESULTS-90 a list on a board so large that no longer ones were looked at says so, and how long they may be', () => {
    const { regimes: [first], interventions: [card], views: [view], ...workshop } = sampleWorkshop()
    if (!first || !card || !view) throw new Error('The sample has stories, cards and views.')
    const interventions = Array.from({ length: 21 }, (_, nth) => ({ ...card, id: `c${nth}`, title: `Card ${nth}`, cost: 0.001, overlapGroup: undefined }))
    const large = { ...workshop, askLimit: 14, regimes: [{ ...first, sincerity: 1 }], interventions, views: [{ ...view, overrides: {} }] }
    const result = evaluateView(large, large.views[0] ?? view)
    expect(result.asksLookedAt).toBe(11)
    expect(result.package).toHaveLength(11)
    expect(limitLine(result, 14)).toBe('On a board this large, lists of more than eleven asks were not looked at. Adding one of these would change the total by:')
    expect(evaluateView({ ...large, askLimit: 3 }, view).asksLookedAt).toBeUndefined()
  }, 60_000)

  it('RESULTS-20 values closer than 0.05 points, or a hundredth of the gain, share a rank', () => {
    expect(isLevel(0.002, 0.0016, 0.01)).toBe(true)
    expect(isLevel(0.002, 0.0014, 0.01)).toBe(false)
    expect(isLevel(0.012, 0.0111, 0.1)).toBe(true)
    const runs = levelRuns([0.01, 0.005, 0.0048, 0.0046, 0.001], (value) => value, 0.02, 1)
    expect(runs.map(({ items, rank }) => [items.length, rank])).toEqual([[1, 1], [3, 3], [1, 5]])
  })
})
