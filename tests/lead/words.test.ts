import { describe, expect, it } from 'vitest'
import { courseWords, savesWords, stepLeftWords } from '@/components/desk/course-words'
import { talkOrder } from '@/components/desk/talk-order'
import { isThinking, thinkingOf } from '@/components/desk/thinking'
import { standing } from '@/components/shell/standing'
import { shownPhases } from '@/components/shell/phase-list'
import { tourPlaces, tourText } from '@/components/tour/tour-steps'
import { inputGroups } from '@/lib/protocol/commands'
import { readCode, shownCode } from '@/components/start/room-code'
import { sealedSentence } from '@/components/start/sealed-sentence'

describe('codes and doors in words', () => {
  it('LEAD-50 one field takes every code by its length, in any writing and as a link, and says which there are to any other', () => {
    expect(readCode('7km 4qd')).toEqual({ kind: 'room', code: '7KM-4QD' })
    expect(readCode('https://parley.example/j/7km4qd')).toEqual({ kind: 'room', code: '7KM-4QD' })
    expect(readCode('7km4 qd9x')).toEqual({ kind: 'device', code: '7KM4-QD9X' })
    expect(readCode('http://192.168.1.20:3000/d/7KM4-QD9X')).toEqual({ kind: 'device', code: '7KM4-QD9X' })
    expect(readCode('7km4qd9x7km4qd9x')).toEqual({ kind: 'recovery', code: '7KM4-QD9X-7KM4-QD9X' })
    expect(readCode('7KM4QD9')).toEqual({ kind: 'none', problem: '“7KM4QD9” has 7 letters and digits. A room’s code has six, one for another device eight, a recovery code sixteen.' })
    expect(shownCode('7km4q')).toBe('7km4q')
  })

  it('LEAD-51 before joining one reads who reveals, how answers will be shown and when they are deleted', () => {
    expect(sealedSentence(null)).toContain('until the facilitator reveals them')
    expect(sealedSentence({ leads: ['Mira'], naming: 'named' })).toBe('Your answers stay sealed until Mira reveals them, then shown with names. No account, nothing to install.')
    expect(sealedSentence({ leads: ['Mira'], naming: 'named', keepUntil: Date.UTC(2027, 1, 25) })).toMatch(/nothing to install\. Deleted on 25 February 2027\.$/)
    expect(sealedSentence({ leads: ['Mira', 'Ben'], naming: 'aggregate' })).toContain('until Mira or Ben reveal them, then shown as group figures')
  })
})

describe('the desk and the tour', () => {
  it('LEAD-71 the desk lists the questions as the reveal does, with what another’s list would cost if each were settled; the others behind', () => {
    const found = { distance: 0.312, cruxes: [{ group: 'regimes', distance: 0.198 }, { group: 'scheming', distance: 0.27 }] } as const
    expect(talkOrder(found)).toEqual({
      now: '31\u00a0%',
      agenda: [{ group: 'regimes', figure: '20\u00a0%' }, { group: 'scheming', figure: '27\u00a0%' }],
      others: ['severity', 'others', 'budgets', 'sincerity', 'costs', 'effects', 'feasibility'],
    })
    expect(talkOrder(null)).toEqual({ now: null, agenda: [], others: inputGroups })
  })

  it('LEAD-42 the tour names each step with what the sample holds, and shows it on the screen it speaks of', () => {
    const said = tourPlaces.map((_, step) => tourText(step, { cards: 17, question: 'Ten decisions: how are they made?', shared: 3 }).map(({ text }) => text).join(''))
    expect(said).toHaveLength(5)
    expect(said[0]).toBe('Six made-up people, 17 possible asks. This is the board.')
    expect(said[1]).toContain('“Ten decisions: how are they made?”')
    expect(said[3]).toBe('All six: 3 of 17 asks on every list. The question that matters most is on top.')
    expect(tourPlaces.map(({ phase }) => phase)).toEqual(['board', 'estimate', 'priorities', 'reveal', 'reveal'])
    expect(tourPlaces.every(({ phase }) => shownPhases.includes(phase))).toBe(true)
  })

  it('LEAD-43 somebody is thinking who has neither spoken nor cast: only their own page can tell', () => {
    const stage = { roundOpen: true, round: 1, counts: { submitted: 1, abstained: 1, of: 4 }, votes: [] }
    const me = { personId: 'ana', role: 'participant', submitted: null, abstained: false, ballots: [] } as const
    expect(thinkingOf(stage)).toEqual({ about: 'answers', spoke: 2, of: 4 })
    expect(isThinking(stage, me)).toBe(true)
    expect(isThinking(stage, { ...me, submitted: { round: 1, at: 0, receipt: 'R' } })).toBe(false)
    expect(isThinking(stage, { ...me, abstained: true })).toBe(false)
    expect(isThinking(stage, { ...me, role: 'observer' })).toBe(false)
    expect(isThinking({ ...stage, roundOpen: false }, me)).toBe(false)
    expect(thinkingOf({ ...stage, roundOpen: false })).toBeNull()
  })

  it('LEAD-54 while a vote is open the list says whose ballot is in, else who is thinking', () => {
    const desk = { ticks: { ana: 'thinking', ben: 'submitted' }, voted: { ana: true, ben: false } } as const
    expect(['ana', 'ben', 'olga'].map((id) => standing(desk, id, true))).toEqual(['ballot in', 'still voting', null])
    const round = { ...desk, voted: {} }
    expect(['ana', 'ben'].map((id) => standing(round, id, true))).toEqual(['thinking', 'submitted'])
    expect(standing(round, 'ana', false)).toBeNull()
  })

  it('LEAD-52 late, early and on time are said in whole minutes; a step has minutes left or is over', () => {
    expect([0, 0.4, -0.4, 1.2, -3.6].map(courseWords)).toEqual(['on time', 'on time', 'on time', '1 min late', '4 min early'])
    expect([5, 0.2, -0.2].map(stepLeftWords)).toEqual(['5 min', '1 min', '1 min over'])
    expect([0.5, 1.5, 8].map(savesWords)).toEqual(['saves less than a minute', 'saves 1.5 min', 'saves 8 min'])
  })
})
