import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { checkFigures } from '@/lib/words/check-page'
import { assignedCard, cardsNearCutOff, pickCards } from '@/lib/words/pick-cards'
import { bestGuess, hasAnyAnswer, questionsFor, questionState } from '@/lib/words/question-list'
import { startingBelief, startingBudget, startingSincerity } from '@/lib/words/starting-answers'
import { readBoard } from '@/lib/workshop/board-doc'
import { seedBoard } from '@/lib/workshop/board-seed'
import { parseWorkshopFile } from '@/lib/workshop/file'
import sample from '@/lib/workshop/sample-workshop.json'
import type { OwnSnapshot } from '@/lib/workshop/types'

function sampleBoard() {
  const file = parseWorkshopFile(sample)
  if (!file.ok) throw new Error(file.rule)
  const doc = new Y.Doc()
  seedBoard(doc, file.workshop)
  return readBoard(doc)
}
const board = sampleBoard()
const nothing: OwnSnapshot = { answers: {}, counters: {}, why: {}, meta: {}, problems: [] }

describe('which questions', () => {
  it('WORDS-60 the short form asks Q1 to Q8 in order', () => {
    expect(questionsFor(board, 'short').map(({ id }) => id)).toEqual([
      'pScheming', 'pCatastropheIfScheming', 'pCatastropheIfNotScheming', 'pCatastropheFromOthers', 'delay', 'stories', 'budget/limited-will', 'cards',
    ])
  })

  it('WORDS-61 the full form adds overlap, the other budgets, sincerity and any card; "Same view" is not asked for sincerity', () => {
    const ids = questionsFor(board, 'full').map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['overlap', 'budget/staff-pressure', 'budget/risk-assessment', 'sincerity/specific-mandates', 'sincerity/risk-cap', 'anyCard']))
    expect(ids).not.toContain('sincerity/rushed-reasonable')
  })

  it('WORDS-62 without a deal, a second story or a card, their questions fall away', () => {
    const bare = { ...board, cards: [], settings: { ...board.settings, regimes: board.settings.regimes.filter(({ kind }) => kind === 'riskCap') } }
    expect(questionsFor(bare, 'short').map(({ id }) => id)).toEqual(['pScheming', 'pCatastropheIfScheming', 'pCatastropheIfNotScheming', 'pCatastropheFromOthers', 'delay'])
  })

  it('WORDS-63 "I don’t know" is open, not answered; untouched is neither', () => {
    const own: OwnSnapshot = { ...nothing, answers: { 'belief/pScheming': { state: 'open' }, 'belief/delaySensitivity': { state: 'answered', estimate: 0 } } }
    const state = (id: string) => questionsFor(board, 'short').filter((question) => question.id === id).map((question) => questionState(question, own, []))[0]
    expect([state('pScheming'), state('delay'), state('pCatastropheIfScheming'), state('stories')]).toEqual(['open', 'answered', 'untouched', 'untouched'])
    expect([hasAnyAnswer(nothing), hasAnyAnswer(own), hasAnyAnswer({ ...nothing, answers: { weights: { state: 'open' } } })]).toEqual([false, true, false])
  })

  it('WORDS-64 the cards question is answered when each picked card has an answer', () => {
    const cards = questionsFor(board, 'short').filter(({ kind }) => kind === 'cards')
    const own: OwnSnapshot = { ...nothing, answers: { 'card/a/cost': { state: 'checked' } } }
    expect(cards.map((question) => [questionState(question, own, ['a']), questionState(question, own, ['a', 'b'])])).toEqual([['answered', 'untouched']])
  })

  it('WORDS-65 what is left open takes the board’s starting value, else the library’s', () => {
    const { settings } = board
    expect(startingBelief({ ...settings, defaults: {} }, 'pScheming')).toEqual({ low: 0.02, mid: 0.1, high: 0.35 })
    expect(startingBelief({ ...settings, defaults: { pScheming: 0.2 } }, 'pScheming')).toBe(0.2)
    expect([startingBudget(settings, 'limited-will'), startingBudget(settings, 'risk-cap')]).toEqual([0.05, null])
    expect([startingSincerity(settings, 'limited-will'), startingSincerity(settings, 'unknown')]).toEqual([0.85, 1])
    expect(bestGuess(nothing, settings, 'pCatastropheFromOthers')).toEqual({ value: 0.1, stated: false })
  })

  it('WORDS-66 the check page joins the answers from their best guesses and names the commonest story', () => {
    const own: OwnSnapshot = {
      ...nothing,
      answers: {
        'belief/pScheming': { state: 'answered', estimate: { low: 0.05, mid: 0.2, high: 0.4 } },
        'belief/pCatastropheIfScheming': { state: 'answered', estimate: 0.5 },
        'belief/pCatastropheIfNotScheming': { state: 'answered', estimate: 0.05 },
        'belief/pCatastropheFromOthers': { state: 'open' },
      },
      counters: { 'specific-mandates': 6, 'limited-will': 4 },
    }
    const figures = checkFigures(own, board.settings)
    expect(figures.ours).toBeCloseTo(0.14, 12)
    expect(figures).toMatchObject({ others: 0.1, stated: 3, topStories: ['specific-mandates'] })
    expect(checkFigures({ ...own, counters: { 'risk-cap': 5, 'limited-will': 5 } }, board.settings).topStories).toEqual(['limited-will', 'risk-cap'])
  })
})

describe('the three cards', () => {
  const result = (id: string, value: number, inPackage: boolean) => ({ id, value, inPackage, stake: 0, rank: 1, nearBestShare: 0, ratio: null, storyShares: {} })
  const interventions = [result('a', 0.9, true), result('b', 0.2, true), result('c', 0.1, false), result('d', 0.05, false)]

  it('WORDS-67 two are the nearest to the person’s cut-off: last in, first out', () => {
    expect(cardsNearCutOff(interventions)).toEqual(['b', 'c'])
    expect(cardsNearCutOff([])).toEqual([])
  })

  it('WORDS-68 assigned cards go round, so that with as many people as cards each is looked at once', () => {
    const cards = ['a', 'b', 'c', 'd']
    const people = ['p1', 'p2', 'p3', 'p4']
    expect(people.map((person) => assignedCard({ cards, people, person, taken: [] }))).toEqual(cards)
    expect(assignedCard({ cards, people, person: 'p2', taken: ['b', 'c'] })).toBe('d')
    expect(assignedCard({ cards: [], people, person: 'p2', taken: [] })).toBeNull()
  })

  it('WORDS-69 three different cards are picked, fewer only when the board has fewer', () => {
    const people = ['p1', 'p2']
    expect(pickCards({ near: ['b', 'c'], cards: ['a', 'b', 'c', 'd'], people, person: 'p2' })).toEqual(['b', 'c', 'd'])
    expect(pickCards({ near: [], cards: ['a', 'b', 'c', 'd'], people, person: 'p1' })).toEqual(['a', 'b', 'c'])
    expect(pickCards({ near: ['gone'], cards: ['a'], people, person: 'p1' })).toEqual(['a'])
  })
})
