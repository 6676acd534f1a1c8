import { expect, it } from 'vitest'
import { parseBallots } from '@/lib/voting/parse-ballots'

const options = [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }]
const file = (method: string, ballots: unknown, more: object = {}) => ({ format: 'ballots/1', method, options, ballots, ...more })
const fault = (value: unknown) => {
  const parsed = parseBallots(value)
  return parsed.ok ? null : `${parsed.path}: ${parsed.rule}`
}

it('VOTE-70 a refusal names the JSON path, the rule and the bad value', () => {
  const ballot = (content: object) => [{ id: 'v', ...content }]
  const cases: readonly (readonly [unknown, string])[] = [
    [null, '$: must be an object, not null'],
    [{ format: 'workshop/1' }, 'format: must be "ballots/1", not "workshop/1"'],
    [file('lottery', []), 'method: must be one of approval, score, dots, quadratic, ranking, budget, not "lottery"'],
    [{ ...file('approval', []), options: [] }, 'options: must hold at least one option, not []'],
    [{ ...file('approval', []), options: [...options, { id: 'a', title: 'again' }] }, 'options[2].id: must be named once, not "a"'],
    [{ format: 'ballots/1', method: 'approval', options }, 'ballots: must be a list, not nothing'],
    [file('approval', [{}]), 'ballots[0].id: must be a text of at least one character, not nothing'],
    [file('approval', [{ id: 'v' }, { id: 'v' }]), 'ballots[1].id: must be named once, not "v"'],
    [file('approval', ballot({ approve: ['a', 'x'] })), 'ballots[0].approve[1]: must be the id of an option, not "x"'],
    [file('approval', ballot({ approve: ['a', 'a'] })), 'ballots[0].approve[1]: must be named once, not "a"'],
    [file('approval', ballot({ approve: ['a', 'b'] }), { settings: { perVoter: 1 } }), 'ballots[0].approve: must hold at most 1 options, not 2'],
    [file('approval', ballot({ weight: 0 })), 'ballots[0].weight: must be a number above 0, not 0'],
    [file('score', ballot({ scores: { a: 6 } })), 'ballots[0].scores.a: must be a whole number from 0 to 5, not 6'],
    [file('score', ballot({ scores: { a: 1.5 } })), 'ballots[0].scores.a: must be a whole number from 0 to 5, not 1.5'],
    [file('score', ballot({ scores: { 'a b': 1 } })), 'ballots[0].scores["a b"]: must be the id of an option, not "a b"'],
    [file('dots', ballot({ dots: { a: 2, b: 2 } }), { settings: { perVoter: 3 } }), 'ballots[0].dots: must add up to at most 3 dots, not 4'],
    [file('dots', ballot({ dots: { a: 3 } }), { settings: { cap: 2 } }), 'ballots[0].dots.a: must be a whole number from 0 to 2, not 3'],
    [file('dots', ballot({ dots: { a: -1 } })), 'ballots[0].dots.a: must be a whole number of 0 or more, not -1'],
    [file('quadratic', ballot({ dots: { a: 3, b: 1 } }), { settings: { credits: 9 } }), 'ballots[0].dots: must have squares that add up to at most 9 credits, not 10'],
    [file('ranking', ballot({ ranking: ['a'] })), 'ballots[0].ranking[0]: must be a list, not "a"'],
    [file('ranking', ballot({ ranking: [['a'], ['b', 'a']] })), 'ballots[0].ranking[1][1]: must be named once, not "a"'],
    [file('ranking', ballot({ ranking: [[]] })), 'ballots[0].ranking[0]: must name at least one option, not []'],
    [file('budget', []), 'budget: must be a number of 0 or more, not nothing'],
    [file('budget', [], { budget: 3 }), 'options[0].cost: must be a number of 0 or more, not nothing'],
    [file('approval', [], { settings: { seats: 0 } }), 'settings.seats: must be a whole number of 1 or more, not 0'],
    [file('approval', [], { settings: { tieRule: 'coin' } }), 'settings.tieRule: must be one of show, run-off, seed, not "coin"'],
    [file('approval', [], { settings: { tieRule: 'seed' } }), 'settings.seed: must be a text of at least one character, not nothing'],
  ]
  for (const [value, message] of cases) expect(fault(value)).toBe(message)
})

it('VOTE-71 a choice in the words of another method is refused, not taken for an abstention', () => {
  expect(fault(file('ranking', [{ id: 'v', approve: ['a'] }]))).toBe('ballots[0].approve: must be absent: a ranking ballot says `ranking`, not ["a"]')
  expect(fault(file('ranking', [{ id: 'v', approve: ['a'], ranking: [['a']] }]))).toBeNull()
  expect(fault(file('ranking', [{ id: 'v' }]))).toBeNull()
})

it('VOTE-72 defaults are one seat, scores to 5 and ties shown; unknown keys are ignored', () => {
  const parsed = parseBallots({ ...file('score', [{ id: 'v', scores: { a: 5 }, note: 'x' }]), extra: 1 })
  expect(parsed).toEqual({ ok: true, file: { format: 'ballots/1', method: 'score', options, settings: { seats: 1, maxScore: 5, tieRule: 'show' }, ballots: [{ id: 'v', scores: { a: 5 } }] } })
})

it('VOTE-73 ids may be any text, words of the language among them', () => {
  const odd = ['constructor', '__proto__', 'a b', '1'].map((id) => ({ id, title: id }))
  const parsed = parseBallots({ ...file('quadratic', [{ id: '__proto__', dots: JSON.parse('{"__proto__": 2}') }]), options: odd })
  expect(parsed.ok).toBe(true)
})
