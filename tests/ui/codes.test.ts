import { describe, expect, it } from 'vitest'
import { readCode, roomCode } from '@/components/start/room-code'

describe('room codes', () => {
  it('UI-1 a room code is taken in any writing, a whole link too, and shown in capitals with a dash after the third sign', () => {
    for (const typed of ['7KM-4QD', '7km4qd', ' 7km 4qd ', '7KM–4QD', 'http://192.168.1.20:3000/j/7KM-4QD', 'https://parley.example/j/7km4qd?from=mail']) expect(roomCode(typed)).toBe('7KM-4QD')
    expect(roomCode('7k')).toBe('7K')
  })

  it('UI-2 a code that is too short is told so with the typed text and an example', () => {
    expect(readCode('')).toMatchObject({ kind: 'none', problem: expect.stringContaining('7KM-4QD') })
    expect(readCode('7KM')).toMatchObject({ kind: 'none', problem: expect.stringContaining('“7KM” is too short') })
    expect(readCode('7km 4qd')).toEqual({ kind: 'room', code: '7KM-4QD' })
  })
})
