import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { cardKey, replyAnswer, replyOf } from '@/components/estimate/card-answers'
import { formSteps, stepAt, stepName } from '@/components/estimate/form-steps'
import { givenBefore, givenNow, movedReason } from '@/components/estimate/given-before'
import { openText } from '@/components/estimate/open-text'
import { answerSummary } from '@/components/estimate/answer-summary'
import { questionText, topicOf } from '@/components/estimate/question-text'
import { roundState } from '@/components/estimate/round-state'
import { questionsFor } from '@/lib/words/question-list'
import { readBoard } from '@/lib/workshop/board-doc'
import { seedBoard } from '@/lib/workshop/board-seed'
import { parseWorkshopFile } from '@/lib/workshop/file'
import { applyOwnEdit, readOwn } from '@/lib/workshop/own-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import sample from '@/lib/workshop/sample-workshop.json'

function sampleBoard() {
  const file = parseWorkshopFile(sample)
  if (!file.ok) throw new Error(file.rule)
  const doc = new Y.Doc()
  seedBoard(doc, file.workshop)
  return readBoard(doc)
}
const board = sampleBoard()
const questions = questionsFor(board, 'full')
const names = { developer: 'the lab', date: '30 November 2028' }

describe('the answer form', () => {
  it('WORDS-90 each question has its own words with every slot filled, and a short name', () => {
    const own = readOwn(new Y.Doc())
    for (const question of questions) {
      const text = questionText(question, { names, own, settings: board.settings })
      const all = [text.title, text.definition, ...text.misread].flatMap((segments) => segments.map((segment) => segment.text)).join(' ')
      expect(all).not.toMatch(/[{}*]/)
      expect(topicOf(question)).not.toMatch(/[{}*]/)
    }
  })

  it('WORDS-91 Q8 is one step a card, the check page is last, and a remembered place is found again', () => {
    const steps = formSteps(questionsFor(board, 'short'), ['a', 'b', 'c'])
    expect(steps.map(stepName).slice(-4)).toEqual(['cards:a', 'cards:b', 'cards:c', 'check'])
    expect([stepAt(steps, 'cards:b'), stepAt(steps, 'cards:gone'), stepAt(steps, 'nowhere')]).toEqual([steps.length - 3, steps.length - 4, 0])
  })

  it('WORDS-92 "about right" is recorded without a figure, more and less as the next button, and each is shown as it was tapped', () => {
    const card = board.cards[0]
    if (card === undefined) throw new Error('no card')
    expect(replyAnswer(card, 'cost', 'right')).toEqual({ state: 'checked' })
    expect(replyAnswer(card, 'cost', 'unknown')).toEqual({ state: 'open' })
    const doc = new Y.Doc()
    for (const reply of ['muchLess', 'less', 'right', 'more', 'muchMore', 'unknown'] as const) {
      expect(applyOwnEdit(doc, { kind: 'setAnswer', key: cardKey(card.id, 'cost'), value: replyAnswer(card, 'cost', reply) })).toEqual({ ok: true })
      expect(replyOf(readOwn(doc).answers[cardKey(card.id, 'cost')], card, 'cost')).toBe(reply)
    }
  })

  it('WORDS-93 the starting value is said only after "I don’t know", without a model term', () => {
    const doc = new Y.Doc()
    for (const question of questions) expect(openText(question, readOwn(doc), board.settings)).toBeNull()
    for (const question of questions) if (question.kind !== 'cards' && question.kind !== 'anyCard') applyOwnEdit(doc, { kind: 'setAnswer', key: question.key, value: { state: 'open' } })
    const said = new Map(questions.map((question) => [question.id, openText(question, readOwn(doc), board.settings)]))
    expect(said.get('pScheming')?.replaceAll('\u00a0', ' ')).toBe('Fine. We use a wide starting range, 2 % to 35 %, and count you as not answering. You can come back.')
    expect(said.get('delay')).toContain('+0.2 points to +1.3 points')
    expect(said.get('overlap')).toContain('5 of 20 to 15 of 20')
  })

  it('WORDS-94 what moved since the last submitted round is known, and a reason belongs to one round', () => {
    const doc = new Y.Doc()
    applyOwnEdit(doc, { kind: 'setAnswer', key: 'belief/pScheming', value: { state: 'answered', estimate: { low: 0.1, mid: 0.2, high: 0.4 } } })
    applyOwnEdit(doc, { kind: 'setCounter', regime: 'risk-cap', value: 4 })
    applyOwnEdit(doc, { kind: 'setMeta', key: 'given/1', value: givenNow(readOwn(doc)) })
    expect(givenBefore(readOwn(doc), 1)).toBeNull()
    expect(givenBefore(readOwn(doc), 3)).toEqual({ round: 1, given: { 'belief/pScheming': 0.2, weights: 'risk-cap 4' } })
    applyOwnEdit(doc, { kind: 'setMeta', key: 'moved/2/belief/pScheming', value: 'misread' })
    expect([movedReason(readOwn(doc), 2, 'belief/pScheming'), movedReason(readOwn(doc), 3, 'belief/pScheming')]).toEqual(['misread', null])
  })

  it('WORDS-95 an answer is summed up by its range and its middle, in words people read', () => {
    const doc = new Y.Doc()
    applyOwnEdit(doc, { kind: 'setAnswer', key: 'belief/pScheming', value: { state: 'answered', estimate: { low: 0.1, mid: 0.2, high: 0.4 } } })
    applyOwnEdit(doc, { kind: 'setAnswer', key: 'belief/delaySensitivity', value: { state: 'answered', estimate: { low: 0.5, mid: 1, high: 1.7 } } })
    applyOwnEdit(doc, { kind: 'setAnswer', key: 'budget/limited-will', value: { state: 'answered', estimate: { low: 0.02, mid: 0.04, high: 0.08 } } })
    const own = readOwn(doc)
    const summary = (id: string) => questions.filter((question) => question.id === id).map((question) => answerSummary(question, { own, settings: board.settings, picked: [] }))[0]
    expect(summary('pScheming')).toEqual({ state: 'answered', range: '10 to 40\u00a0%', best: '20\u00a0%' })
    expect(summary('delay')).toEqual({ state: 'answered', range: 'In step', best: '+1.0 points' })
    expect(summary('budget/limited-will')).toEqual({ state: 'answered', range: '1 to 4 weeks', best: '2 weeks' })
    expect(summary('overlap')).toEqual({ state: 'untouched', range: '', best: 'not yet' })
  })

  it('WORDS-96 the form is read only once its round is revealed, and a draft before it opens', () => {
    const stage = { ...readStage(new Y.Doc()), round: 1 }
    expect(roundState({ ...stage, roundOpen: true }, 'participant')).toBe('open')
    expect(roundState({ ...stage, roundOpen: false }, 'participant')).toBe('notOpen')
    expect(roundState({ ...stage, roundOpen: false, reveals: [{ round: 1, at: 0, naming: 'named' }] }, 'participant')).toBe('closed')
    expect(roundState({ ...stage, roundOpen: true }, 'observer')).toBe('observer')
    expect(roundState({ ...stage, sample: true }, 'facilitator')).toBe('sample')
  })
})
