import { describe, expect, it } from 'vitest'
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

  it('LEAD-51 before joining one reads who reveals and how answers will be shown', () => {
    expect(sealedSentence(null)).toContain('until the facilitator reveals them')
    expect(sealedSentence({ leads: ['Mira'], naming: 'named' })).toBe('Your answers stay sealed until Mira reveals them, then shown with names. No account, nothing to install.')
    expect(sealedSentence({ leads: ['Mira', 'Ben'], naming: 'aggregate' })).toContain('until Mira or Ben reveal them, then shown as group figures')
  })
})
