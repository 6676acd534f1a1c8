import { describe, expect, it } from 'vitest'
import { encode } from 'uqr'
import { dateWords, definitionTexts } from '@/components/frame/definition-texts'
import { frameRights } from '@/components/frame/frame-rights'
import { startingRows } from '@/components/frame/starting-rows'
import { joinOrigins, spokenLink } from '@/components/lobby/join-origin'
import { arrivalSentence, namingSentence } from '@/components/lobby/naming-sentence'
import { practiceFeedback } from '@/components/lobby/practice-feedback'
import { qrPath } from '@/components/lobby/qr-path'

describe('lobby', () => {
  it("UI-12 join links use the page's own address unless only this machine can reach it", () => {
    expect(joinOrigins('http://localhost:3000', ['http://192.168.1.20:3000', 'http://10.0.0.5:3000'])).toEqual(['http://192.168.1.20:3000', 'http://10.0.0.5:3000'])
    expect(joinOrigins('http://10.0.0.5:3000', ['http://192.168.1.20:3000'])).toEqual(['http://10.0.0.5:3000', 'http://192.168.1.20:3000'])
    expect(joinOrigins('http://127.0.0.1:3000', ['http://127.0.0.1:3000'])).toEqual(['http://127.0.0.1:3000'])
    expect(spokenLink('http://192.168.1.20:3000/j/7KM-4QD')).toBe('192.168.1.20:3000/j/7KM-4QD')
  })

  it('UI-13 the QR code has a quiet zone of four cells and is dark on light', () => {
    const text = 'http://192.168.1.20:3000/j/7KM-4QD'
    const { path, size } = qrPath(text)
    const cells = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
    expect(Math.min(...cells.flat())).toBe(4)
    expect(Math.max(...cells.flat())).toBe(size - 5)
    const bare = encode(text, { ecc: 'M', border: 0 })
    expect(cells).toHaveLength(bare.data.flat().filter(Boolean).length)
    // The three corner marks begin with a dark cell.
    for (const corner of [[4, 4], [size - 5, 4], [4, size - 5]]) expect(cells).toContainEqual(corner)
  })

  it('UI-41 whoever arrives is told who will begin, and once the room is at work that what they answer next is sealed', () => {
    expect(arrivalSentence('Ana', { leads: ['Mira', 'Ben'], begun: false })).toBe('You are in, as Ana. Mira and Ben will begin.')
    expect(arrivalSentence('Ana', { leads: ['Mira'], begun: true })).toBe('You are in, as Ana.')
    expect(namingSentence({ naming: 'named', leads: ['Mira'] })).toBe('Your answers stay sealed until Mira reveals them, then shown with names.')
    expect(namingSentence({ naming: 'aggregate', leads: [] }, true)).toBe('What you answer next stays sealed until the facilitator reveals it, then shown as group figures.')
  })

  it('UI-14 a practice range is told inside, outside, or inside but too wide', () => {
    expect(practiceFeedback(0.27, { low: 0.15, mid: 0.25, high: 0.4 })).toEqual({ inside: true, text: '27. Inside your 15 to 40.' })
    expect(practiceFeedback(0.27, { low: 0.3, mid: 0.35, high: 0.45 }).text).toContain('27, outside your 30 to 45')
    expect(practiceFeedback(0.27, { low: 0.05, mid: 0.25, high: 0.6 }).text).toContain('very wide')
    expect(practiceFeedback(0.025, { low: 0.01, mid: 0.02, high: 0.05 }).text).toBe('2.5. Inside your 1 to 5.')
  })
})

describe('frame', () => {
  it('UI-15 the frame can be written by facilitators until round 1 begins', () => {
    const stage = { roundOpen: false, counts: { submitted: 0, abstained: 0, of: 2 }, reveals: [], sample: false } as const
    expect(frameRights(stage, 'facilitator')).toEqual({ editable: true, why: null })
    expect(frameRights(stage, 'participant')).toEqual({ editable: false, why: null })
    expect(frameRights({ ...stage, roundOpen: true }, 'facilitator').why).toContain('Nobody has answered yet')
    expect(frameRights({ ...stage, roundOpen: true, counts: { submitted: 1, abstained: 0, of: 2 } }, 'facilitator').why).toContain('Fixed with round 1')
    expect(frameRights({ ...stage, reveals: [{}] }, 'facilitator').editable).toBe(false)
    expect(frameRights({ ...stage, roundOpen: true, sample: true }, 'facilitator').editable).toBe(true)
  })

  it('UI-16 a definition nobody wrote reads as its default, filled in', () => {
    const texts = definitionTexts({ developer: 'the lab', until: '2028-11-30', definitions: { catastrophe: 'Ten thousand deaths.' } })
    expect(texts.catastrophe).toMatchObject({ text: 'Ten thousand deaths.', edited: true })
    expect(texts.period).toMatchObject({ text: 'Until 30 November 2028', edited: false })
    expect(texts.ai.text).toBe('The most capable AI that the lab builds or uses in that time')
    expect(dateWords('the next model')).toBe('the next model')
    expect(definitionTexts({ developer: '', until: '', definitions: {} }).asThingsAre.text).toContain('The developer goes on')
  })

  it("UI-17 starting values are the board's own, else the library's and not yet confirmed", () => {
    const rows = startingRows({ pScheming: 0.2 }, { pScheming: 0.1, delaySensitivity: { low: 0.2, mid: 0.5, high: 1.2 }, overlap: { low: 0.25, mid: 0.5, high: 0.75 } })
    expect(rows.find((row) => row.key === 'pScheming')).toMatchObject({ estimate: 0.2, confirmed: true, range: 'exactly', best: '20\u00a0%' })
    expect(rows.find((row) => row.key === 'delaySensitivity')).toMatchObject({ confirmed: false, range: '0.2 to 1.2', best: '0.5' })
    expect(rows.find((row) => row.key === 'pCatastropheFromOthers')).toMatchObject({ estimate: null, range: '', best: '' })
  })
})
