import { describe, expect, it } from 'vitest'
import { askHints } from '@/components/board/ask-hints'
import { groupCards, headingOf, kindChips, matchesWords, overlapGroups } from '@/components/board/board-groups'
import { dragTarget, groupDropId } from '@/components/board/drag-target'
import type { HeldPlace } from '@/components/board/use-held-place'
import { estimateWords, scaleEnd } from '@/components/board/estimate-scale'
import { exactGrade, nearestGrade } from '@/components/board/grades'
import { afterForPlace, afterForStep } from '@/components/board/move-card'
import { pastedLines } from '@/components/board/pasted-lines'
import { tapHint, tapOf } from '@/components/board/taps'
import type { Card } from '@/lib/workshop/types'
import { askSentence } from '@/lib/words/ask-sentence'

function card(id: string, more: Partial<Card> = {}): Card {
  const numbers = { cost: 0.01, reductionIfScheming: 0.1, reductionIfNotScheming: 0.03, legibility: 0.5, verifiability: 0.5, robustness: 0.5, evidence: 0 }
  return { id, title: id, summary: '', ask: '', category: '', overlapGroup: null, who: '', byWhen: '', seenBy: '', numbers, support: {}, assumed: [], archived: false, mergedInto: null, pos: id, ...more }
}

describe('groups and filters', () => {
  const cards = [card('a', { overlapGroup: 'weights' }), card('b', { overlapGroup: 'logging' }), card('c', { overlapGroup: 'weights' }), card('d')]

  it('UI-20 cards of one overlap group stand together; a group of one stands on its own', () => {
    expect(groupCards(cards).map((group) => [group.name, group.cards.map((entry) => entry.id)])).toEqual([['weights', ['a', 'c']], [null, ['b', 'd']]])
    expect(groupCards([])).toEqual([])
    expect(overlapGroups([...cards, card('e', { overlapGroup: 'gone', archived: true })])).toEqual(['logging', 'weights'])
    expect(headingOf('weight-security')).toBe('Weight security')
  })

  it('A11Y-9 a card that has the focus keeps its place on the board whatever others do to its group or to the other cards of it', () => {
    const drawn = (held: HeldPlace, now: readonly Card[]) => groupCards(now, held).map((group) => [group.name, group.cards.map((entry) => entry.id)])
    const [, b, c, d] = cards.map((entry) => ({ ...entry, overlapGroup: entry.id === 'a' ? 'logging' : entry.overlapGroup }))
    // Taken out of its group, into another, or left alone in it.
    expect(drawn({ id: 'a', section: 'weights' }, [card('a', { overlapGroup: 'logging' }), b, c, d].flatMap((entry) => entry ?? []))).toEqual([['weights', ['a', 'c']], [null, ['b', 'd']]])
    expect(drawn({ id: 'a', section: 'weights' }, [card('a', { overlapGroup: 'weights' }), card('c')])).toEqual([['weights', ['a']], [null, ['c']]])
    expect(drawn({ id: 'd', section: null }, [...cards.slice(0, 3), card('d', { overlapGroup: 'weights' })])).toEqual([['weights', ['a', 'c']], [null, ['b', 'd']]])
  })

  it('UI-21 kinds become at most so many chips and the small ones share Other', () => {
    const kinds = ['x', 'x', 'x', 'y', 'y', 'z', 'w', 'v', 'u', '']
    const chips = kindChips(kinds.map((kind, at) => card(String(at), { category: kind })), 3)
    expect(chips.map((chip) => [chip.label, chip.count])).toEqual([['X', 3], ['Y', 2], ['Other', 5]])
    expect(kindChips([card('a', { category: 'x' }), card('b', { category: 'y' })], 3).map((chip) => chip.label)).toEqual(['X', 'Y'])
  })

  it('UI-22 a filter takes every typed word, in any case', () => {
    const logs = card('l', { title: 'Tamper-evident logging', summary: 'Keep logs for 12 months' })
    expect([matchesWords(logs, 'LOGS months'), matchesWords(logs, 'logs years'), matchesWords(logs, '  ')]).toEqual([true, false, true])
  })
})

describe('moving', () => {
  const board = ['a', 'x', 'b', 'c', 'd'].map((id) => card(id))
  const shown = board.filter((entry) => entry.id !== 'x')

  it('UI-23 a step up or down names the card to stand after in the whole board', () => {
    expect(afterForStep(board, shown, 'b', 'up')).toBeNull()
    expect(afterForStep(board, shown, 'c', 'up')).toBe('x')
    expect(afterForStep(board, shown, 'a', 'down')).toBe('b')
    expect([afterForStep(board, shown, 'a', 'up'), afterForStep(board, shown, 'd', 'down'), afterForStep(board, shown, 'nobody', 'up')]).toEqual([undefined, undefined, undefined])
  })

  it('UI-24 a drop among neighbours names the card to stand after, and nothing when it stays', () => {
    expect(afterForPlace(board, shown, 'd', 0)).toBeNull()
    expect(afterForPlace(board, shown, 'a', 3)).toBe('d')
    expect(afterForPlace(board, shown, 'c', 2)).toBeUndefined()
    // Into another group, where it has no place yet.
    expect(afterForPlace(board, [card('b'), card('c')], 'a', 1)).toBe('b')
    expect(afterForPlace(board, [], 'a', 0)).toBeUndefined()
  })

  it('UI-25 a drop on a card means its place, on a group its end', () => {
    const groups = groupCards([card('a', { overlapGroup: 'g' }), card('b', { overlapGroup: 'g' }), card('c')])
    expect(dragTarget(groups, 'b')).toMatchObject({ group: { name: 'g' }, place: 1 })
    expect(dragTarget(groups, groupDropId(null))).toMatchObject({ group: { name: null }, place: 1 })
    expect(dragTarget(groups, 'nothing')).toBeNull()
  })
})

describe('asks', () => {
  it('UI-26 hints on an ask ask to split, for a date, and for something to see', () => {
    expect(askHints(card('a', { ask: 'Runs a drill and reports it', byWhen: 'March' }))).toEqual({ ask: 'Two asks? Split the card.' })
    expect(askHints(card('a', { ask: 'Ensures safety' }))).toEqual({ byWhen: 'By when?', seenBy: 'What would a visitor see?' })
    expect(askHints(card('a', { ask: 'Handles standards in a sandbox', byWhen: 'March' }))).toEqual({})
  })

  it('UI-27 an ask reads as one sentence of what is known of it', () => {
    expect(askSentence(card('a', { who: 'The developer', ask: 'Runs an observed drill.', byWhen: 'March', seenBy: 'the observer’s note' }))).toBe('The developer: runs an observed drill, by March. We’d see it by the observer’s note.')
    expect([askSentence(card('a', { ask: 'Runs a drill' })), askSentence(card('a'))]).toEqual(['Runs a drill.', ''])
  })

  it('UI-28 a pasted list loses bullets and numbers and says what cannot be taken', () => {
    const lines = pastedLines(`- Drill every quarter\n\n2. Logs kept\n• logs kept\n  Third-party evaluations  \n${'x'.repeat(130)}`, ['third-party evaluations'])
    expect(lines.map((line) => [line.text.slice(0, 24), line.problem === null])).toEqual([['Drill every quarter', true], ['Logs kept', true], ['logs kept', false], ['Third-party evaluations', false], ['x'.repeat(24), false]])
    expect(lines[4]?.problem).toContain('130')
  })
})

describe('figures of a card', () => {
  it('UI-29 a tap is pressed only when the card holds exactly its interval', () => {
    expect(tapOf('cost', { low: 0.01, mid: 0.03, high: 0.07 })).toBe('medium')
    expect([tapOf('cost', { low: 0.01, mid: 0.03, high: 0.08 }), tapOf('cost', 0), tapOf('reductionIfScheming', 0.15)]).toEqual([null, 'none', null])
    expect([tapHint('cost', 'medium'), tapHint('reductionIfScheming', 'medium')]).toEqual(['a week and a half', '15 of 100'])
  })

  it('UI-30 a judged number reads as its nearest word', () => {
    expect([nearestGrade(0.65), nearestGrade({ low: 0, mid: 0.05, high: 0.2 }), nearestGrade(1), exactGrade(0.7), exactGrade(0.71)]).toEqual(['mostly', 'hardly', 'fully', 'mostly', null])
  })

  it('UI-31 small interval lines share one end that nine in ten cards fit', () => {
    const cards = [0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.11, 0.12, 0.13, 0.14, 0.9].map((high, at) => card(String(at), { numbers: { ...card('n').numbers, cost: { low: 0.01, mid: 0.02, high } } }))
    expect(scaleEnd(cards, 'cost')).toBeCloseTo(0.14 * 1.04, 10)
    expect(scaleEnd(cards.slice(0, 10), 'cost')).toBeCloseTo(0.14 * 1.04, 10)
    expect(scaleEnd([], 'cost')).toBe(0.02)
    expect(estimateWords({ low: 0.04, mid: 0.12, high: 0.3 })).toBe('12\u00a0%, between 4 and 30\u00a0%')
  })
})
